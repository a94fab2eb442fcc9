package dev.vett.screening;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the {@link TopicModel} says of each sentence of a text: read alone, with the sentence before and after it, and with
 * its whole block, so that one odd word in a harmless paragraph does not decide. Immutable once made.
 */
final class ModelReading {
    /** How much the block counts beside the sentences. */
    private static final float BLOCK = 0.5f;

    /** A sentence by itself counts whatever its block is about, but it must then be so much clearer. */
    private static final float ALONE = 3;

    /** How much it counts against a sentence that no topic fits it well. */
    private static final float TOPIC = 0.5f;

    private final int any;
    private final int fiction;
    /** For each topic its output, or -1. */
    private final int[] outputs;

    private final int[] personOutputs;
    private final float[][] scores;

    ModelReading(TopicModel model, TopicWords words, String lower, TopicText text) {
        this.any = model.outputs().indexOf(TopicModel.ANY);
        this.fiction = model.outputs().indexOf(TopicModel.FICTION);
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
    }

    private void readBlock(TopicText text, TopicModel.Sum[] sums, int first, int next) {
        TopicSigns blockSigns = text.block(text.blockOf(first));
        TopicModel.Sum whole = sums[first];
        for (int s = first + 1; s < next; s++) {
            whole = whole.plus(sums[s]);
        }
        float[] block = whole.scores(blockSigns);
        for (int s = first; s < next; s++) {
            scores[s] = new float[block.length];
            Arrays.fill(scores[s], Float.NEGATIVE_INFINITY);
        }
        for (int s = first; s < next; s++) {
            take(sums[s].scores(text.sentence(s)), block, s);
        }
        float[] alone = new float[next - first];
        for (int s = first; s < next; s++) {
            alone[s - first] = scores[s][any];
        }
        // Two sentences tell more than one; what they tell stands in the one that says more by itself.
        for (int s = first; s + 1 < next; s++) {
            TopicSigns signs = text.sentence(s).plus(text.sentence(s + 1));
            int more = alone[s - first] >= alone[s + 1 - first] ? s : s + 1;
            take(sums[s].plus(sums[s + 1]).scores(signs), block, more);
        }
        withoutClaims(text, sums, first, next);
    }

    /** Whether people are invented is read without the sentences that say so: a claim in the draft never lowers. */
    private void withoutClaims(TopicText text, TopicModel.Sum[] sums, int first, int next) {
        int[] left = IntStream.range(first, next).filter(s -> !text.claims(s)).toArray();
        if (fiction < 0 || left.length == next - first) {
            return;
        }
        for (int s = first; s < next; s++) {
            scores[s][fiction] = Float.NEGATIVE_INFINITY;
        }
        if (left.length == 0) {
            return;
        }
        TopicModel.Sum whole = sums[left[0]];
        TopicSigns signs = text.sentence(left[0]);
        for (int i = 1; i < left.length; i++) {
            whole = whole.plus(sums[left[i]]);
            signs = signs.plus(text.sentence(left[i]));
        }
        float block = whole.scores(signs)[fiction];
        for (int s : left) {
            scores[s][fiction] = sums[s].scores(text.sentence(s))[fiction] * (1 - BLOCK) + block * BLOCK;
        }
    }

    private void take(float[] window, float[] block, int sentence) {
        float[] read = new float[window.length];
        for (int t = 0; t < window.length; t++) {
            read[t] = window[t] * (1 - BLOCK) + block[t] * BLOCK;
        }
        float best = Float.NEGATIVE_INFINITY;
        float bestAlone = Float.NEGATIVE_INFINITY;
        for (int t : personOutputs) {
            best = Math.max(best, read[t]);
            bestAlone = Math.max(bestAlone, window[t]);
        }
        float alone = window[any] - ALONE + TOPIC * Math.min(0, bestAlone);
        read[any] = Math.max(read[any] + TOPIC * Math.min(0, best), alone);
        for (int t = 0; t < read.length; t++) {
            scores[sentence][t] = Math.max(scores[sentence][t], read[t]);
        }
    }

    /** Whether the model has learned anything about a topic. */
    boolean knows(int topic) {
        return outputs[topic] >= 0;
    }

    /** The logarithm of the odds that a sentence is about a topic; very low for one that the model does not know. */
    float topic(int sentence, int topic) {
        return score(sentence, outputs[topic]);
    }

    /** The same for something sensitive about a person, whatever the topic. */
    float any(int sentence) {
        return score(sentence, any);
    }

    /** The same for people who are invented or long dead. */
    float fiction(int sentence) {
        return score(sentence, fiction);
    }

    private float score(int sentence, int output) {
        return output < 0 ? Float.NEGATIVE_INFINITY : scores[sentence][output];
    }
}
