/** How a chat platform's adapter waits and sends: bounded work, messages that are sent again, what was seen before. */
@NullMarked
package dev.vett.delivery;

import org.jspecify.annotations.NullMarked;
