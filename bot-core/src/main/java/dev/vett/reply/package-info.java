/** How an outcome is told to a person: a neutral tree of blocks in the user's language. */
@NullMarked
package dev.vett.reply;

import org.jspecify.annotations.NullMarked;
