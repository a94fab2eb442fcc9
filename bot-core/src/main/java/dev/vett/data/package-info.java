/** YAML data files read with their positions; every problem is collected, none hides another. */
@NullMarked
package dev.vett.data;

import org.jspecify.annotations.NullMarked;
