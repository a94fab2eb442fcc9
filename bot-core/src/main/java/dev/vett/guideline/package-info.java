/** The guideline's text: sections, passages and the search for them. */
@NullMarked
package dev.vett.guideline;

import org.jspecify.annotations.NullMarked;
