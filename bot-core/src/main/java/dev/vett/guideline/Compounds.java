package dev.vett.guideline;

import java.util.List;
import java.util.function.Predicate;

/** Splits Scandinavian compounds into known words: {@code elevhälsojournal → elevhälso, journal}. */
final class Compounds {
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_COMPOUND = 8;

    private Compounds() {}

    /**
     * The two parts of a compound, or nothing if it is none. Among several cuts the one with the longest last part wins,
     * for the last part says what the thing is.
     *
     * @param known whether a part (lower case, not stemmed, without its joint {@code s}, {@code e}, {@code o}, {@code u})
     *     is a word
     */
    static List<String> split(String word, Predicate<String> known) {
        if (word.length() < SHORTEST_COMPOUND) {
            return List.of();
        }
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            String last = word.substring(cut);
            if (known.test(last)) {
                String first = word.substring(0, cut);
                if (known.test(first)) {
                    return List.of(first, last);
                }
                String bare = first.substring(0, first.length() - 1);
                if (bare.length() >= SHORTEST_PART - 1
                        && "seou".indexOf(first.charAt(cut - 1)) >= 0
                        && known.test(bare)) {
                    return List.of(bare, last);
                }
            }
        }
        return List.of();
    }
}
