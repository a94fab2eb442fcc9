package dev.vett.app.evaluation;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A labelled question.
 *
 * @param outcome the name that {@code vett ask --json} gives
 * @param kind covered, near-miss, off-topic or decision
 * @param sections any of these first is right; another pack's as {@code pack:section}
 * @param tools the verdicts that the policy gives; empty if the case says nothing of them
 */
public record QuestionCase(
        String id,
        int line,
        Language language,
        String text,
        String outcome,
        String kind,
        String difficulty,
        Set<String> sections,
        Map<String, Verdict> tools) {

    /** Reads a {@code questions.yaml} of cases. */
    public static List<QuestionCase> read(Path file, String name, Problems problems) {
        return CaseFile.read(file, name, problems, QuestionCase::read);
    }

    private static QuestionCase read(YamlNode node) {
        node.allowOnly("id", "lang", "text", "outcome", "kind", "difficulty", "sections", "tools");
        return new QuestionCase(
                node.require("id").text(),
                node.line(),
                CaseFile.language(node),
                node.require("text").text(),
                node.require("outcome").text(),
                node.require("kind").text(),
                CaseFile.difficulty(node),
                Set.copyOf(node.optional("sections").map(YamlNode::texts).orElse(List.of())),
                CaseFile.tools(node));
    }

    /** Whether a passage's section, with its pack where that is another one, answers this. */
    boolean accepts(String section) {
        return sections.stream().anyMatch(wanted -> section.equals(wanted) || section.startsWith(wanted + "/"));
    }
}
