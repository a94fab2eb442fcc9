package dev.vett.app.store;

import java.time.YearMonth;
import java.util.Optional;

/**
 * How often, in one month, people thought the same of the same.
 *
 * @param pack whose guideline answered, by id
 * @param subject what the reply was about, such as {@code question}
 * @param section that the reply quoted first, by id
 * @param opinion such as {@code too-strict}
 * @param amount at least 1
 */
public record FeedbackCount(
        String pack, YearMonth month, String subject, Optional<String> section, String opinion, long amount) {}
