package dev.vett.guideline;

import dev.vett.guideline.ConceptReading.Mention;
import dev.vett.language.Language;
import dev.vett.screening.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The kinds of information that a question speaks of, as far as the lexicon knows its words.
 *
 * @param concepts what the question mentions, information or not, in the order of the first mention
 * @param certain what such information holds about identifiable persons or the organisation
 * @param possible what it may hold
 * @param named whether the question names any kind of information
 * @param vague whether one of the kinds may hold anything: "a document", "a report"
 * @param published whether the question says that the information is public already
 */
public record AskedInformation(
        List<Concept> concepts,
        Set<DataType> certain,
        Set<DataType> possible,
        boolean named,
        boolean vague,
        boolean published) {
    private static final String PUBLISHED = "published-information";

    /** Words that deny what comes right behind them: "no names", "inga personuppgifter". Folded. */
    private static final Set<String> DENIALS =
            Set.of("inga", "inget", "ingen", "utan", "intet", "uten", "ingenting", "no", "without", "none");

    private static final Set<String> OR = Set.of("eller", "och", "og", "or", "and", "nor", "heller");

    /** Words between a kind of document and what it is about: "a routine for reports of concern". Folded. */
    private static final Set<String> ABOUT =
            Set.of("for", "om", "kring", "till", "til", "over", "av", "pa", "on", "about", "of", "rorande", "gallande");

    public AskedInformation {
        concepts = List.copyOf(concepts);
        certain = Set.copyOf(certain);
        possible = Set.copyOf(possible);
    }

    /** Reads a question. */
    public static AskedInformation read(Lexicon lexicon, String text, Language language) {
        List<String> words = Words.of(text);
        List<Mention> mentions = lexicon.reading(language).mentions(words, true);
        List<Mention> said = said(words, mentions);
        List<Concept> concepts =
                mentions.stream().map(Mention::concept).distinct().toList();
        Set<String> ids = concepts.stream().map(Concept::id).collect(Collectors.toSet());
        Set<DataType> certain = new TreeSet<>();
        Set<DataType> possible = new TreeSet<>();
        boolean vague = false;
        boolean published = false;
        for (Mention mention : said) {
            Concept concept = mention.concept();
            published |= concept.id().equals(PUBLISHED);
            Set<DataType> beside = concept.typesBeside(ids);
            boolean open = concept.ambiguous() && beside.isEmpty();
            vague |= open && concept.types().isEmpty();
            (open || isSubject(words, said, mention) ? possible : certain)
                    .addAll(beside.isEmpty() ? concept.types() : beside);
            possible.addAll(concept.mayHold());
        }
        possible.removeAll(certain);
        return new AskedInformation(concepts, certain, possible, !said.isEmpty(), vague, published);
    }

    /** The kinds of information that the question names and does not deny. */
    private static List<Mention> said(List<String> words, List<Mention> mentions) {
        List<Mention> said = new ArrayList<>();
        int deniedTo = -1;
        for (Mention mention : mentions) {
            // "utan namn" is a way to say anonymous, and denies what is added: "utan namn och personnummer".
            boolean denies = words.subList(mention.from(), mention.to()).stream()
                    .anyMatch(word -> DENIALS.contains(Words.fold(word)));
            if (mention.concept().kind() != Kind.INFORMATION) {
                deniedTo = denies ? mention.to() : deniedTo;
                continue;
            }
            boolean denied = denies
                    || isDenied(words, mention.from())
                    || (deniedTo >= 0
                            && mention.from() - deniedTo <= 1
                            && OR.contains(folded(words, mention.from() - 1)))
                    || mention.to() == deniedTo;
            if (denied) {
                deniedTo = mention.to();
            } else {
                said.add(mention);
            }
        }
        return said;
    }

    /** A denial stands right before, or before one adjective. */
    private static boolean isDenied(List<String> words, int from) {
        return DENIALS.contains(folded(words, from - 1))
                || (DENIALS.contains(folded(words, from - 2)) && !OR.contains(folded(words, from - 1)));
    }

    /** Whether a kind of document that is about a subject governs the mention: "mall för åtgärdsprogram". */
    private static boolean isSubject(List<String> words, List<Mention> said, Mention mention) {
        for (Mention other : said) {
            boolean general =
                    other.concept().types().isEmpty() && !other.concept().ambiguous();
            boolean sameWord = other.from() == mention.from() && other.to() == mention.to();
            boolean before = other.to() == mention.from() - 1 && ABOUT.contains(folded(words, other.to()));
            if (general && !other.concept().id().equals(PUBLISHED) && (sameWord || before)) {
                return true;
            }
        }
        return false;
    }

    private static String folded(List<String> words, int at) {
        return at < 0 ? "" : Words.fold(words.get(at));
    }
}
