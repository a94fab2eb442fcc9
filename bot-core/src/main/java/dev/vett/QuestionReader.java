package dev.vett;

import dev.vett.guideline.Concept;
import dev.vett.guideline.Kind;
import dev.vett.guideline.Lexicon;
import dev.vett.language.Language;
import dev.vett.policy.AiTool;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.policy.Policy;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import dev.vett.screening.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads in a question what is more than words to search for: small talk, a tool, a kind of information. */
final class QuestionReader {
    /** Definite and genitive endings: "copiloten", "ChatGPT:s". */
    private static final String ENDING = "(?::?(?:n|en|s|ens))?";

    private static final Map<String, Outcome.Topic> SMALLTALK = Map.of(
            "help", Outcome.Topic.HELP,
            "who-are-you", Outcome.Topic.ABOUT,
            "bot-privacy", Outcome.Topic.ABOUT,
            "bot-trust", Outcome.Topic.ABOUT);

    private static final Set<String> PERMISSION = Set.of("permitted", "forbidden");

    private final Lexicon lexicon;

    QuestionReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a greeting or a question about Vett itself wants; empty if the text says anything else. */
    Optional<Outcome.Topic> smalltalk(String text, Language language) {
        Set<Concept> said = lexicon.only(Kind.SMALLTALK, text, language);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(said.stream()
                .map(Concept::id)
                .filter(SMALLTALK::containsKey)
                .map(SMALLTALK::get)
                .findFirst()
                .orElse(Outcome.Topic.GREETING));
    }

    /**
     * What a question asks the policy.
     *
     * @param decision for the tools that the question names, or all if it names none
     * @param mayI whether it asks for a permission in so many words
     */
    record Asked(Decision decision, boolean mayI) {
        /** Whether the guideline says nothing of any of the tools. */
        boolean uncovered() {
            return decision.tools().stream().allMatch(tool -> tool.verdict() == Verdict.NOT_COVERED);
        }
    }

    /**
     * Reads a tool or a kind of information out of a question; empty if it asks for no decision.
     *
     * @param pasted types of data that stand in the question itself
     */
    Optional<Asked> decide(Policy policy, String text, Set<DataType> pasted, Language language) {
        Set<Concept> concepts = lexicon.concepts(text, language);
        List<AiTool> named = policy.tools().stream()
                .filter(tool -> names(tool, text.toLowerCase(Locale.ROOT)))
                .toList();
        boolean information =
                !pasted.isEmpty() || concepts.stream().anyMatch(concept -> concept.kind() == Kind.INFORMATION);
        boolean mayI = concepts.stream().anyMatch(concept -> PERMISSION.contains(concept.id()));
        if (named.isEmpty() ? !(information && mayI) : !(information || mayI)) {
            return Optional.empty();
        }
        Set<DataType> certain = new TreeSet<>(pasted);
        certain.addAll(types(concepts, false));
        Decision whole = policy.decide(new Evidence(certain, types(concepts, true), 0, Map.of()));
        List<ToolDecision> tools = whole.tools().stream()
                .filter(decision -> named.isEmpty() || named.contains(decision.tool()))
                .toList();
        return Optional.of(new Asked(new Decision(whole.evidence(), whole.classification(), tools), mayI));
    }

    /** What information of these kinds holds; minutes of a meeting may hold a name, a patient record does. */
    private static Set<DataType> types(Set<Concept> concepts, boolean ambiguous) {
        return concepts.stream()
                .filter(concept -> concept.ambiguous() == ambiguous)
                .flatMap(concept -> concept.types().stream())
                .collect(Collectors.toSet());
    }

    private static boolean names(AiTool tool, String text) {
        return tool.aliases().stream()
                .anyMatch(alias -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(alias) + ENDING + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find());
    }
}
