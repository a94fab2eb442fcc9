package dev.vett.screening;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains the {@link TopicModel}: the same weights from the same snippets on any machine. */
final class TopicModelTrainer {
    private static final int EPOCHS = 150;
    private static final double RATE = 0.05;
    private static final double DECAY = 3e-5;
    /** A missed positive weighs more than a false one, and there are far fewer of them. */
    private static final double POSITIVE = 3;

    private static final List<String> PERSON_TOPICS = List.of(
            "health",
            "social-assistance",
            "child-welfare",
            "school-support",
            "personnel-matter",
            "criminal-matter",
            "protected-identity",
            "union-or-belief-or-ethnicity");
    private static final List<String> MATTERS =
            List.of("procurement-confidential", "supplier-contract", "preparedness");
    private static final List<String> OUTPUTS = Stream.of(
                    PERSON_TOPICS, MATTERS, List.of(TopicModel.FICTION, TopicModel.ANY))
            .flatMap(List::stream)
            .toList();

    /** A labelled piece of text: bit n of the labels is output n. */
    record Snippet(int labels, String text) {}

    /** What the model sees of a snippet: numbers of signs, and of slots. */
    private static final class Row {
        private final int labels;
        private final int[] signs;
        private final int[] slots;

        Row(int labels, int[] signs, int[] slots) {
            this.labels = labels;
            this.signs = signs;
            this.slots = slots;
        }
    }

    private TopicModelTrainer() {}

    /** Reads every file of a folder: labels, a tab, the text. */
    static List<Snippet> read(Path folder) {
        List<Snippet> snippets = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    snippets.add(snippet(line, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return snippets;
    }

    private static Snippet snippet(String line, Path file) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(file + ": a line needs labels, a tab and a text");
        }
        int labels = 0;
        for (String label : parts[0].split(",", -1)) {
            int output = OUTPUTS.indexOf(label.strip());
            if (output < 0 && !label.equals("none")) {
                throw new IllegalArgumentException(file + ": unknown label " + label);
            }
            labels |= output < 0 ? 0 : 1 << output;
            labels |= PERSON_TOPICS.contains(label.strip()) ? 1 << OUTPUTS.indexOf(TopicModel.ANY) : 0;
        }
        return new Snippet(labels, parts[1]);
    }

    static TopicModel train(List<Snippet> snippets, Screener screener) {
        List<Row> rows =
                snippets.stream().map(snippet -> row(snippet, screener)).toList();
        int outputs = OUTPUTS.size();
        double[][] learned = IntStream.range(0, outputs)
                .parallel()
                .mapToObj(output -> learn(rows, output))
                .toArray(double[][]::new);
        float[] bias = new float[outputs];
        float[] scale = new float[outputs];
        float[] signs = new float[outputs * TopicSigns.COUNT];
        byte[] slots = new byte[outputs << TopicFeatures.BITS];
        for (int t = 0; t < outputs; t++) {
            double[] weights = learned[t];
            double most = Arrays.stream(weights, 1 + TopicSigns.COUNT, weights.length)
                    .map(Math::abs)
                    .max()
                    .orElse(1);
            bias[t] = (float) weights[0];
            scale[t] = (float) (most / 127);
            for (int sign = 0; sign < TopicSigns.COUNT; sign++) {
                signs[sign * outputs + t] = (float) weights[1 + sign];
            }
            for (int slot = 0; slot < 1 << TopicFeatures.BITS; slot++) {
                slots[slot * outputs + t] = (byte) Math.round(weights[1 + TopicSigns.COUNT + slot] / most * 127);
            }
        }
        return new TopicModel(OUTPUTS, bias, scale, signs, slots);
    }

    private static Row row(Snippet snippet, Screener screener) {
        ScreenedText text = screener.read(UserText.of(snippet.text));
        List<Integer> slots = new ArrayList<>();
        TopicFeatures.read(text.lower(), 0, text.lower().length(), slots::add);
        List<Integer> signs = new ArrayList<>();
        screener.signs(text).forEach(signs::add);
        return new Row(snippet.labels, ints(signs), ints(slots));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adam (Kingma and Ba, 2015) on the whole set: the bias, then the signs, then the slots. */
    private static double[] learn(List<Row> rows, int output) {
        int size = 1 + TopicSigns.COUNT + (1 << TopicFeatures.BITS);
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        double[] gradient = new double[size];
        double meanDecay = 1;
        double squareDecay = 1;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 1; i < size; i++) {
                gradient[i] = DECAY * weights[i];
            }
            gradient[0] = 0;
            for (Row row : rows) {
                add(row, output, weights, gradient, rows.size());
            }
            meanDecay *= 0.9;
            squareDecay *= 0.99;
            for (int i = 0; i < size; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
                double step = mean[i] / (1 - meanDecay) / (Math.sqrt(square[i] / (1 - squareDecay)) + 1e-6);
                weights[i] -= RATE * step;
            }
        }
        return weights;
    }

    private static void add(Row row, int output, double[] weights, double[] gradient, int rows) {
        boolean positive = (row.labels >> output & 1) != 0;
        double value = TopicModel.factor(row.slots.length);
        double sum = 0;
        for (int slot : row.slots) {
            sum += weights[1 + TopicSigns.COUNT + slot];
        }
        sum = sum * value + weights[0];
        for (int sign : row.signs) {
            sum += weights[1 + sign];
        }
        double error = (1 / (1 + StrictMath.exp(-sum)) - (positive ? 1 : 0)) * (positive ? POSITIVE : 1) / rows;
        gradient[0] += error;
        for (int sign : row.signs) {
            gradient[1 + sign] += error;
        }
        for (int slot : row.slots) {
            gradient[1 + TopicSigns.COUNT + slot] += error * value;
        }
    }

    static byte[] bytes(TopicModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            model.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
