package dev.vett.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
            String whole = Letters.lower(written.strip()).replace('\n', ' ').replace('\t', ' ');
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

    /** So many states have a row of the table; the deeper ones, which texts seldom reach, only know their children. */
    private static final int MOST_ROWS = 8192;

    private final List<Word> words;
    private final char[] classes = new char[0x10000];
    private final int width;
    /** The states lie by their depth; of the first ones the next state by class of character. */
    private final int[] next;

    private final int rows;
    /** The children of a state lie between its first one and that of the state behind it. */
    private final int[] firstChild;
    /** The class of the character that leads to a state. */
    private final char[] entry;
    /** The state of the longest shorter end of what led to a state. */
    private final int[] failure;
    /** The word that ends in a state, or -1. */
    private final int[] output;
    /** Further words for the same text with other edges. */
    private final Map<Integer, int[]> more = new HashMap<>();
    /** The nearest state along the failure links that has an output, or 0. */
    private final int[] shorter;

    private WordFinder(List<Word> words) {
        this.words = List.copyOf(words);
        int[] sorted = sorted();
        int states = 1;
        int classCount = 1;
        String before = "";
        for (int w : sorted) {
            String text = words.get(w).text;
            for (int i = 0; i < text.length(); i++) {
                char unit = text.charAt(i);
                if (classes[unit] == 0) {
                    classes[unit] = (char) classCount++;
                }
            }
            states += text.length() - shared(before, text);
            before = text;
        }
        classes['\n'] = classes[' '];
        classes['\t'] = classes[' '];
        this.width = classCount;
        this.rows = Math.min(states, MOST_ROWS);
        this.next = new int[rows * width];
        this.firstChild = new int[states + 1];
        this.entry = new char[states];
        this.failure = new int[states];
        this.output = new int[states];
        this.shorter = new int[states];
        Arrays.fill(output, -1);
        enter(sorted);
        link();
    }

    /** The numbers of the words in the order of their texts, so that those with the same beginning stand together. */
    private int[] sorted() {
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing(w -> words.get(w).text))
                .mapToInt(w -> w)
                .toArray();
    }

    private static int shared(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** Letter by letter for all words. */
    private void enter(int[] sorted) {
        int[] stateOf = new int[words.size()];
        int longest = words.stream().mapToInt(word -> word.text.length()).max().orElse(0);
        int states = 1;
        int passed = 0;
        for (int depth = 0; depth < longest; depth++) {
            for (int w : sorted) {
                String text = words.get(w).text;
                if (depth >= text.length()) {
                    continue;
                }
                int state = stateOf[w];
                while (passed <= state) {
                    firstChild[passed++] = states;
                }
                char kind = classes[text.charAt(depth)];
                if (states == firstChild[state] || entry[states - 1] != kind) {
                    entry[states++] = kind;
                }
                stateOf[w] = states - 1;
            }
        }
        Arrays.fill(firstChild, passed, firstChild.length, states);
        for (int w = 0; w < stateOf.length; w++) {
            end(w, stateOf[w]);
        }
    }

    private void end(int word, int state) {
        if (output[state] < 0) {
            output[state] = word;
        } else {
            int[] others = more.getOrDefault(state, new int[0]);
            int[] longer = Arrays.copyOf(others, others.length + 1);
            longer[others.length] = word;
            more.put(state, longer);
        }
    }

    private void link() {
        for (int state = 0; state < output.length; state++) {
            int fail = failure[state];
            shorter[state] = output[fail] >= 0 ? fail : shorter[fail];
            if (state > 0 && state < rows) {
                System.arraycopy(next, fail * width, next, state * width, width);
            }
            for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
                failure[child] = state == 0 ? 0 : step(fail, entry[child]);
                if (state < rows) {
                    next[state * width + entry[child]] = child;
                }
            }
        }
    }

    private int step(int from, int kind) {
        int state = from;
        while (state >= rows) {
            for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
                if (entry[child] == kind) {
                    return child;
                }
            }
            state = failure[state];
        }
        return next[state * width + kind];
    }

    /** The words in a text that is in lower case already, in the order of their ends. */
    Hits find(String lower) {
        Hits hits = new Hits(this);
        int state = 0;
        int length = lower.length();
        for (int i = 0; i < length; i++) {
            state = step(state, classes[lower.charAt(i)]);
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
