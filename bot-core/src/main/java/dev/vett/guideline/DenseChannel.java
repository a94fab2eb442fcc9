package dev.vett.guideline;

import dev.vett.guideline.Vectors.Packed;
import java.util.List;
import java.util.Optional;

/** The vectors of an index, compared with a question's. Immutable, thread-safe. */
final class DenseChannel {
    /** The embedding's likeness of a question with passages, written questions and gists; from 0 to 1. */
    static final class Likeness {
        static final Likeness NONE = new Likeness(new float[0], new float[0], new float[0]);

        private final float[] chunks;
        private final float[] examples;
        private final float[] gists;

        private Likeness(float[] chunks, float[] examples, float[] gists) {
            this.chunks = chunks;
            this.examples = examples;
            this.gists = gists;
        }

        boolean isThere() {
            return chunks.length > 0;
        }

        float[] chunks() {
            return chunks;
        }

        float[] examples() {
            return examples;
        }

        float[] gists() {
            return gists;
        }
    }

    /** Unrelated texts have about this cosine; it counts as nothing. */
    private static final float UNRELATED = 0.1f;

    private final String model;
    private final List<List<Packed>> chunks;
    private final List<Optional<Packed>> examples;
    private final List<Optional<Packed>> gists;

    DenseChannel(
            String model, List<List<Packed>> chunks, List<Optional<Packed>> examples, List<Optional<Packed>> gists) {
        this.model = model;
        this.chunks = chunks;
        this.examples = examples;
        this.gists = gists;
    }

    /** {@link Likeness#NONE} if the text is blank or the model is not the one that made the vectors. */
    Likeness likeness(Embedder embedder, String question) {
        if (question.isBlank() || !embedder.model().equals(model)) {
            return Likeness.NONE;
        }
        float[] unit = embedder.embed(question);
        if (unit.length == 0) {
            return Likeness.NONE;
        }
        float[] byChunk = new float[chunks.size()];
        for (int i = 0; i < byChunk.length; i++) {
            for (Packed window : chunks.get(i)) {
                byChunk[i] = Math.max(byChunk[i], likeness(window, unit));
            }
        }
        return new Likeness(byChunk, likeness(examples, unit), likeness(gists, unit));
    }

    private static float[] likeness(List<Optional<Packed>> vectors, float[] unit) {
        float[] likeness = new float[vectors.size()];
        for (int i = 0; i < likeness.length; i++) {
            Optional<Packed> vector = vectors.get(i);
            likeness[i] = vector.isPresent() ? likeness(vector.get(), unit) : 0;
        }
        return likeness;
    }

    private static float likeness(Packed vector, float[] unit) {
        return Math.max(0, (vector.cosine(unit) - UNRELATED) / (1 - UNRELATED));
    }
}
