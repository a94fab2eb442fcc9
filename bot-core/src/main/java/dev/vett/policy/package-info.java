/** The guideline's table: ordered steps by groups of tools, and the decision it gives. */
@NullMarked
package dev.vett.policy;

import org.jspecify.annotations.NullMarked;
