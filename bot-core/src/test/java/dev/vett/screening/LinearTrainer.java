package dev.vett.screening;

import java.util.List;

/** Trains a {@link LinearModel}: the same weights from the same rows on any machine. */
final class LinearTrainer {
    private LinearTrainer() {}

    static LinearModel train(List<TrainingRow> rows) {
        double[] weights = LogisticRegression.learn(rows, 0);
        double most = 1e-9;
        for (int slot = 0; slot < LinearModel.SLOTS; slot++) {
            most = Math.max(most, Math.abs(weights[LogisticRegression.SLOTS + slot]));
        }
        byte[] bytes = new byte[LinearModel.SLOTS];
        for (int slot = 0; slot < LinearModel.SLOTS; slot++) {
            bytes[slot] = (byte) Math.round(weights[LogisticRegression.SLOTS + slot] / most * 127);
        }
        return new LinearModel((float) weights[0], (float) (most / 127), bytes);
    }
}
