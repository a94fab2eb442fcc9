package dev.vett.policy;

import dev.vett.screening.Confidence;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import dev.vett.screening.Finding;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Everything of a draft that a policy looks at: kinds of data and answers, no text. Small enough for a button.
 *
 * @param certain types found with a confidence that raises the class
 * @param verified those of them that a check digit proves, so that nobody can dismiss them
 * @param possible types that were only hinted at
 * @param persons how many different persons the text seems to be about, at least 0
 * @param answers the user's answers by id of the deciding question
 * @param dismissed types that the user has judged to be something else
 * @param replaced of a safe copy: types that were certain in the original and have placeholders now
 * @param workplace the topic that a person's data hint at where the user works
 */
public record Evidence(
        Set<DataType> certain,
        Set<DataType> verified,
        Set<DataType> possible,
        int persons,
        Map<String, Answer> answers,
        Set<DataType> dismissed,
        Set<DataType> replaced,
        Optional<DataType> workplace) {
    public Evidence {
        if (persons < 0) {
            throw new IllegalArgumentException("a text is about no fewer than 0 persons");
        }
        if (!certain.containsAll(verified) || !Collections.disjoint(verified, dismissed)) {
            throw new IllegalArgumentException("what is verified is certain, and nobody dismisses it");
        }
        certain = sorted(certain);
        verified = sorted(verified);
        possible = sorted(possible);
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        dismissed = sorted(dismissed);
        replaced = sorted(replaced);
    }

    /** What a question names, or a table tests: nothing verified, no copy, no workplace. */
    public Evidence(Set<DataType> certain, Set<DataType> possible, int persons, Map<String, Answer> answers) {
        this(certain, Set.of(), possible, persons, answers, Set.of(), Set.of(), Optional.empty());
    }

    /** The evidence of a text in which nothing was found. */
    public static Evidence none() {
        return new Evidence(Set.of(), Set.of(), 0, Map.of());
    }

    /** The evidence of what a screening found. */
    public static Evidence of(List<Finding> findings, int persons) {
        return new Evidence(
                types(findings, Confidence::raises),
                types(findings, Confidence.VERIFIED::equals),
                types(findings, confidence -> !confidence.raises()),
                persons,
                Map.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    /** The same evidence where a person's data hint at this topic. */
    public Evidence at(Optional<DataType> usualTopic) {
        return new Evidence(certain, verified, possible, persons, answers, dismissed, replaced, usualTopic);
    }

    /** The same evidence with one more answer. */
    public Evidence answered(String question, Answer answer) {
        Map<String, Answer> more = new HashMap<>(answers);
        more.put(question, answer);
        return withAnswers(more);
    }

    /** The same evidence with these answers alone. */
    public Evidence withAnswers(Map<String, Answer> given) {
        return new Evidence(certain, verified, possible, persons, given, dismissed, replaced, workplace);
    }

    /** Whether the user may say that what was found is something else. */
    public boolean canDismiss(DataType type) {
        return (certain.contains(type) || possible.contains(type))
                && !verified.contains(type)
                && !dismissed.contains(type);
    }

    /**
     * The same evidence with a type that the user judges to be something else.
     *
     * @throws IllegalArgumentException if it is verified
     */
    public Evidence dismissing(DataType type) {
        return new Evidence(
                certain, verified, possible, persons, answers, union(dismissed, Set.of(type)), replaced, workplace);
    }

    /**
     * The evidence of the safe copy: what was found in it, and what no placeholder takes out of the original. The persons
     * are still there, each as a placeholder.
     *
     * <p>A topic that only the copy seems to have is none: its words stood in the original, too, and a screening that sees
     * more in them reads the placeholders.
     *
     * @param found what was found in the copy
     */
    public Evidence copied(Evidence found, DataTypes types) {
        Set<DataType> known = union(certain, possible);
        Evidence left = found.without(
                filtered(union(found.certain, found.possible), type -> types.isContent(type) && !known.contains(type)));
        Set<DataType> stays = union(left.certain, filtered(certain, types::isContent));
        return new Evidence(
                stays,
                union(left.verified, filtered(verified, types::isContent)),
                union(left.possible, filtered(possible, types::isContent)),
                Math.max(persons, left.persons),
                answers,
                dismissed,
                filtered(certain, type -> !stays.contains(type)),
                workplace);
    }

    /** Of a safe copy: the evidence of the original. */
    Evidence original() {
        return new Evidence(
                union(certain, replaced), verified, possible, persons, answers, dismissed, Set.of(), workplace);
    }

    /** The evidence if these were taken out of the text. */
    Evidence without(Set<DataType> types) {
        Predicate<DataType> stays = type -> !types.contains(type);
        return new Evidence(
                filtered(certain, stays),
                filtered(verified, stays),
                filtered(possible, stays),
                persons,
                answers,
                dismissed,
                replaced,
                workplace);
    }

    /** What counts: nothing that the user has dismissed, and what a person's data hint at in this workplace. */
    public Evidence counted(DataTypes types) {
        Evidence kept = without(dismissed);
        boolean somebody = workplace.isPresent()
                && union(kept.certain, filtered(replaced, type -> !dismissed.contains(type))).stream()
                        .anyMatch(type -> types.aboutPerson(type) && types.raises(type) && !types.isContent(type));
        return somebody
                ? new Evidence(
                        kept.certain,
                        kept.verified,
                        union(kept.possible, Set.of(workplace.get())),
                        persons,
                        answers,
                        dismissed,
                        replaced,
                        workplace)
                : kept;
    }

    private static Set<DataType> types(List<Finding> findings, Predicate<Confidence> which) {
        Set<DataType> types = new TreeSet<>();
        findings.stream()
                .filter(finding -> which.test(finding.confidence()))
                .map(Finding::type)
                .forEach(types::add);
        return types;
    }

    private static Set<DataType> filtered(Set<DataType> types, Predicate<DataType> which) {
        Set<DataType> some = new TreeSet<>(types);
        some.removeIf(which.negate());
        return some;
    }

    private static Set<DataType> union(Collection<DataType> some, Collection<DataType> others) {
        Set<DataType> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<DataType> sorted(Set<DataType> types) {
        return Collections.unmodifiableSet(new TreeSet<>(types));
    }
}
