/** Leads training sessions for whatever shows them: the page, Slack, Teams. Knows none of these. */
@NullMarked
package dev.vett.app.training;

import org.jspecify.annotations.NullMarked;
