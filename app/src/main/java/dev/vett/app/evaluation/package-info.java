/** Labelled cases: the packs' own tests and the development sets, and the figures that they give. */
@NullMarked
package dev.vett.app.evaluation;

import org.jspecify.annotations.NullMarked;
