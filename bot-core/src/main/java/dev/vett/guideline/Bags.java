package dev.vett.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as bags of weighted features, compared with a question's bag. Compact: an inverted list in flat arrays. Immutable,
 * thread-safe.
 */
final class Bags {
    private static final float SATURATION = 1;
    private static final float LENGTH = 0.5f;
    /** Among a few texts every word would look common. */
    private static final int FEWEST = 50;

    private final int size;
    private final int[] keys;
    private final int[] starts;
    private final char[] texts;
    private final float[] weights;
    private final float[] lengths;
    private final float[] sizes;
    private final float average;

    /**
     * Bags of texts.
     *
     * @param bags for each text its features; a repeated feature counts more, but less each time
     */
    Bags(List<Map<Integer, Float>> bags) {
        this.size = bags.size();
        Map<Integer, List<float[]>> lists = new HashMap<>();
        for (int text = 0; text < size; text++) {
            for (Map.Entry<Integer, Float> entry : bags.get(text).entrySet()) {
                lists.computeIfAbsent(entry.getKey(), key -> new ArrayList<>()).add(new float[] {
                    text, (float) (1 + Math.log(Math.max(1, entry.getValue())))
                });
            }
        }
        this.keys = lists.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        this.starts = new int[keys.length + 1];
        int total = lists.values().stream().mapToInt(List::size).sum();
        this.texts = new char[total];
        this.weights = new float[total];
        this.lengths = new float[size];
        this.sizes = new float[size];
        float sum = 0;
        for (int text = 0; text < size; text++) {
            sizes[text] = (float) bags.get(text).values().stream()
                    .mapToDouble(Float::doubleValue)
                    .sum();
            sum += sizes[text];
        }
        this.average = Math.max(1, sum / Math.max(1, size));
        int at = 0;
        for (int i = 0; i < keys.length; i++) {
            starts[i] = at;
            List<float[]> list = lists.getOrDefault(keys[i], List.of());
            float rarity = rarity(list.size());
            for (float[] posting : list) {
                int text = (int) posting[0];
                texts[at] = (char) text;
                weights[at] = posting[1];
                lengths[text] += posting[1] * rarity * posting[1] * rarity;
                at++;
            }
        }
        starts[keys.length] = at;
        for (int text = 0; text < size; text++) {
            lengths[text] = (float) Math.sqrt(lengths[text]);
        }
    }

    /** The cosine with every text, features weighted by their rarity; from 0 to 1. */
    float[] cosines(Map<Integer, Float> question) {
        float[] sums = new float[size];
        double length = 0;
        for (Map.Entry<Integer, Float> entry : question.entrySet()) {
            int at = Arrays.binarySearch(keys, entry.getKey());
            float rarity = rarity(at < 0 ? 0 : starts[at + 1] - starts[at]);
            float weight = (float) (1 + Math.log(Math.max(1, entry.getValue()))) * rarity;
            length += weight * weight;
            if (at >= 0) {
                for (int i = starts[at]; i < starts[at + 1]; i++) {
                    sums[texts[i]] += weight * weights[i] * rarity;
                }
            }
        }
        for (int text = 0; text < size; text++) {
            sums[text] =
                    lengths[text] == 0 || length == 0 ? 0 : (float) (sums[text] / lengths[text] / Math.sqrt(length));
        }
        return sums;
    }

    /**
     * The share of the question's features, by weight and rarity, that a text has; from 0 to 1. As in BM25, a feature that
     * is repeated counts more, one in a long text less.
     */
    float[] shares(Map<Integer, Float> question) {
        float[] sums = new float[size];
        float all = 0;
        for (Map.Entry<Integer, Float> entry : question.entrySet()) {
            int at = Arrays.binarySearch(keys, entry.getKey());
            float weight = entry.getValue() * rarity(at < 0 ? 0 : starts[at + 1] - starts[at]);
            all += weight;
            if (at >= 0) {
                for (int i = starts[at]; i < starts[at + 1]; i++) {
                    float count = (float) Math.exp(weights[i] - 1);
                    float norm = SATURATION * (1 - LENGTH + LENGTH * sizes[texts[i]] / average);
                    sums[texts[i]] += weight * count / (count + norm);
                }
            }
        }
        for (int text = 0; text < size && all > 0; text++) {
            sums[text] /= all;
        }
        return sums;
    }

    private float rarity(int frequency) {
        int all = Math.max(size, FEWEST);
        return (float) Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
    }
}
