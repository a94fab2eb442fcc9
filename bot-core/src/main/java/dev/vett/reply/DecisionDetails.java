package dev.vett.reply;

import dev.vett.language.LocalText;
import dev.vett.policy.Cell;
import dev.vett.policy.Classification;
import dev.vett.policy.Clause;
import dev.vett.policy.Decision;
import dev.vett.policy.Reason;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every clause behind a decision, with what speaks against it and what opens a way around; each told once. Used once. */
final class DecisionDetails {
    private final Setting setting;
    private final Wording words;
    private final Decision decision;
    private final Classification classification;
    private final ToolWords tools;
    private final Kinds kinds;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Block> told = new HashSet<>();

    DecisionDetails(Setting setting, Decision decision, Classification classification, ToolWords tools, Kinds kinds) {
        this.setting = setting;
        this.words = setting.words();
        this.decision = decision;
        this.classification = classification;
        this.tools = tools;
        this.kinds = kinds;
    }

    List<Block> blocks() {
        new GivenAnswers(setting, decision.evidence()).sentences().forEach(sentence -> blocks.add(new Text(sentence)));
        rules();
        classification.reasons().forEach(this::reason);
        told.clear();
        if (classification.assumed() && decision.evidence().answers().isEmpty()) {
            blocks.add(new Text(words.say("why.assumed", new ClassWords(setting).name(classification.certain()))));
        }
        ofClass();
        decision.tools().stream()
                .flatMap(tool -> tool.question().stream())
                .flatMap(question -> question.clause().stream())
                .findFirst()
                .ifPresent(
                        clause -> under(words.sentence("clause.asks", setting.document()), clause, LocalText.empty()));
        return blocks;
    }

    /** The clauses alone: nothing of what was found in the draft or answered. */
    List<Block> clauses() {
        rules();
        ofClass();
        return blocks;
    }

    private void rules() {
        perTool();
        if (decision.tools().stream().anyMatch(tool -> tool.verdict() == Verdict.ALLOWED)) {
            blocks.add(new Text(words.say("clause.review")));
        }
    }

    private void ofClass() {
        String name = new ClassWords(setting).row(classification.certain());
        under(words.sentence("text.heading", name), classification.certain().clause(), LocalText.empty());
    }

    /** Tools that the same words hold for stand together, as in the lines before the fold. */
    private void perTool() {
        Map<List<String>, List<ToolDecision>> alike = new LinkedHashMap<>();
        for (ToolDecision tool : decision.tools()) {
            String place = new VerdictWords(setting)
                    .clause(tool.cell())
                    .map(clause -> clause.citation().label())
                    .orElse("");
            alike.computeIfAbsent(List.of(tools.words(tool), place), key -> new ArrayList<>())
                    .add(tool);
        }
        for (List<ToolDecision> group : alike.values()) {
            String names = words.list(group.stream().map(tools::name).toList());
            told.clear();
            blocks.add(new Text(words.sentence("check.tool", names, tools.words(group.get(0)))));
            for (ToolDecision tool : group) {
                tool.cell().ifPresent(cell -> tell(cell.clause(), cell.note()));
            }
            for (ToolDecision tool : group) {
                tool.also()
                        .forEach(other ->
                                under(words.sentence("clause.also", setting.document()), other.clause(), other.note()));
                tool.cell()
                        .flatMap(Cell::exception)
                        .ifPresent(exception -> under(words.say("clause.exception"), exception, LocalText.empty()));
            }
        }
        told.clear();
    }

    private void reason(Reason reason) {
        String name = new ClassWords(setting).row(reason.step());
        String heading = reason.types().isEmpty()
                ? words.sentence("clause.asks", setting.document())
                : words.sentence("why.found", kinds.phrase(reason.types()), name);
        told.clear();
        under(heading, reason.rule().clause(), reason.rule().note());
    }

    /** A clause below the line that says what it is; nothing at all if it has been told there. */
    private void under(String heading, Clause clause, LocalText note) {
        if (!told.contains(setting.citations().quote(clause))) {
            blocks.add(new Text(heading));
            tell(clause, note);
        }
    }

    private void tell(Clause clause, LocalText note) {
        Optional<Text> remark = note.isEmpty() ? Optional.empty() : Optional.of(new Text(setting.in(note)));
        Block quote = setting.citations().quote(clause);
        if (told.add(quote)) {
            blocks.add(quote);
        }
        remark.filter(told::add).ifPresent(blocks::add);
    }
}
