/** The chat platforms that an installation has set up. */
@NullMarked
package dev.vett.app.chat;

import org.jspecify.annotations.NullMarked;
