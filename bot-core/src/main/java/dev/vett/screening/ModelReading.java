package dev.vett.screening;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link TopicModel} says of each sentence of a text: read alone and with its whole block, so that one odd word in a
 * harmless paragraph does not decide. Immutable once made.
 */
final class ModelReading {
    /** How much the block counts beside the sentences. */
    private static final float BLOCK = 0.4f;

    /** A sentence by itself counts whatever its block is about, but it must then be so much clearer. */
    private static final float ALONE = 3;

    /** How much it counts against a sentence that no topic fits it well. */
    private static final float TOPIC = 0.5f;

    /** How much it counts what a block is with the one that heads the draft. */
    private static final float HEADED = 0.5f;

    private final int any;
    private final int fiction;
    private final int caseOutput;
    /** For each topic its output, or -1. */
    private final int[] outputs;

    private final int[] personOutputs;
    private final float[][] scores;
    /** For each block. */
    private final float[] fictions;

    private final float[] cases;

    ModelReading(TopicModel model, TopicWords words, String lower, TopicText text) {
        this.any = model.outputs().indexOf(TopicModel.ANY);
        this.fiction = model.outputs().indexOf(TopicModel.FICTION);
        this.caseOutput = model.outputs().indexOf(TopicModel.CASE);
        this.outputs = IntStream.range(0, words.topics())
                .map(topic -> model.outputs().indexOf(words.topic(topic).id()))
                .toArray();
        this.personOutputs = IntStream.range(0, words.topics())
                .filter(topic -> words.topic(topic).person() && outputs[topic] >= 0)
                .map(topic -> outputs[topic])
                .toArray();
        int count = text.sentences();
        TopicModel.Sum[] sums = new TopicModel.Sum[count];
        for (int s = 0; s < count; s++) {
            sums[s] = model.read(lower, text.sentenceStart(s), text.sentenceEnd(s));
        }
        this.scores = new float[count][];
        for (int first = 0; first < count; ) {
            int next = first + 1;
            while (next < count && text.blockOf(next) == text.blockOf(first)) {
                next++;
            }
            readBlock(text, sums, first, next);
            first = next;
        }
        this.fictions = new float[text.blocks()];
        this.cases = new float[text.blocks()];
        Arrays.fill(fictions, Float.NEGATIVE_INFINITY);
        Arrays.fill(cases, Float.POSITIVE_INFINITY);
        if (fiction >= 0 && caseOutput >= 0) {
            readHeaded(text, sums);
        }
    }

    private void readBlock(TopicText text, TopicModel.Sum[] sums, int first, int next) {
        TopicSigns blockSigns = text.block(text.blockOf(first));
        TopicModel.Sum whole = sums[first];
        for (int s = first + 1; s < next; s++) {
            whole = whole.plus(sums[s]);
        }
        float[] block = whole.scores(blockSigns);
        for (int s = first; s < next; s++) {
            scores[s] = mixed(sums[s].scores(text.sentence(s)), block);
        }
    }

    /**
     * Whether people are invented is read from a block, and from it with the block that heads the draft: "Write two more
     * parts for the play"; whether somebody in particular is meant, from both together. Sentences in which the draft says
     * something of itself are left out: a claim never lowers.
     */
    private void readHeaded(TopicText text, TopicModel.Sum[] sums) {
        @Nullable Stretch top = null;
        int next;
        for (int first = 0; first < sums.length; first = next) {
            @Nullable Stretch own = null;
            for (next = first; next < sums.length && text.blockOf(next) == text.blockOf(first); next++) {
                if (!text.claims(next)) {
                    own = Stretch.plus(own, new Stretch(sums[next], text.sentence(next)));
                }
            }
            if (own != null) {
                int block = text.blockOf(first);
                float[] alone = own.scores();
                float[] headed = top == null ? alone : Stretch.plus(top, own).scores();
                fictions[block] = alone[fiction] * (1 - HEADED) + headed[fiction] * HEADED;
                cases[block] = headed[caseOutput];
            }
            top = first == 0 ? own : top;
        }
    }

    /** What the model read of a stretch of text, and the signs in it. */
    private record Stretch(TopicModel.Sum sum, TopicSigns signs) {
        static Stretch plus(@Nullable Stretch one, Stretch other) {
            return one == null ? other : new Stretch(one.sum.plus(other.sum), one.signs.plus(other.signs));
        }

        float[] scores() {
            return sum.scores(signs);
        }
    }

    private float[] mixed(float[] sentence, float[] block) {
        float[] read = new float[sentence.length];
        for (int t = 0; t < read.length; t++) {
            read[t] = sentence[t] * (1 - BLOCK) + block[t] * BLOCK;
        }
        float best = Float.NEGATIVE_INFINITY;
        float bestAlone = Float.NEGATIVE_INFINITY;
        for (int t : personOutputs) {
            best = Math.max(best, read[t]);
            bestAlone = Math.max(bestAlone, sentence[t]);
        }
        float alone = sentence[any] - ALONE + TOPIC * Math.min(0, bestAlone);
        read[any] = Math.max(read[any] + TOPIC * Math.min(0, best), alone);
        return read;
    }

    /** Whether the model has learned anything about a topic. */
    boolean knows(int topic) {
        return outputs[topic] >= 0;
    }

    /** The logarithm of the odds that a sentence is about a topic; very low for one that the model does not know. */
    float topic(int sentence, int topic) {
        return output(sentence, outputs[topic]);
    }

    /** The same for something sensitive about a person, whatever the topic. */
    float any(int sentence) {
        return output(sentence, any);
    }

    /** The same of a block, for people who are invented or long dead. */
    float fiction(int block) {
        return fictions[block];
    }

    /** The same of a block below the one that heads the draft, for something sensitive about somebody in particular. */
    float particular(int block) {
        return cases[block];
    }

    /** The score of an output by its number; very low for none. */
    float output(int sentence, int output) {
        return output < 0 ? Float.NEGATIVE_INFINITY : scores[sentence][output];
    }
}
