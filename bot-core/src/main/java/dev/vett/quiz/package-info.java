/** The training in a channel: scenarios, the answers that a guideline gives to them, and a session as pure state. */
@NullMarked
package dev.vett.quiz;

import org.jspecify.annotations.NullMarked;
