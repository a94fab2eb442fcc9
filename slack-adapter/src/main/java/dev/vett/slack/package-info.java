/**
 * Slack and the core: verifies and reads what Slack sends, and draws replies as Block Kit.
 *
 * <p>Whoever configures the log keeps {@code com.slack.api} at INFO or above, whatever level a user chooses for the rest: at
 * DEBUG, Slack's library writes all that Vett sends, and with it the copy of a draft. What it writes from INFO up holds no
 * text of a user; a test of this package looks for it.
 */
@NullMarked
package dev.vett.slack;

import org.jspecify.annotations.NullMarked;
