package dev.vett.slack;

import dev.vett.reply.PageLinks;
import dev.vett.request.Feedback;
import java.util.Optional;

/**
 * How a reply is drawn.
 *
 * @param pack that answered, for the buttons
 * @param labels in the reply's language
 * @param share whether it stands where it can be shared with a channel
 * @param judged what people may say whether they like; empty where they are not asked
 */
record Drawing(String pack, PageLinks links, Labels labels, boolean share, Optional<Feedback.Subject> judged) {}
