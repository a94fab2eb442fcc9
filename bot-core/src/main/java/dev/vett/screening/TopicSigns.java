package dev.vett.screening;

import java.util.function.IntConsumer;

/**
 * What the word lists say about a stretch of text, as sets of bits: the word fields, the cues, and the topics that a term
 * or a weak term names.
 */
record TopicSigns(long fields, int cues, long terms, long weakTerms) {
    static final TopicSigns NONE = new TopicSigns(0, 0, 0, 0);
    /** How many numbers {@link #forEach} may give. */
    static final int COUNT = 3 * Long.SIZE + Integer.SIZE;

    TopicSigns plus(TopicSigns other) {
        return new TopicSigns(
                fields | other.fields, cues | other.cues, terms | other.terms, weakTerms | other.weakTerms);
    }

    /** The same without a cue. */
    TopicSigns without(int cue) {
        return new TopicSigns(fields, cues & ~cue, terms, weakTerms);
    }

    /**
     * Gives each sign its number. That somebody is named is none: it tells of whom a text speaks, not whether it says anything
     * sensitive, and a model that learns it takes every mail about somebody for a case.
     */
    void forEach(IntConsumer numbers) {
        each(fields, 0, numbers);
        each(terms, Long.SIZE, numbers);
        each(weakTerms, 2 * Long.SIZE, numbers);
        each(cues & ~TopicWords.PERSON, 3 * Long.SIZE, numbers);
    }

    private static void each(long bits, int from, IntConsumer numbers) {
        for (long left = bits; left != 0; left &= left - 1) {
            numbers.accept(from + Long.numberOfTrailingZeros(left));
        }
    }
}
