/** A policy pack on disk: one organisation's guideline, policy and cases, loaded and checked. */
@NullMarked
package dev.vett.pack;

import org.jspecify.annotations.NullMarked;
