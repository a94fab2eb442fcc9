package dev.vett.screening;

import java.util.function.IntConsumer;

/**
 * What the {@link TopicModel} reads of a text: words, pairs of words and pieces of words, each as a number of a slot.
 *
 * <p>Pieces of three to five letters carry inflections, compounds and misspellings, which Swedish and Norwegian are full
 * of. Every word with a digit in it is the same word.
 */
final class TopicFeatures {
    static final int BITS = 16;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int WORD = 0x51ed270b;
    private static final int PAIR = 0x2c1b3c6d;
    private static final int PIECE = 0x297a2d39;
    private static final int NUMBER = 48;

    private TopicFeatures() {}

    /** Gives the slots of a text in lower case from one place to another, in the order of the text. */
    static void read(String lower, int from, int to, IntConsumer slots) {
        int before = 0;
        int at = from;
        while (at < to) {
            if (!Letters.isWord(lower.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            boolean number = false;
            int hash = 0;
            while (at < to && Letters.isWord(lower.charAt(at))) {
                number |= Letters.isDigit(lower.charAt(at));
                hash = hash * 31 + lower.charAt(at);
                at++;
            }
            hash = number ? NUMBER : hash;
            slots.accept(slot(hash, WORD));
            slots.accept(slot(before * 0x01000193 ^ hash, PAIR));
            before = hash;
            if (!number) {
                pieces(lower, start, at, slots);
            }
        }
    }

    /** The pieces of a word with its edges: "^de", "dem", …, "ns$". */
    private static void pieces(String lower, int start, int end, IntConsumer slots) {
        for (int i = start - 1; i + SHORTEST <= end + 1; i++) {
            int hash = 0;
            int last = Math.min(end + 1, i + LONGEST);
            for (int j = i; j < last; j++) {
                hash = hash * 31 + (j < start ? '^' : j < end ? lower.charAt(j) : '$');
                if (j - i + 1 >= SHORTEST) {
                    slots.accept(slot(hash, PIECE + j - i));
                }
            }
        }
    }

    private static int slot(int hash, int kind) {
        int mixed = (hash ^ kind) * 0x9e3779b1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85ebca77;
        mixed ^= mixed >>> 13;
        return mixed & ((1 << BITS) - 1);
    }
}
