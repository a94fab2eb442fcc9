package dev.vett.app.evaluation;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import dev.vett.screening.DataType;
import dev.vett.screening.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A labelled draft.
 *
 * @param marks what must be found, by place
 * @param topics what the text is about that has no place of its own
 * @param classId empty for packs without classes
 */
public record DraftCase(
        String id,
        int line,
        Language language,
        String text,
        String kind,
        String difficulty,
        List<Mark> marks,
        List<DataType> topics,
        Optional<String> classId,
        Map<String, Verdict> tools) {

    /** A place that holds something. */
    public record Mark(DataType type, Span span) {}

    /** Reads a {@code drafts.yaml} of cases. */
    public static List<DraftCase> read(Path file, String name, Problems problems) {
        return CaseFile.read(file, name, problems, DraftCase::read);
    }

    private static DraftCase read(YamlNode node) {
        node.allowOnly(
                "id", "lang", "text", "kind", "difficulty", "spans", "topics", "class", "tools", "assumed", "why");
        String text = node.require("text").text();
        return new DraftCase(
                node.require("id").text(),
                node.line(),
                CaseFile.language(node),
                text,
                node.require("kind").text(),
                CaseFile.difficulty(node),
                node.optional("spans").map(YamlNode::items).orElse(List.of()).stream()
                        .map(mark -> mark(mark, text))
                        .flatMap(Optional::stream)
                        .toList(),
                node.optional("topics").map(YamlNode::texts).orElse(List.of()).stream()
                        .map(DataType::of)
                        .toList(),
                node.optional("class").map(YamlNode::text),
                CaseFile.tools(node));
    }

    private static Optional<Mark> mark(YamlNode node, String text) {
        node.allowOnly("type", "text", "nth", "variant");
        DataType type = DataType.of(node.require("type").text());
        String marked = node.require("text").text();
        int nth = node.optional("nth").map(n -> n.number(1, 10_000)).orElse(1);
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(marked, at + 1);
            if (at < 0) {
                node.problem("occurrence " + (i + 1) + " of the marked text is not in the draft");
                return Optional.empty();
            }
        }
        return marked.isEmpty() ? Optional.empty() : Optional.of(new Mark(type, new Span(at, at + marked.length())));
    }
}
