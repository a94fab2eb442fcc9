package dev.vett.guideline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the known word that somebody meant to type: one slip (a letter too many, too few, wrong, or two swapped) in a word
 * of at least five letters, two slips in one of at least ten. The first letter is taken to be right. Immutable.
 */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_FOR_TWO = 10;

    private final Map<Integer, List<String>> byFirstAndLength = new HashMap<>();

    Spelling(Collection<String> folded) {
        for (String word : new TreeSet<>(folded)) {
            if (word.length() >= SHORTEST) {
                byFirstAndLength
                        .computeIfAbsent(key(word.charAt(0), word.length()), key -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    /** The nearest known word; empty if none is near enough. The word itself is not looked for. */
    Optional<String> nearest(String folded) {
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        int most = folded.length() >= SHORTEST_FOR_TWO ? 2 : 1;
        int letters = letters(folded);
        int least = most + 1;
        Optional<String> best = Optional.empty();
        for (int length = folded.length() - most; length <= folded.length() + most; length++) {
            for (String word : byFirstAndLength.getOrDefault(key(folded.charAt(0), length), List.of())) {
                if (Integer.bitCount(letters(word) ^ letters) > 2 * most) {
                    continue;
                }
                int distance = distance(folded, word, most);
                if (distance < least) {
                    least = distance;
                    best = Optional.of(word);
                }
            }
        }
        return best;
    }

    /** One bit for each letter that occurs: a slip changes at most two. */
    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    private static int key(char first, int length) {
        return first << 8 | Math.min(length, 255);
    }

    /** The optimal string alignment distance, or {@code most + 1} if it is more than that. */
    static int distance(String a, String b, int most) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] reused = beforeLast;
            beforeLast = last;
            last = row;
            row = reused;
        }
        return Math.min(last[b.length()], most + 1);
    }
}
