package dev.vett.screening;

import java.util.function.IntConsumer;

/**
 * What the {@link TopicModel} reads of a text: words, pairs of words and pieces of words, each as a number of a slot.
 *
 * <p>Pieces of five letters carry inflections and compounds, which Swedish and Norwegian are full of; shorter ones teach the
 * model a writer's habits more than what is told (docs/decisions/0018). Every word with a digit in it is the same word.
 */
final class TopicFeatures {
    static final int BITS = 18;
    private static final int LENGTH = 5;
    private static final int WORD = 0x51ed270b;
    private static final int PAIR = 0x6c8e9cf5;
    private static final int PIECE = 0x297a2d39;
    private static final int NUMBER = 48;

    private TopicFeatures() {}

    /** Gives the slots of a text in lower case from one place to another, in the order of the text. */
    static void read(String lower, int from, int to, IntConsumer slots) {
        int at = from;
        int before = 0;
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
            if (before != 0) {
                slots.accept(slot(before * 31 + hash, PAIR));
            }
            before = hash;
            if (!number) {
                pieces(lower, start, at, slots);
            }
        }
    }

    /** The pieces of a word with its edges: "^hemt", "hemtj", …, "änst$". */
    private static void pieces(String lower, int start, int end, IntConsumer slots) {
        for (int i = start - 1; i + LENGTH <= end + 1; i++) {
            int hash = 0;
            for (int j = i; j < i + LENGTH; j++) {
                hash = hash * 31 + (j < start ? '^' : j < end ? lower.charAt(j) : '$');
            }
            slots.accept(slot(hash, PIECE));
        }
    }

    private static int slot(int hash, int kind) {
        return mixed(hash ^ kind) & ((1 << BITS) - 1);
    }

    /** A hash whose last bits depend on all of it (multipliers and shifts of xxHash32). */
    static int mixed(int hash) {
        int mixed = hash * 0x9e3779b1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85ebca77;
        return mixed ^ (mixed >>> 13);
    }
}
