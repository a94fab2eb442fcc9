package dev.vett.reply;

import dev.vett.policy.AiTool;
import dev.vett.policy.Cell;
import dev.vett.policy.Clause;
import dev.vett.policy.Policy;
import dev.vett.policy.Step;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.ToolLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The guideline's whole table in words, for those who have no text at hand. */
record RuleTable(Setting setting, Policy policy) {

    /** What holds for a tool, one line a row. */
    Block.Verdicts of(AiTool tool) {
        VerdictWords words = new VerdictWords(setting);
        List<ToolLine> lines = policy.steps().stream()
                .map(step -> {
                    Optional<Cell> cell = policy.cell(step, tool);
                    return new ToolLine(
                            row(step),
                            verdict(cell),
                            words.inTable(verdict(cell), cell),
                            words.clause(cell).stream().toList());
                })
                .toList();
        return new Block.Verdicts(lines);
    }

    /** The clauses behind {@link #of}. */
    List<Block> clausesOf(AiTool tool) {
        VerdictWords words = new VerdictWords(setting);
        List<Block> blocks = new ArrayList<>();
        for (Step step : policy.steps()) {
            policy.cell(step, tool).ifPresent(cell -> {
                blocks.add(new Block.Text(setting.words()
                        .say("check.tool", row(step), words.inTable(cell.verdict(), Optional.of(cell)))));
                blocks.add(setting.citations().quote(cell.clause()));
                cell.exception().ifPresent(exception -> {
                    blocks.add(new Block.Text(setting.words().say("clause.exception")));
                    blocks.add(setting.citations().quote(exception));
                });
            });
        }
        return blocks;
    }

    /** The clauses of a tool in the order of the rows. */
    Stream<Clause> clauses(AiTool tool) {
        return policy.steps().stream()
                .flatMap(step -> policy.cell(step, tool).stream())
                .map(Cell::clause);
    }

    /** Every row with its tools. */
    List<Block> all() {
        VerdictWords words = new VerdictWords(setting);
        List<Block> blocks = new ArrayList<>();
        for (Step step : policy.steps()) {
            ToolLines lines = new ToolLines(setting.words());
            for (AiTool tool : policy.tools()) {
                Optional<Cell> cell = policy.cell(step, tool);
                lines.add(
                        setting.in(tool.name()), verdict(cell), words.inTable(verdict(cell), cell), words.clause(cell));
            }
            blocks.add(new Block.Text(setting.words().say("text.heading", row(step))));
            blocks.add(lines.block());
        }
        return blocks;
    }

    private String row(Step step) {
        return setting.words().capital(new ClassWords(setting).row(step));
    }

    boolean covers(AiTool tool) {
        return policy.steps().stream().anyMatch(step -> policy.cell(step, tool).isPresent());
    }

    private static Verdict verdict(Optional<Cell> cell) {
        return cell.map(Cell::verdict).orElse(Verdict.NOT_COVERED);
    }
}
