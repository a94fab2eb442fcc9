package dev.vett;

import dev.vett.guideline.Concept;
import dev.vett.guideline.Kind;
import dev.vett.guideline.Lexicon;
import dev.vett.language.Language;
import dev.vett.request.Context;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A question that the guideline does not answer, or not surely: what it was about, and no word of it.
 *
 * @param pack that was asked, by id
 * @param outcome {@code not-covered} or {@code closest-sections}, see {@link Outcome#kind()}
 * @param topics ids of concepts of the lexicon, sorted; {@link #OTHER} alone where the question has none of them
 */
public record Unanswered(String pack, Language language, String outcome, Set<String> topics) {
    /** The topic of a question that speaks of nothing that the lexicon knows. */
    public static final String OTHER = "other";

    /** How one asks, not what about. */
    private static final Set<String> ASKING = Set.of(
            "permitted",
            "forbidden",
            "use",
            "user",
            "ask-question",
            "who",
            "when",
            "where",
            "why",
            "how",
            "which-what");

    /** Named in nearly every question; a topic only where nothing narrower is. */
    private static final Set<String> GENERAL = Set.of("ai", "ai-tool");

    public Unanswered {
        topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    }

    /** What is left of a question when its words are gone. */
    static Unanswered of(Outcome outcome, String question, Context context, Lexicon lexicon) {
        Set<Concept> said = lexicon.concepts(question, context.language());
        Set<String> topics = ids(said, id -> !ASKING.contains(id) && !GENERAL.contains(id));
        if (topics.isEmpty()) {
            topics = ids(said, GENERAL::contains);
        }
        return new Unanswered(
                context.pack(), context.language(), outcome.kind(), topics.isEmpty() ? Set.of(OTHER) : topics);
    }

    private static Set<String> ids(Collection<Concept> concepts, Predicate<String> wanted) {
        Set<String> ids = new TreeSet<>();
        concepts.stream()
                .filter(concept -> concept.kind() != Kind.SMALLTALK)
                .map(Concept::id)
                .filter(wanted)
                .forEach(ids::add);
        return ids;
    }
}
