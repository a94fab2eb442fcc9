/** Classes that break a rule on purpose, so that {@link dev.vett.app.AppBoundariesTest} can show that the rule works. */
package dev.vett.app.planted;
