package dev.vett.guideline;

import dev.vett.guideline.Vectors.Packed;
import dev.vett.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts of an index as the embedding model reads them: English glosses, short enough not to be truncated. Immutable. */
final class DenseTexts {
    /** English words that surely fit into the model's 126 word pieces. */
    private static final int MOST_WORDS = 70;

    private final boolean raw;
    private final List<List<String>> chunks;
    private final List<String> examples;
    private final List<String> gists;

    private DenseTexts(Builder builder) {
        this.raw = builder.raw;
        this.chunks = List.copyOf(builder.chunks);
        this.examples = List.copyOf(builder.examples);
        this.gists = List.copyOf(builder.gists);
    }

    /** Every text once; none is blank. */
    Collection<String> all() {
        Set<String> all = new LinkedHashSet<>();
        chunks.forEach(all::addAll);
        all.addAll(examples);
        all.addAll(gists);
        all.removeIf(String::isBlank);
        return all;
    }

    /** With their vectors; nothing unless every text has one. */
    Optional<DenseChannel> with(Vectors vectors) {
        for (String text : all()) {
            if (!vectors.contains(text)) {
                return Optional.empty();
            }
        }
        List<List<Packed>> byChunk = chunks.stream()
                .map(windows -> windows.stream()
                        .flatMap(text -> vectors.find(text).stream())
                        .toList())
                .toList();
        return Optional.of(new DenseChannel(
                vectors.model(),
                byChunk,
                examples.stream().map(vectors::find).toList(),
                gists.stream().map(vectors::find).toList()));
    }

    /** A question as the model reads it. */
    String read(String question, Language language, Gloss gloss) {
        return raw ? question : gloss.english(question, language, true);
    }

    /** Collects the texts in the order of the index. */
    static final class Builder {
        private final Gloss gloss;
        private final boolean raw;
        private final List<List<String>> chunks = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private final List<String> gists = new ArrayList<>();

        /**
         * No texts yet.
         *
         * @param raw for a baseline: the texts as they are, no gloss
         */
        Builder(Gloss gloss, boolean raw) {
            this.gloss = gloss;
            this.raw = raw;
        }

        void chunk(Chunk chunk, Language language) {
            chunks.add(windows(english(chunk.searched(), language, false)));
        }

        void example(String question, Language language) {
            examples.add(english(question, language, true));
        }

        /** The next section's gist, or an empty one. */
        void gist(String gist) {
            gists.add(gist);
        }

        DenseTexts build() {
            return new DenseTexts(this);
        }

        private String english(String text, Language language, boolean asked) {
            return raw ? text : gloss.english(text, language, asked);
        }

        private static List<String> windows(String text) {
            List<String> words = List.of(PlainText.fold(text).split(" ", -1));
            List<String> windows = new ArrayList<>();
            int parts = Math.max(1, (words.size() + MOST_WORDS - 1) / MOST_WORDS);
            int each = (words.size() + parts - 1) / parts;
            for (int from = 0; from < words.size(); from += each) {
                windows.add(String.join(" ", words.subList(from, Math.min(words.size(), from + each))));
            }
            return windows;
        }
    }
}
