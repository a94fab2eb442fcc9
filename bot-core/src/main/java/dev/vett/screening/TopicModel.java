package dev.vett.screening;

import dev.vett.data.Problems;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads whether a stretch of text tells something sensitive about somebody, also without any word of the field: "he has
 * not been himself since spring and smells already in the morning".
 *
 * <p>One linear model (logistic regression) an output: the topics, and last whether it is about a person at all. It weighs
 * {@link TopicSigns} and {@link TopicFeatures} and is trained from the labelled snippets and drafts in
 * {@code knowledge/training} by a test of this module. Immutable and thread-safe.
 */
final class TopicModel {
    static final String FILE = "topics/model.bin";
    private static final int MAGIC = 0x56544d32;
    /** How much the features of a stretch weigh together, beside its signs. */
    private static final float FEATURE_WEIGHT = 3;

    /** A stretch with fewer features than this, about six words, says as much less. */
    private static final int FEW = 80;

    /** The output that says whether a stretch is about a person, whatever the topic. */
    static final String ANY = "any";

    /** The output that says whether the persons of a stretch are invented or long dead. */
    static final String FICTION = "fiction";

    /** The output that says whether a whole text tells something sensitive about somebody in particular. */
    static final String CASE = "case";

    private final List<String> outputs;
    private final float[] bias;
    private final float[] scale;
    /** For each sign one weight an output. */
    private final float[] signWeights;
    /** For each slot one weight an output, to be multiplied by the output's scale. */
    private final byte[] slotWeights;

    TopicModel(List<String> outputs, float[] bias, float[] scale, float[] signWeights, byte[] slotWeights) {
        this.outputs = List.copyOf(outputs);
        this.bias = bias;
        this.scale = scale;
        this.signWeights = signWeights;
        this.slotWeights = slotWeights;
    }

    static TopicModel read(Path knowledge, Problems problems) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(knowledge.resolve(FILE))))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a model of this version");
            }
            List<String> outputs = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                outputs.add(in.readUTF());
            }
            float[] bias = floats(in, count);
            float[] scale = floats(in, count);
            float[] signs = floats(in, count * TopicSigns.COUNT);
            byte[] slots = new byte[count << TopicFeatures.BITS];
            in.readFully(slots);
            return new TopicModel(outputs, bias, scale, signs, slots);
        } catch (IOException e) {
            problems.add(FILE, 1, "the model of the topics cannot be read; train it again (CONTRIBUTING.md)");
            return new TopicModel(
                    List.of(ANY),
                    new float[1],
                    new float[1],
                    new float[TopicSigns.COUNT],
                    new byte[1 << TopicFeatures.BITS]);
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /** The counterpart of {@link #read(Path, Problems)}. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(outputs.size());
        for (String output : outputs) {
            out.writeUTF(output);
        }
        for (float[] values : List.of(bias, scale, signWeights)) {
            for (float value : values) {
                out.writeFloat(value);
            }
        }
        out.write(slotWeights);
    }

    /** The names of the outputs, in the order of the scores. */
    List<String> outputs() {
        return outputs;
    }

    /** What one of so many features weighs. */
    static float factor(int features) {
        return FEATURE_WEIGHT / (float) Math.sqrt(Math.max(FEW, features));
    }

    /** Reads the features of a stretch of a text in lower case. */
    Sum read(String lower, int from, int to) {
        Sum sum = new Sum(new int[outputs.size()]);
        TopicFeatures.read(lower, from, to, sum::add);
        return sum;
    }

    /** The features of a stretch, added up; sums of neighbouring stretches may be added. */
    final class Sum {
        private final int[] sums;
        private int features;

        private Sum(int[] sums) {
            this.sums = sums;
        }

        private void add(int slot) {
            int at = slot * sums.length;
            for (int t = 0; t < sums.length; t++) {
                sums[t] += slotWeights[at + t];
            }
            features++;
        }

        Sum plus(Sum other) {
            Sum both = new Sum(sums.clone());
            for (int t = 0; t < sums.length; t++) {
                both.sums[t] += other.sums[t];
            }
            both.features = features + other.features;
            return both;
        }

        /** For each output the logarithm of the odds. */
        float[] scores(TopicSigns signs) {
            float[] scores = bias.clone();
            float factor = factor(features);
            for (int t = 0; t < scores.length; t++) {
                scores[t] += scale[t] * sums[t] * factor;
            }
            signs.forEach(number -> {
                for (int t = 0; t < scores.length; t++) {
                    scores[t] += signWeights[number * scores.length + t];
                }
            });
            return scores;
        }
    }
}
