package dev.vett.guideline;

import dev.vett.guideline.GlossTexts.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Learns which English word stands for a word: IBM Model 1 (Brown and others, 1993), the same table from the same pairs on
 * any machine.
 */
final class GlossTrainer {
    private static final int ROUNDS = 5;
    private static final double LIKELY = 0.12;
    private static final double SECOND = 0.25;
    private static final double NEAR_FIRST = 0.6;

    private static final Pattern LETTERS = Pattern.compile("[\\p{IsLatin}\\p{M}]{1,40}");
    /** No word of the text: what the original has and the translation does not. */
    private static final String NOTHING = "";

    private final List<String> words = new ArrayList<>();
    private final List<String> english = new ArrayList<>();
    /** For each word of each original, the links to all words of the translation; a link is a place in {@link #linked}. */
    private final int[][] links;

    /** Pairs of a word's number and an English word's, sorted. */
    private final long[] linked;

    private GlossTrainer(List<Pair> pairs) {
        Map<String, Integer> wordNumbers = new HashMap<>();
        Map<String, Integer> englishNumbers = new HashMap<>();
        number(NOTHING, wordNumbers, words);
        List<long[]> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            for (String original : pair.english()) {
                int to = number(original, englishNumbers, english);
                long[] row = new long[pair.words().size() + 1];
                row[0] = to;
                for (int i = 1; i < row.length; i++) {
                    row[i] = (long) number(pair.words().get(i - 1), wordNumbers, words) << 32 | to;
                }
                rows.add(row);
            }
        }
        this.linked =
                rows.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
        this.links = new int[rows.size()][];
        for (int i = 0; i < links.length; i++) {
            links[i] = Arrays.stream(rows.get(i))
                    .mapToInt(link -> Arrays.binarySearch(linked, link))
                    .toArray();
        }
    }

    /** The English of each word: one word, or two if the second is nearly as likely. */
    static SortedMap<String, String> train(List<Pair> pairs) {
        GlossTrainer trainer = new GlossTrainer(pairs);
        return trainer.table(trainer.learn());
    }

    private static int number(String word, Map<String, Integer> numbers, List<String> all) {
        Integer known = numbers.putIfAbsent(word, all.size());
        if (known != null) {
            return known;
        }
        all.add(word);
        return all.size() - 1;
    }

    private double[] learn() {
        double[] chance = new double[linked.length];
        Arrays.fill(chance, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] counts = new double[linked.length];
            for (int[] row : links) {
                double sum = 0;
                for (int link : row) {
                    sum += chance[link];
                }
                for (int link : row) {
                    counts[link] += chance[link] / sum;
                }
            }
            double[] totals = new double[words.size()];
            for (int i = 0; i < counts.length; i++) {
                totals[word(i)] += counts[i];
            }
            for (int i = 0; i < counts.length; i++) {
                chance[i] = counts[i] / totals[word(i)];
            }
        }
        return chance;
    }

    private int word(int link) {
        return (int) (linked[link] >> 32);
    }

    private SortedMap<String, String> table(double[] chance) {
        SortedMap<String, String> table = new TreeMap<>();
        int from = 0;
        while (from < linked.length) {
            int to = from;
            int best = from;
            while (to < linked.length && word(to) == word(from)) {
                best = chance[to] > chance[best] ? to : best;
                to++;
            }
            String word = words.get(word(from));
            if (LETTERS.matcher(word).matches() && chance[best] >= LIKELY) {
                table.put(word, english(best) + second(from, to, best, chance));
            }
            from = to;
        }
        return table;
    }

    private String second(int from, int to, int best, double[] chance) {
        int second = -1;
        for (int i = from; i < to; i++) {
            if (i != best && chance[i] > SECOND && (second < 0 || chance[i] > chance[second])) {
                second = i;
            }
        }
        return second >= 0 && chance[second] > NEAR_FIRST * chance[best] ? " " + english(second) : "";
    }

    private String english(int link) {
        return english.get((int) linked[link]);
    }
}
