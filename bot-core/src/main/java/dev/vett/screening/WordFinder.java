package dev.vett.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds thousands of words in one pass over a text (Aho and Corasick, Communications of the ACM 18, 1975).
 *
 * <p>A word is found as a whole word. {@code word*} also finds what begins with it, {@code *word} what ends with it: a
 * compound is matched on purpose or not at all. {@code ?*word} finds the compounds without the word alone. White space in a word matches any white space. Matching is by lower case.
 * Immutable.
 */
final class WordFinder {
    private record Word(String text, boolean openLeft, boolean openRight, boolean compound) {
        static Word of(String written) {
            String whole = Letters.lower(written.strip());
            boolean compound = whole.startsWith("?*");
            String text = compound ? whole.substring(1) : whole;
            boolean left = text.startsWith("*");
            boolean right = text.endsWith("*") && text.length() > 1;
            return new Word(text.substring(left ? 1 : 0, text.length() - (right ? 1 : 0)), left, right, compound);
        }
    }

    /** Collects words; the same word gets the same number. */
    static final class Builder {
        private final Map<Word, Integer> numbers = new HashMap<>();
        private final List<Word> words = new ArrayList<>();

        int add(String written) {
            Word word = Word.of(written);
            return numbers.computeIfAbsent(word, w -> {
                words.add(w);
                return words.size() - 1;
            });
        }

        int size() {
            return words.size();
        }

        WordFinder build() {
            return new WordFinder(words);
        }
    }

    private final List<Word> words;
    private final char[] classes = new char[0x10000];
    private final int width;
    private final int[] next;
    /** The word that ends in a state, or -1. */
    private final int[] output;
    /** Further words for the same text with other edges. */
    private final Map<Integer, int[]> more = new HashMap<>();
    /** The nearest state along the failure links that has an output, or 0. */
    private final int[] shorter;

    private WordFinder(List<Word> words) {
        this.words = List.copyOf(words);
        int classCount = 1;
        for (Word word : words) {
            for (int i = 0; i < word.text.length(); i++) {
                char unit = fold(word.text.charAt(i));
                if (classes[unit] == 0) {
                    classes[unit] = (char) classCount++;
                }
            }
        }
        classes['\n'] = classes[' '];
        classes['\t'] = classes[' '];
        this.width = classCount;
        int most = mostStates(words);
        int[] table = new int[most * width];
        int[] ends = new int[most];
        Arrays.fill(ends, -1);
        Map<Integer, int[]> others = new HashMap<>();
        int states = 1;
        for (int w = 0; w < words.size(); w++) {
            int state = 0;
            String text = words.get(w).text;
            for (int i = 0; i < text.length(); i++) {
                int slot = state * width + classes[fold(text.charAt(i))];
                if (table[slot] == 0) {
                    table[slot] = states++;
                }
                state = table[slot];
            }
            if (ends[state] < 0) {
                ends[state] = w;
            } else {
                int[] same = others.getOrDefault(state, new int[0]);
                same = Arrays.copyOf(same, same.length + 1);
                same[same.length - 1] = w;
                others.put(state, same);
            }
        }
        int[] order = breadthFirst(table, states);
        int[] place = new int[states];
        for (int p = 0; p < states; p++) {
            place[order[p]] = p;
        }
        this.next = new int[states * width];
        this.output = new int[states];
        this.shorter = new int[states];
        for (int p = 0; p < states; p++) {
            output[p] = ends[order[p]];
            for (int c = 0; c < width; c++) {
                next[p * width + c] = place[table[order[p] * width + c]];
            }
        }
        others.forEach((state, found) -> more.put(place[state], found));
        link();
    }

    /** One for each beginning of a word and one for none: the table is large, and no larger than it must be. */
    private static int mostStates(List<Word> words) {
        List<String> sorted = words.stream().map(Word::text).sorted().toList();
        int states = 1;
        String before = "";
        for (String text : sorted) {
            int shared = 0;
            while (shared < Math.min(before.length(), text.length()) && before.charAt(shared) == text.charAt(shared)) {
                shared++;
            }
            states += text.length() - shared;
            before = text;
        }
        return states;
    }

    /** The states by their depth: a text visits the first ones most, and side by side they stay in the cache. */
    private int[] breadthFirst(int[] table, int states) {
        int[] order = new int[states];
        int known = 1;
        for (int p = 0; p < known; p++) {
            for (int c = 0; c < width; c++) {
                int child = table[order[p] * width + c];
                if (child != 0) {
                    order[known++] = child;
                }
            }
        }
        return order;
    }

    private void link() {
        int[] failure = new int[output.length];
        for (int state = 0; state < output.length; state++) {
            int fail = failure[state];
            shorter[state] = output[fail] >= 0 ? fail : shorter[fail];
            for (int c = 0; c < width; c++) {
                int slot = state * width + c;
                int onward = state == 0 ? 0 : next[fail * width + c];
                if (next[slot] == 0) {
                    next[slot] = onward;
                } else {
                    failure[next[slot]] = onward;
                }
            }
        }
    }

    /** The words in a text that is in lower case already, in the order of their ends. */
    Hits find(String lower) {
        Hits hits = new Hits(this);
        int state = 0;
        int length = lower.length();
        for (int i = 0; i < length; i++) {
            state = next[state * width + classes[lower.charAt(i)]];
            int found = output[state] >= 0 ? state : shorter[state];
            while (found != 0) {
                take(hits, lower, output[found], i + 1);
                int[] others = more.isEmpty() ? null : more.get(found);
                if (others != null) {
                    for (int other : others) {
                        take(hits, lower, other, i + 1);
                    }
                }
                found = shorter[found];
            }
        }
        return hits;
    }

    private void take(Hits hits, String lower, int number, int end) {
        Word word = words.get(number);
        int start = end - word.text.length();
        if (word.compound && (start == 0 || !joins(lower.charAt(start - 1)))) {
            return;
        }
        if (!word.openLeft
                && start > 0
                && Letters.isWord(lower.charAt(start - 1))
                && Letters.isWord(lower.charAt(start))) {
            return;
        }
        if (!word.openRight
                && end < lower.length()
                && Letters.isWord(lower.charAt(end))
                && Letters.isWord(lower.charAt(end - 1))) {
            return;
        }
        hits.add(number, start, end);
    }

    /** What the first part of a compound ends with: "kundnummer", "kund-nr", "org.nr". */
    private static boolean joins(char unit) {
        return Letters.isWord(unit) || unit == '-' || unit == '.' || unit == '_';
    }

    private static char fold(char unit) {
        return unit == '\n' || unit == '\t' ? ' ' : unit;
    }

    /** Where words stand: number, start and end, in the order of their ends. */
    static final class Hits {
        private final WordFinder finder;
        private int[] data = new int[192];
        private int size;

        private Hits(WordFinder finder) {
            this.finder = finder;
        }

        /** Which words were looked for. */
        WordFinder finder() {
            return finder;
        }

        private void add(int word, int start, int end) {
            if (size * 3 == data.length) {
                data = Arrays.copyOf(data, data.length * 2);
            }
            data[size * 3] = word;
            data[size * 3 + 1] = start;
            data[size * 3 + 2] = end;
            size++;
        }

        int size() {
            return size;
        }

        int word(int i) {
            return data[i * 3];
        }

        int start(int i) {
            return data[i * 3 + 1];
        }

        int end(int i) {
            return data[i * 3 + 2];
        }

        /** The first hit that ends after a place. */
        int firstEndingAfter(int place) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (end(middle) > place) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
