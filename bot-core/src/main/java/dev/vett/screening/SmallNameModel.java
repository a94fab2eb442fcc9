package dev.vett.screening;

import dev.vett.data.Problems;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells from the words around whether a word in small letters is a name: one linear model (logistic regression), trained from
 * {@code knowledge/training/names} by a test of this module. Immutable and thread-safe.
 */
final class SmallNameModel {
    static final String FILE = "lexicon/names/small-names.bin";

    private static final int SLOTS = 1 << SmallNameFeatures.BITS;

    private final float bias;
    private final float scale;
    private final byte[] weights;

    /**
     * @param scale what a weight of 1 weighs
     * @param weights one a slot
     */
    SmallNameModel(float bias, float scale, byte[] weights) {
        this.bias = bias;
        this.scale = scale;
        this.weights = weights;
    }

    static SmallNameModel read(Path knowledge, Problems problems) {
        byte[] weights = new byte[SLOTS];
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(knowledge.resolve(FILE))))) {
            float bias = in.readFloat();
            float scale = in.readFloat();
            in.readFully(weights);
            return new SmallNameModel(bias, scale, weights);
        } catch (IOException e) {
            problems.add(
                    FILE, 1, "the model of names in small letters cannot be read; train it again (CONTRIBUTING.md)");
            return new SmallNameModel(-1, 0, weights);
        }
    }

    /** The counterpart of {@link #read(Path, Problems)}. */
    void write(DataOutputStream out) throws IOException {
        out.writeFloat(bias);
        out.writeFloat(scale);
        out.write(weights);
    }

    /** The logarithm of the odds that word i is a name. */
    float score(SmallNameFeatures features, int i) {
        int[] sum = new int[2];
        features.read(i, slot -> {
            sum[0] += weights[slot];
            sum[1]++;
        });
        return bias + scale * sum[0] * TopicModel.factor(sum[1]);
    }
}
