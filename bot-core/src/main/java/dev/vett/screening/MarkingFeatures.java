package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * What the model of markings reads of a stretch of text: its words, pairs and beginnings of words, and in which order and how
 * near each other the kinds of words of {@link MarkingWords} stand.
 */
final class MarkingFeatures {
    private static final String SIGNS = ":!?.(«\"";
    private static final int BEGINNING = 5;
    private static final int FAR = 12;
    private static final int NEAR = 3;
    /** Longer stretches are told in their first words. */
    private static final int MOST_WORDS = 60;

    private static final int STEP = 4;
    private static final int LONGEST = 8;

    private final List<String> words;
    private final List<Long> kinds;
    private final long all;

    private MarkingFeatures(List<String> words, List<Long> kinds) {
        this.words = words;
        this.kinds = kinds;
        this.all = kinds.stream().reduce(0L, (one, other) -> one | other);
    }

    static MarkingFeatures of(MarkingWords lexicon, String lower, int from, int to) {
        List<String> words = new ArrayList<>();
        List<Long> kinds = new ArrayList<>();
        int at = from;
        while (at < to && words.size() < MOST_WORDS) {
            int end = wordEnd(lower, at, to);
            if (end > at) {
                String word = lower.substring(at, end);
                words.add(hasDigit(word) ? "0" : word);
                kinds.add(lexicon.kinds(word));
            } else if (SIGNS.indexOf(lower.charAt(at)) >= 0) {
                words.add(lower.substring(at, at + 1));
                kinds.add(0L);
            }
            at = Math.max(end, at + 1);
        }
        return new MarkingFeatures(words, kinds);
    }

    /** Those of this stretch and of the one right behind it. */
    MarkingFeatures with(MarkingFeatures next) {
        return new MarkingFeatures(join(words, next.words), join(kinds, next.kinds));
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).limit(MOST_WORDS).toList();
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Letters.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A word with the hyphens and apostrophes inside it. */
    private static int wordEnd(String lower, int from, int to) {
        int end = from;
        while (end < to
                && (Letters.isWord(lower.charAt(end))
                        || (end > from
                                && end + 1 < to
                                && "-'".indexOf(lower.charAt(end)) >= 0
                                && Letters.isWord(lower.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    /** The kinds of all its words. */
    long kinds() {
        return all;
    }

    /** Gives the slots, each feature once. */
    void read(IntConsumer slots) {
        List<Integer> given = new ArrayList<>();
        readWords(given::add);
        readKinds(given::add);
        given.add(LinearModel.slot("length", String.valueOf(Math.min(LONGEST, words.size() / STEP))));
        given.stream().distinct().forEach(slots::accept);
    }

    private void readWords(IntConsumer slots) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            slots.accept(LinearModel.slot("word", word));
            if (word.length() > BEGINNING) {
                slots.accept(LinearModel.slot("begins", word.substring(0, BEGINNING)));
            }
            if (i > 0) {
                slots.accept(LinearModel.slot("pair", words.get(i - 1) + ' ' + word));
            }
            if (i > 1) {
                slots.accept(LinearModel.slot("around", words.get(i - 2) + ' ' + word));
            }
        }
    }

    private void readKinds(IntConsumer slots) {
        slots.accept(LinearModel.slot("first", words.isEmpty() ? "" : kindOrWord(0)));
        for (int i = 0; i < words.size(); i++) {
            long here = kinds.get(i);
            for (long rest = here; rest != 0; rest &= rest - 1) {
                int kind = Long.numberOfTrailingZeros(rest);
                slots.accept(LinearModel.slot("kind", String.valueOf(kind)));
                for (int j = Math.max(0, i - FAR); j < i; j++) {
                    readOrder(j, i, kind, slots);
                }
            }
        }
    }

    private void readOrder(int before, int after, int kind, IntConsumer slots) {
        for (long rest = kinds.get(before); rest != 0; rest &= rest - 1) {
            int other = Long.numberOfTrailingZeros(rest);
            if (other != kind) {
                slots.accept(LinearModel.slot("far", other + ">" + kind));
            }
            if (after - before <= NEAR) {
                slots.accept(LinearModel.slot("near", other + ">" + kind));
            }
        }
    }

    private String kindOrWord(int i) {
        return kinds.get(i) == 0 ? words.get(i) : String.valueOf(Long.numberOfTrailingZeros(kinds.get(i)));
    }
}
