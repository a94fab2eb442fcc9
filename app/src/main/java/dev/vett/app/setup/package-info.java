/** Settings, the shipped data, and the assembly of everything that answers. */
@NullMarked
package dev.vett.app.setup;

import org.jspecify.annotations.NullMarked;
