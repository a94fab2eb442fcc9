/** The command line. */
@NullMarked
package dev.vett.app.cli;

import org.jspecify.annotations.NullMarked;
