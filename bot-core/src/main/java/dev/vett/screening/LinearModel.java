package dev.vett.screening;

import dev.vett.data.Problems;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Tells from hashed features how likely one thing is: logistic regression, trained by a test of this module. Immutable and
 * thread-safe.
 */
final class LinearModel {
    /** Whether a word in small letters is a name; trained from {@code knowledge/training/names}. */
    static final String SMALL_NAMES = "lexicon/names/small-names.bin";

    /** Whether a sentence says of the text that it is not for everybody; trained from {@code knowledge/training/markings}. */
    static final String MARKINGS = "lexicon/markings.bin";

    static final int SLOTS = 1 << 15;

    private final float bias;
    private final float scale;
    private final byte[] weights;

    /**
     * @param scale what a weight of 1 weighs
     * @param weights one a slot
     */
    LinearModel(float bias, float scale, byte[] weights) {
        this.bias = bias;
        this.scale = scale;
        this.weights = weights;
    }

    static LinearModel read(Path knowledge, String file, Problems problems) {
        byte[] weights = new byte[SLOTS];
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(knowledge.resolve(file))))) {
            float bias = in.readFloat();
            float scale = in.readFloat();
            in.readFully(weights);
            return new LinearModel(bias, scale, weights);
        } catch (IOException e) {
            problems.add(file, 1, "the model cannot be read; train it again (CONTRIBUTING.md)");
            return new LinearModel(-1, 0, weights);
        }
    }

    /** The counterpart of {@link #read}. */
    void write(DataOutputStream out) throws IOException {
        out.writeFloat(bias);
        out.writeFloat(scale);
        out.write(weights);
    }

    /** The slot of a feature and its value. */
    static int slot(String feature, String value) {
        return TopicFeatures.mixed(feature.hashCode() * 31 + value.hashCode()) & (SLOTS - 1);
    }

    /** The logarithm of the odds, from the slots that are given to the consumer. */
    float score(Consumer<IntConsumer> features) {
        int[] sum = new int[2];
        features.accept(slot -> {
            sum[0] += weights[slot];
            sum[1]++;
        });
        return bias + scale * sum[0] * TopicModel.factor(sum[1]);
    }
}
