package dev.vett;

import dev.vett.guideline.AskedInformation;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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
     * @param settled whether it says enough of the information for a verdict
     */
    record Asked(Decision decision, boolean mayI, boolean settled) {
        /** Whether the guideline says nothing of any of the tools. */
        boolean uncovered() {
            return decision.tools().stream().allMatch(tool -> tool.verdict() == Verdict.NOT_COVERED);
        }
    }

    /**
     * Reads a tool or a kind of information out of a question; empty if it asks for no decision.
     *
     * @param found what a screening finds in the question itself
     */
    Optional<Asked> decide(Policy policy, String text, Evidence found, Language language) {
        AskedInformation information = AskedInformation.read(lexicon, text, language);
        List<AiTool> named = policy.tools().stream()
                .filter(tool -> names(tool, text.toLowerCase(Locale.ROOT)))
                .toList();
        List<AiTool> unknown = named.isEmpty() ? unknown(information.concepts()) : List.of();
        boolean told = information.named()
                || !found.certain().isEmpty()
                || !found.possible().isEmpty();
        boolean mayI = asksPermission(information.concepts());
        boolean aTool = !named.isEmpty() || !unknown.isEmpty();
        boolean asks = aTool ? told || mayI : told && mayI;
        if (!asks) {
            return Optional.empty();
        }
        Set<DataType> certain = new TreeSet<>(found.certain());
        certain.addAll(information.certain());
        Set<DataType> possible = new TreeSet<>(found.possible());
        possible.addAll(information.possible());
        boolean settled = !certain.isEmpty() || (information.published() && possible.isEmpty());
        Evidence evidence =
                new Evidence(certain, possible, 0, information.published() ? policy.answersIfPublic() : Map.of());
        boolean harmless = information.named() && !information.vague() && possible.isEmpty();
        Decision whole = settled || harmless ? policy.decide(evidence) : policy.undecided(evidence);
        return Optional.of(new Asked(of(whole, named, unknown), mayI, settled));
    }

    /** Whether a text with these concepts asks for a permission in so many words. */
    static boolean asksPermission(Collection<Concept> concepts) {
        return concepts.stream().anyMatch(concept -> PERMISSION.contains(concept.id()));
    }

    /** The decision for the tools that were asked for. */
    private static Decision of(Decision whole, List<AiTool> named, List<AiTool> unknown) {
        if (!unknown.isEmpty()) {
            return new Decision(
                    whole.evidence(),
                    whole.classification(),
                    unknown.stream().map(ToolDecision::notCovered).toList());
        }
        List<ToolDecision> tools = whole.tools().stream()
                .filter(decision -> named.isEmpty() || named.contains(decision.tool()))
                .toList();
        return new Decision(whole.evidence(), whole.classification(), tools);
    }

    /** AI tools that the lexicon knows and the policy does not. */
    private List<AiTool> unknown(List<Concept> concepts) {
        return concepts.stream()
                .filter(lexicon::isAiTool)
                .map(concept -> new AiTool(concept.id(), "", concept.name().capitalised(), Set.of()))
                .toList();
    }

    private static boolean names(AiTool tool, String text) {
        return tool.aliases().stream()
                .anyMatch(alias -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(alias) + ENDING + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find());
    }
}
