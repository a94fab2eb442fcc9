/** Training in the chat platforms: what their adapters ask for, are told, and hang up in a channel. */
@NullMarked
package dev.vett.training;

import org.jspecify.annotations.NullMarked;
