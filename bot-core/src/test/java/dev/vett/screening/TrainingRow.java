package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;

/** What the model sees of a stretch of text, and what is known of it. */
final class TrainingRow {
    /** The outputs that are true of it, as {@link TopicLabels}. */
    final int labels;
    /** The outputs of which it is known whether they are true. */
    final int known;
    /** How much it counts. */
    final double weight;

    final int[] signs;
    final int[] slots;

    TrainingRow(int labels, int known, double weight, TopicSigns signs, String lower, int from, int to) {
        this.labels = labels;
        this.known = known;
        this.weight = weight;
        List<Integer> numbers = new ArrayList<>();
        signs.forEach(numbers::add);
        this.signs = ints(numbers);
        List<Integer> features = new ArrayList<>();
        TopicFeatures.read(lower, from, to, features::add);
        this.slots = ints(features);
    }

    /** A row of one output without signs. */
    TrainingRow(boolean label, List<Integer> slots) {
        this.labels = label ? 1 : 0;
        this.known = 1;
        this.weight = 1;
        this.signs = new int[0];
        this.slots = ints(slots);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
