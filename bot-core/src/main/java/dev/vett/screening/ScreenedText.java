package dev.vett.screening;

import java.util.BitSet;

/**
 * One text in the forms that detectors need; made once a screening.
 *
 * @param words the numbers of the words that occur anywhere in it
 */
record ScreenedText(NormalizedText normalized, String text, String lower, WordFinder.Hits hits, BitSet words) {
    private static final int LONGEST_WORD = 40;

    static ScreenedText of(String original, WordFinder finder) {
        NormalizedText normalized = NormalizedText.of(original);
        String text = normalized.text();
        String lower = Letters.lower(text);
        WordFinder.Hits hits = finder.find(lower);
        BitSet words = new BitSet();
        for (int i = 0; i < hits.size(); i++) {
            words.set(hits.word(i));
        }
        return new ScreenedText(normalized, text, lower, hits, words);
    }

    /** Where the word that holds a place begins. */
    int wordStart(int place) {
        int at = place;
        while (at > 0 && at > place - LONGEST_WORD && Letters.isWord(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the word that ends at a place, or goes on there, ends. */
    int wordEnd(int place) {
        int at = place;
        while (at < text.length() && at < place + LONGEST_WORD && Letters.isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    @Override
    public String toString() {
        return "ScreenedText[" + text.length() + " characters]";
    }
}
