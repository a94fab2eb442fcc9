/** Microsoft Teams: activities become requests, replies become Adaptive Cards. */
@NullMarked
package dev.vett.teams;

import org.jspecify.annotations.NullMarked;
