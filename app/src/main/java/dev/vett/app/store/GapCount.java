package dev.vett.app.store;

import java.time.YearMonth;

/**
 * How often, in one month, a topic came up in questions that a guideline does not answer.
 *
 * @param pack whose guideline was asked, by id
 * @param language of the reply, such as {@code sv}
 * @param outcome {@code not-covered} or {@code closest-sections}
 * @param topic a concept of the lexicon, by id, or {@code other}
 * @param amount at least 1
 */
public record GapCount(String pack, YearMonth month, String language, String outcome, String topic, long amount) {}
