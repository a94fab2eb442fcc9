package dev.vett.screening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Trains the {@link TopicModel}: the same weights from the same snippets and drafts on any machine. */
final class TopicModelTrainer {
    private TopicModelTrainer() {}

    /** First on the snippets; what that model chooses in the drafts then teaches the one that counts. */
    static TopicModel train(Path snippets, Path drafts, Screener screener) {
        List<TrainingRow> rows = new ArrayList<>(TrainingSnippets.read(snippets, screener));
        TopicModel first = train(rows);
        for (TrainingDraft draft : TrainingDraft.read(drafts, screener)) {
            rows.addAll(draft.rows(first, screener));
        }
        return train(rows);
    }

    private static TopicModel train(List<TrainingRow> rows) {
        int outputs = TopicLabels.OUTPUTS.size();
        double[][] learned = IntStream.range(0, outputs)
                .parallel()
                .mapToObj(output -> LogisticRegression.learn(rows, output))
                .toArray(double[][]::new);
        float[] bias = new float[outputs];
        float[] scale = new float[outputs];
        float[] signs = new float[outputs * TopicSigns.COUNT];
        byte[] slots = new byte[outputs << TopicFeatures.BITS];
        for (int t = 0; t < outputs; t++) {
            double[] weights = learned[t];
            double most = Arrays.stream(weights, LogisticRegression.SLOTS, weights.length)
                    .map(Math::abs)
                    .max()
                    .orElse(1);
            bias[t] = (float) weights[0];
            scale[t] = (float) (most / 127);
            for (int sign = 0; sign < TopicSigns.COUNT; sign++) {
                signs[sign * outputs + t] = (float) weights[1 + sign];
            }
            for (int slot = 0; slot < 1 << TopicFeatures.BITS; slot++) {
                slots[slot * outputs + t] = (byte) Math.round(weights[LogisticRegression.SLOTS + slot] / most * 127);
            }
        }
        return new TopicModel(TopicLabels.OUTPUTS, bias, scale, signs, slots);
    }
}
