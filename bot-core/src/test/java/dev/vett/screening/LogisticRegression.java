package dev.vett.screening;

import java.util.Arrays;
import java.util.List;

/** Learns the weights of one output of the model: first the bias, then the signs, then the slots. */
final class LogisticRegression {
    /** Where the weights of the slots begin. */
    static final int SLOTS = 1 + TopicSigns.COUNT;

    static final int SIZE = SLOTS + (1 << TopicFeatures.BITS);

    private static final int EPOCHS = 100;
    private static final double RATE = 0.05;
    private static final double DECAY = 3e-5;
    /** A missed positive weighs more than a false one, and there are far fewer of them. */
    private static final double POSITIVE = 3;
    /** How much a slot's own evidence scales it: 0 is not at all. */
    private static final double EVIDENCE = 0.7;

    private final List<TrainingRow> rows;
    private final int bit;
    private final double total;
    private final double[] scale;
    private final double[] weights = new double[SIZE];

    private LogisticRegression(List<TrainingRow> rows, int bit) {
        this.rows = rows;
        this.bit = bit;
        this.total = rows.stream().mapToDouble(row -> row.weight).sum();
        this.scale = scale();
    }

    static double[] learn(List<TrainingRow> rows, int output) {
        int bit = 1 << output;
        List<TrainingRow> known =
                rows.stream().filter(row -> (row.known & bit) != 0).toList();
        return new LogisticRegression(known, bit).learn();
    }

    /**
     * A slot that stands as often with the label as without it can say less (a log-count ratio as scale: Wang and Manning,
     * 2012, "Baselines and Bigrams").
     */
    private double[] scale() {
        double[] with = new double[SIZE];
        double[] without = new double[SIZE];
        for (TrainingRow row : rows) {
            double[] counts = positive(row) ? with : without;
            for (int slot : row.slots) {
                counts[SLOTS + slot] += row.weight;
            }
        }
        double allWith = Arrays.stream(with).sum() + 1;
        double allWithout = Arrays.stream(without).sum() + 1;
        double[] scales = new double[SIZE];
        double sum = 0;
        int often = 0;
        for (int i = SLOTS; i < SIZE; i++) {
            double ratio = (with[i] + 1) / allWith / ((without[i] + 1) / allWithout);
            scales[i] = StrictMath.pow(Math.abs(StrictMath.log(ratio)) + 0.05, EVIDENCE);
            if (with[i] + without[i] > 0) {
                sum += scales[i];
                often++;
            }
        }
        for (int i = 0; i < SIZE; i++) {
            scales[i] = i < SLOTS ? 1 : scales[i] * often / sum;
        }
        return scales;
    }

    /** Adam (Kingma and Ba, 2015) on the whole set. */
    private double[] learn() {
        double[] mean = new double[SIZE];
        double[] square = new double[SIZE];
        double[] gradient = new double[SIZE];
        double meanDecay = 1;
        double squareDecay = 1;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 1; i < SIZE; i++) {
                gradient[i] = DECAY * weights[i];
            }
            gradient[0] = 0;
            for (TrainingRow row : rows) {
                add(row, gradient);
            }
            meanDecay *= 0.9;
            squareDecay *= 0.99;
            for (int i = 0; i < SIZE; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
                double step = mean[i] / (1 - meanDecay) / (Math.sqrt(square[i] / (1 - squareDecay)) + 1e-6);
                weights[i] -= RATE * step;
            }
        }
        for (int i = 0; i < SIZE; i++) {
            weights[i] *= scale[i];
        }
        return weights;
    }

    private void add(TrainingRow row, double[] gradient) {
        double value = TopicModel.factor(row.slots.length);
        double sum = 0;
        for (int slot : row.slots) {
            sum += weights[SLOTS + slot] * scale[SLOTS + slot];
        }
        sum = sum * value + weights[0];
        for (int sign : row.signs) {
            sum += weights[1 + sign];
        }
        double error = (1 / (1 + StrictMath.exp(-sum)) - (positive(row) ? 1 : 0))
                * (positive(row) ? POSITIVE : 1)
                * row.weight
                / total;
        gradient[0] += error;
        for (int sign : row.signs) {
            gradient[1 + sign] += error;
        }
        for (int slot : row.slots) {
            gradient[SLOTS + slot] += error * value * scale[SLOTS + slot];
        }
    }

    private boolean positive(TrainingRow row) {
        return (row.labels & bit) != 0;
    }
}
