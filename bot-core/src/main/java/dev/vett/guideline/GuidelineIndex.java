package dev.vett.guideline;

import dev.vett.guideline.DenseChannel.Likeness;
import dev.vett.guideline.ExampleChannel.Example;
import dev.vett.guideline.Scores.Target;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The search in an organisation's guideline and the layers that it includes.
 *
 * <p>Several channels score every passage; their weighted sum decides ({@link Weights}). The embedding channel takes part
 * when all vectors are there and the model is loaded; until then the others answer alone. Immutable, thread-safe. Small:
 * the lexicon, the model and the vectors are shared with other indexes.
 *
 * <p>A question is never kept, logged or put into an exception.
 */
public final class GuidelineIndex {
    /**
     * A guideline to search in.
     *
     * @param pack its pack's id
     * @param own the organisation's own, not an included layer
     */
    public record Source(String pack, Guideline guideline, Hints hints, boolean own) {}

    /** Questions are read up to here, in UTF-16 units; what follows is rarely the question. */
    public static final int MOST_READ = 2000;

    private static final int PASSAGES = 5;

    private final List<Source> sources;
    private final Lexicon lexicon;
    private final Weights weights;
    private final Supplier<Optional<Embedder>> embedder;
    private final Language language;
    private final List<Target> targets;
    private final List<Hints.Gap> gaps;
    private final WordChannel words;
    private final Bags grams;
    private final Bags concepts;
    private final ExampleChannel examples;
    private final DenseTexts texts;
    private final Vectors vectors;
    private final Optional<DenseChannel> dense;

    private GuidelineIndex(
            List<Source> sources,
            Lexicon lexicon,
            Weights weights,
            Supplier<Optional<Embedder>> embedder,
            Vectors vectors) {
        this.sources = List.copyOf(sources);
        this.lexicon = lexicon;
        this.weights = weights;
        this.embedder = embedder;
        this.vectors = vectors;
        this.language = languageOf(sources);
        this.targets = new ArrayList<>();
        this.gaps = new ArrayList<>();
        List<Example> written = new ArrayList<>();
        List<Features> read = new ArrayList<>();
        List<Language> languages = sources.stream()
                .map(source -> LanguageGuess.of(textOf(source.guideline()), language))
                .toList();
        Set<String> vocabulary = new HashSet<>();
        Analysis analysis = new Analysis(lexicon, vocabulary::contains);
        DenseTexts.Builder glosses = new DenseTexts.Builder(gloss(analysis), weights.equals(Weights.MINILM_ONLY));
        for (int i = 0; i < sources.size(); i++) {
            vocabulary.addAll(analysis.stems(textOf(sources.get(i).guideline()), languages.get(i)));
        }
        int owner = 0;
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            Language own = languages.get(i);
            for (SectionBody body : source.guideline().bodies()) {
                Hints.SectionHints hints =
                        source.hints().sections().get(body.section().id());
                String gist = hints == null ? "" : hints.gist();
                for (String question : hints == null ? List.<String>of() : hints.questions()) {
                    Language asked = LanguageGuess.of(question, own);
                    written.add(new Example(owner, analysis.read(question, asked, asked, false)));
                    glosses.example(question, asked);
                }
                glosses.gist(gist);
                for (Chunk chunk : Chunker.chunks(body)) {
                    Sentences sentences = Sentences.of(chunk.text(), analysis, language);
                    targets.add(new Target(source.pack(), source.own(), hints != null, owner, chunk, sentences));
                    read.add(analysis.read(chunk.searched() + " " + gist, own, own, false));
                    glosses.chunk(chunk, own);
                }
                owner++;
            }
        }
        int sections = owner;
        for (int i = 0; i < sources.size(); i++) {
            for (Hints.Gap gap : sources.get(i).hints().gaps()) {
                for (String question : gap.questions()) {
                    Language asked = LanguageGuess.of(question, languages.get(i));
                    written.add(new Example(sections + gaps.size(), analysis.read(question, asked, asked, false)));
                    glosses.example(question, asked);
                }
                gaps.add(gap);
            }
        }
        this.words = new WordChannel(read.stream().map(Features::words).toList());
        this.grams = new Bags(read.stream().map(Features::grams).toList());
        this.concepts = new Bags(read.stream().map(ExampleChannel::concepts).toList());
        this.examples = new ExampleChannel(sections + gaps.size(), written);
        this.texts = glosses.build();
        this.dense = texts.with(vectors);
    }

    private GuidelineIndex(GuidelineIndex other, Vectors vectors) {
        this.sources = other.sources;
        this.lexicon = other.lexicon;
        this.weights = other.weights;
        this.embedder = other.embedder;
        this.language = other.language;
        this.targets = other.targets;
        this.gaps = other.gaps;
        this.words = other.words;
        this.grams = other.grams;
        this.concepts = other.concepts;
        this.examples = other.examples;
        this.texts = other.texts;
        this.vectors = vectors;
        this.dense = texts.with(vectors);
    }

    /**
     * Builds the index; takes milliseconds and no embedding.
     *
     * @param sources the organisation's own guideline and the layers that it includes
     * @param vectors those that are there; see {@link #missing}
     * @param embedder gives the model for questions, or nothing while it is not loaded
     */
    public static GuidelineIndex build(
            List<Source> sources,
            Lexicon lexicon,
            Vectors vectors,
            Weights weights,
            Supplier<Optional<Embedder>> embedder) {
        return new GuidelineIndex(sources, lexicon, weights, embedder, vectors);
    }

    /** This index with other vectors; everything else is shared. */
    public GuidelineIndex with(Vectors others) {
        return new GuidelineIndex(this, others);
    }

    /** All texts whose vectors the index uses. */
    public Collection<String> texts() {
        return texts.all();
    }

    /** Those of {@link #texts} that have no vector of that model. Until it is empty, the search goes without. */
    public Collection<String> missing(String model) {
        Set<String> missing = new LinkedHashSet<>();
        for (String text : texts.all()) {
            if (!vectors.model().equals(model) || !vectors.contains(text)) {
                missing.add(text);
            }
        }
        return missing;
    }

    /** Searches for what answers a question. A blank question finds nothing and is off topic. */
    public Found search(String question, Language asked) {
        return search(question, asked, PASSAGES);
    }

    /** The same with another number of passages at most. */
    public Found search(String question, Language asked, int most) {
        String text = question.length() > MOST_READ ? question.substring(0, MOST_READ) : question;
        Analysis analysis = new Analysis(lexicon, words::knows);
        Features features = analysis.read(text, asked, language, true);
        Likeness likeness = dense.flatMap(channel ->
                        embedder.get().map(model -> channel.likeness(model, texts.read(text, asked, gloss(analysis)))))
                .orElse(Likeness.NONE);
        Scores scores = new Scores(
                targets,
                gaps,
                features,
                lexicon.topic(features.named()),
                words.scores(features.words()),
                grams.shares(features.grams()),
                concepts.shares(ExampleChannel.concepts(features)),
                likeness,
                examples.scores(features, likeness.examples()));
        return scores.found(weights, most);
    }

    private Gloss gloss(Analysis analysis) {
        return new Gloss(lexicon.translations(), analysis::reading);
    }

    private static Language languageOf(List<Source> sources) {
        return sources.stream()
                .filter(Source::own)
                .findFirst()
                .map(source -> LanguageGuess.of(textOf(source.guideline()), Language.SV))
                .orElse(Language.SV);
    }

    private static String textOf(Guideline guideline) {
        StringBuilder text = new StringBuilder(guideline.title());
        guideline
                .sections()
                .forEach(section ->
                        text.append(' ').append(section.title()).append(' ').append(section.text()));
        return text.toString();
    }
}
