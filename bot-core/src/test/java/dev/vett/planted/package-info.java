/** Classes that break a rule on purpose, so that {@link dev.vett.BoundariesTest} can show that the rule works. */
package dev.vett.planted;
