package dev.vett.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pass two: sensitive content, from the text and what pass one found in it.
 *
 * <p>Content about a person is sensitive, content about the subject is not: a routine for sick leave, a course, a form
 * heading, statistics. Two readers look for it, each correcting the other: the terms of each topic, judged by the words
 * around them, and a model that also sees what is told without any term. Immutable.
 */
final class TopicDetector {
    private final DataTypes types;
    private final TopicWords words;
    private final TopicModel model;
    private final MarkingWords markingWords;
    private final LinearModel markings;
    private final Set<String> inventedNames;

    TopicDetector(
            DataTypes types,
            TopicWords words,
            TopicModel model,
            MarkingWords markingWords,
            LinearModel markings,
            Set<String> inventedNames) {
        this.types = types;
        this.words = words;
        this.model = model;
        this.markingWords = markingWords;
        this.markings = markings;
        this.inventedNames = Set.copyOf(inventedNames);
    }

    /** What pass one found, with invented people told from real ones, and the topics. */
    List<Candidate> find(ScreenedText screened, List<Candidate> identifiers) {
        List<Candidate> found = new ArrayList<>(identifiers);
        TopicText text = text(screened, identifiers);
        ModelReading reading = reading(model, screened, text);
        InventedPeople invented = new InventedPeople(text, reading, screened.lower(), identifiers, inventedNames);
        if (invented.any()) {
            found = new ArrayList<>(invented.renamed(identifiers));
            text = text(screened, found);
            reading = reading(model, screened, text);
        }
        List<Candidate> topics = new ArrayList<>();
        ReadText read = ReadText.of(screened, text, words, reading, invented);
        new SpokenTopics(read).find(topics);
        new SmallCells(screened, text, words).find(topics);
        topics.sort(Comparator.comparing(Candidate::length).reversed());
        new UnspokenTopics(read).find(topics);
        new MarkedSentences(read, markingWords, markings).find(topics);
        new GeneralBlocks(text, words, reading).weaken(topics);
        found.addAll(withoutOverlaps(topics));
        return found;
    }

    TopicText text(ScreenedText screened, List<Candidate> identifiers) {
        return new TopicText(screened, words, types, identifiers);
    }

    ModelReading reading(TopicModel model, ScreenedText screened, TopicText text) {
        return new ModelReading(model, words, screened.lower(), text);
    }

    /** The surest of what one topic says of one place; a term before the sentence around it, a longer term first. */
    private static List<Candidate> withoutOverlaps(List<Candidate> topics) {
        topics.sort(Comparator.comparing(Candidate::confidence));
        Map<String, TreeMap<Integer, Candidate>> kept = new TreeMap<>();
        for (Candidate topic : topics) {
            TreeMap<Integer, Candidate> places = kept.computeIfAbsent(topic.detector(), id -> new TreeMap<>());
            Map.Entry<Integer, Candidate> before = places.floorEntry(topic.start());
            Map.Entry<Integer, Candidate> after = places.ceilingEntry(topic.start());
            if ((before == null || !before.getValue().overlaps(topic))
                    && (after == null || !after.getValue().overlaps(topic))) {
                places.put(topic.start(), topic);
            }
        }
        return kept.values().stream()
                .flatMap(places -> places.values().stream())
                .toList();
    }
}
