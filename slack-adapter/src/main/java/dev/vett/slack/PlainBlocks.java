package dev.vett.slack;

import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.FindingLine;
import dev.vett.reply.Block.ToolLine;
import java.util.ArrayList;
import java.util.List;

/** Draws blocks as lines of plain text, for what stands below the answer. */
final class PlainBlocks implements Block.Visitor<List<String>> {
    private final Language language;

    PlainBlocks(Language language) {
        this.language = language;
    }

    /** The blocks with an empty line between what does not belong together. */
    static String text(Language language, List<Block> blocks) {
        PlainBlocks plain = new PlainBlocks(language);
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            String lines = String.join("\n", block.accept(plain));
            if (!lines.isEmpty() && !text.isEmpty()) {
                // A quote or a table is about the line above it.
                text.append(block instanceof Block.Quote || block instanceof Block.Verdicts ? "\n" : "\n\n");
            }
            text.append(lines);
        }
        return text.toString();
    }

    /** The buttons in the blocks, which a text cannot hold. */
    static List<Button> buttons(List<Block> blocks) {
        List<Button> buttons = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Question question) {
                buttons.addAll(question.answers());
            } else if (block instanceof Block.Actions actions) {
                buttons.addAll(actions.buttons());
            } else if (block instanceof Block.Details details) {
                buttons.addAll(buttons(details.blocks()));
            }
        }
        return buttons;
    }

    static String symbol(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "✓";
            case ALLOWED_IF, NEEDS_APPROVAL -> "?";
            case NOT_COVERED -> "–";
            case NOT_ALLOWED -> "✗";
        };
    }

    /** The verdict and where it stands. */
    static String words(ToolLine line) {
        return line.words()
                + line.citation().map(citation -> " (" + citation.label() + ")").orElse("");
    }

    static String quoted(Language language, String text) {
        return switch (language) {
            case SV -> "”" + text + "”";
            case NB, NN -> "«" + text + "»";
            case EN -> "“" + text + "”";
        };
    }

    @Override
    public List<String> lead(Block.Lead block) {
        return List.of(block.text());
    }

    @Override
    public List<String> text(Block.Text block) {
        return List.of(block.text());
    }

    @Override
    public List<String> quote(Block.Quote block) {
        return List.of(quoted(language, block.text()), "– " + block.citation().label());
    }

    @Override
    public List<String> verdicts(Block.Verdicts block) {
        return block.lines().stream()
                .map(line -> symbol(line.verdict()) + " " + line.tool() + ": " + words(line))
                .toList();
    }

    @Override
    public List<String> findings(Block.Findings block) {
        List<String> lines = new ArrayList<>(List.of(block.title()));
        for (FindingLine finding : block.lines()) {
            lines.add("• " + finding.where() + ": " + finding.what() + " (" + finding.sureness() + ")");
        }
        return lines;
    }

    @Override
    public List<String> question(Block.Question block) {
        return List.of(block.text()
                + block.asked().map(citation -> " (" + citation.label() + ")").orElse(""));
    }

    @Override
    public List<String> actions(Block.Actions block) {
        return block.next().stream().toList();
    }

    /** Nothing: a draft does not stand below an answer. */
    @Override
    public List<String> copy(Block.Copy block) {
        return List.of();
    }

    @Override
    public List<String> note(Block.Note block) {
        return List.of((block.warning() ? "⚠ " : "") + block.text());
    }

    @Override
    public List<String> details(Block.Details block) {
        return List.of(text(language, block.blocks()));
    }
}
