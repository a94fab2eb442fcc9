package dev.vett.guideline;

/**
 * How much each channel of the search counts. All from 0 to 1; those of the text channels are divided by their sum.
 *
 * @param words whole words, stemmed, compounds split (BM25)
 * @param grams character sequences: misspelling, inflection, kindred languages
 * @param concepts ideas of the lexicon: other words, other languages
 * @param dense the embedding's similarity
 * @param examples questions that somebody wrote for the section
 * @param gist an English gist that somebody wrote for the section
 * @param own the head start of the organisation's own guideline over included layers
 */
public record Weights(
        double words, double grams, double concepts, double dense, double examples, double gist, double own) {
    /**
     * What Vett uses. Set by hand on the development questions, on a plateau: weights chosen on four packs and measured on
     * the fifth, in turn, find as much; see {@code docs/decisions/0010}.
     */
    public static final Weights HYBRID = new Weights(0.25, 0.4, 0.3, 0.4, 0.5, 0.05, 0.1);
    /** The embedding of the texts as they are, and nothing else: a baseline. */
    public static final Weights MINILM_ONLY = new Weights(0, 0, 0, 1, 0, 0, 0);
    /** Words and nothing else: a baseline. */
    public static final Weights BM25_ONLY = new Weights(1, 0, 0, 0, 0, 0, 0);
}
