/** The program's entry. */
@NullMarked
package dev.vett.app;

import org.jspecify.annotations.NullMarked;
