/** What must not leave: detectors, findings, the safe copy. Findings carry no text. */
@NullMarked
package dev.vett.screening;

import org.jspecify.annotations.NullMarked;
