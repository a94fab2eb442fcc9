package dev.vett.reply;

import dev.vett.policy.Decision;
import dev.vett.policy.Policy;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reply to "may I use this tool?": nobody knows yet what the text holds, so every row of the guideline's table counts,
 * and a verdict for the first row alone would promise too much.
 */
final class ToolQuestionReply {
    /** So many tools get their rows before the fold; more get one line each. */
    private static final int TABLES = 2;

    private final Setting setting;
    private final Wording words;
    private final Decision decision;
    private final RuleTable table;
    private final VerdictWords verdicts;
    private final QuestionBlock question;

    ToolQuestionReply(Setting setting, Policy policy, Decision decision) {
        this.setting = setting;
        this.words = setting.words();
        this.decision = decision;
        this.table = new RuleTable(setting, policy);
        this.verdicts = new VerdictWords(setting);
        this.question = new QuestionBlock(setting, decision, new Kinds(setting, Optional.empty()));
    }

    List<Block> quick() {
        List<Block> blocks = new ArrayList<>();
        List<ToolDecision> asked = decision.tools();
        if (covered().isEmpty()) {
            String names = words.list(asked.stream().map(this::name).toList());
            blocks.add(new Lead(Tone.INFORMATION, words.sentence("silent.lead", setting.document(), names)));
            blocks.add(new Text(words.say("neither")));
            return blocks;
        }
        String depends = words.say("verdict.if.asked");
        if (asked.size() == 1) {
            blocks.add(new Lead(Tone.DEPENDS, words.sentence("check.tool", name(asked.get(0)), depends)));
            blocks.add(table.of(asked.get(0).tool()));
            clause().ifPresent(blocks::add);
            return blocks;
        }
        blocks.add(new Lead(Tone.DEPENDS, words.say("ask.question")));
        if (asked.size() <= TABLES) {
            asked.forEach(tool -> blocks.addAll(rows(tool)));
            clause().ifPresent(blocks::add);
            return blocks;
        }
        ToolLines lines = new ToolLines(words);
        for (ToolDecision tool : asked) {
            if (table.covers(tool.tool())) {
                lines.add(name(tool), Verdict.ALLOWED_IF, depends, verdicts.clause(tool.cell()));
            } else {
                lines.add(
                        name(tool),
                        Verdict.NOT_COVERED,
                        verdicts.of(Verdict.NOT_COVERED, Optional.empty()),
                        Optional.empty());
            }
        }
        blocks.add(lines.block());
        question.block().ifPresentOrElse(blocks::add, () -> clause().ifPresent(blocks::add));
        return blocks;
    }

    Actions actions() {
        Button check = setting.checkButton(words.say("button.check"));
        if (!covered().isEmpty()) {
            boolean asks = decision.tools().size() > TABLES && question.block().isPresent();
            return new Actions(asks ? Optional.empty() : Optional.of(words.say("next.check")), List.of(check));
        }
        List<Button> buttons = new ArrayList<>();
        setting.contactButton().ifPresent(buttons::add);
        buttons.add(check);
        return new Actions(Optional.of(words.say("next.wait", setting.role())), buttons);
    }

    List<Block> details() {
        if (decision.tools().size() > TABLES) {
            return table.all();
        }
        List<Block> blocks = new ArrayList<>();
        for (ToolDecision tool : covered()) {
            if (covered().size() > 1) {
                blocks.add(heading(tool));
            }
            blocks.addAll(table.clausesOf(tool.tool()));
        }
        return blocks;
    }

    /** The shortest clause of the first tool: no verdict without the guideline's own words. */
    private Optional<Block> clause() {
        return covered().stream()
                .limit(1)
                .flatMap(tool -> table.clauses(tool.tool()))
                .map(clause -> setting.citations().briefQuote(clause))
                .min(Comparator.comparingInt(quote -> quote.text().length()))
                .map(quote -> quote);
    }

    private List<Block> rows(ToolDecision tool) {
        return table.covers(tool.tool())
                ? List.of(heading(tool), table.of(tool.tool()))
                : List.of(new Text(
                        words.sentence("check.tool", name(tool), verdicts.of(Verdict.NOT_COVERED, Optional.empty()))));
    }

    private Block heading(ToolDecision tool) {
        return new Text(words.sentence("text.heading", name(tool)));
    }

    /** The tools that the guideline says anything of. */
    List<ToolDecision> covered() {
        return decision.tools().stream()
                .filter(tool -> table.covers(tool.tool()))
                .toList();
    }

    private String name(ToolDecision tool) {
        return setting.in(tool.tool().name());
    }
}
