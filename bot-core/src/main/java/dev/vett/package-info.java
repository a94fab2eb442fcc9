/** The core of Vett: a {@link dev.vett.request.Request} becomes an {@link dev.vett.Outcome}. */
@NullMarked
package dev.vett;

import org.jspecify.annotations.NullMarked;
