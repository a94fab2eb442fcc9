/** Speed, measured with JMH; {@code docs/quality.md} has the figures. */
@NullMarked
package dev.vett.benchmarks;

import org.jspecify.annotations.NullMarked;
