/** The four languages: which one a text is in, and texts that exist in several. */
@NullMarked
package dev.vett.language;

import org.jspecify.annotations.NullMarked;
