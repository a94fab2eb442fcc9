package dev.vett.screening;

/**
 * What the word lists say about a stretch of text, as sets of bits: the word fields, the cues, and the topics that a term
 * or a weak term names.
 */
record TopicSigns(long fields, int cues, long terms, long weakTerms) {
    static final TopicSigns NONE = new TopicSigns(0, 0, 0, 0);
    /** How many numbers {@link #forEach} may give. */
    static final int COUNT = 3 * Long.SIZE + Integer.SIZE;

    /** Takes numbers. */
    interface Taker {
        void take(int number);
    }

    TopicSigns plus(TopicSigns other) {
        return new TopicSigns(
                fields | other.fields, cues | other.cues, terms | other.terms, weakTerms | other.weakTerms);
    }

    /** Gives each sign its number. */
    void forEach(Taker taker) {
        each(fields, 0, taker);
        each(terms, Long.SIZE, taker);
        each(weakTerms, 2 * Long.SIZE, taker);
        each(cues, 3 * Long.SIZE, taker);
    }

    private static void each(long bits, int from, Taker taker) {
        for (long left = bits; left != 0; left &= left - 1) {
            taker.take(from + Long.numberOfTrailingZeros(left));
        }
    }
}
