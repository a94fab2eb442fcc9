/** What Vett keeps: a small database of its own or PostgreSQL. Nothing in it is a text that somebody typed. */
@NullMarked
package dev.vett.app.store;

import org.jspecify.annotations.NullMarked;
