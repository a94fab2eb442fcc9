package dev.vett.reply;

import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.FindingLine;
import dev.vett.reply.Block.ToolLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws a reply as plain text for a terminal, 80 columns wide. The details follow below a rule, or are one line that says
 * how to see them.
 *
 * <p>Every block becomes lines; blocks are parted by an empty one. The draft in a copy is not wrapped, since it is there to
 * be copied.
 */
public final class TextRenderer implements Block.Visitor<List<String>> {
    private static final int WIDTH = 80;
    private static final String INDENT = "  ";
    private static final char KEEP = '\0';

    private final Language language;
    private final Optional<String> unfoldsBy;

    private TextRenderer(Language language, Optional<String> unfoldsBy) {
        this.language = language;
        this.unfoldsBy = unfoldsBy;
    }

    /** The whole reply, with a line break at the end. */
    public static String render(Reply reply) {
        return render(reply, Optional.empty());
    }

    /**
     * The reply with its details folded to one line.
     *
     * @param option what the user adds to read them, such as {@code --details}
     */
    public static String fold(Reply reply, String option) {
        return render(reply, Optional.of(option));
    }

    private static String render(Reply reply, Optional<String> unfoldsBy) {
        return new TextRenderer(reply.language(), unfoldsBy)
                .blocks(reply.blocks()).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> blocks(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            List<String> drawn = block.accept(this);
            if (!lines.isEmpty() && !drawn.isEmpty()) {
                lines.add("");
            }
            lines.addAll(drawn);
        }
        return lines;
    }

    @Override
    public List<String> lead(Block.Lead block) {
        String symbol = switch (block.tone()) {
            case ALLOWED -> "✓ ";
            case DEPENDS -> "? ";
            case STOP -> "✗ ";
            case INFORMATION -> "";
            case ERROR -> "! ";
        };
        return wrap(block.text(), symbol);
    }

    @Override
    public List<String> text(Block.Text block) {
        return wrap(block.text(), "");
    }

    @Override
    public List<String> quote(Block.Quote block) {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrap(quoted(block.text()), INDENT));
        lines.addAll(wrap(block.citation().label(), INDENT + "– "));
        return lines;
    }

    @Override
    public List<String> verdicts(Block.Verdicts block) {
        return block.lines().stream()
                .flatMap(line -> wrap(said(line), INDENT + symbol(line.verdict()) + " ").stream())
                .toList();
    }

    @Override
    public List<String> findings(Block.Findings block) {
        List<String> lines = new ArrayList<>(wrap(block.title(), ""));
        for (FindingLine finding : block.lines()) {
            lines.addAll(
                    wrap(finding.where() + ": " + finding.what() + " (" + finding.sureness() + ")", INDENT + "• "));
        }
        return lines;
    }

    @Override
    public List<String> question(Block.Question block) {
        String asked =
                block.asked().map(citation -> " (" + citation.label() + ")").orElse("");
        List<String> lines = new ArrayList<>(wrap(block.text() + asked, "? "));
        lines.addAll(buttons(block.answers()));
        return lines;
    }

    @Override
    public List<String> actions(Block.Actions block) {
        return Stream.concat(
                        block.next().stream().flatMap(step -> wrap(step, "").stream()),
                        buttons(block.buttons()).stream())
                .toList();
    }

    @Override
    public List<String> copy(Block.Copy block) {
        List<String> lines = new ArrayList<>(wrap(block.title(), ""));
        lines.add("-".repeat(WIDTH));
        block.text().text().lines().forEach(lines::add);
        lines.add("-".repeat(WIDTH));
        return lines;
    }

    @Override
    public List<String> note(Block.Note block) {
        return wrap(block.text(), block.warning() ? "! " : "");
    }

    @Override
    public List<String> details(Block.Details block) {
        List<String> lines = new ArrayList<>();
        String title =
                "── " + block.summary() + unfoldsBy.map(option -> ": " + option).orElse("") + " ";
        lines.add(title + "─".repeat(Math.max(0, WIDTH - length(title))));
        if (unfoldsBy.isEmpty()) {
            lines.add("");
            lines.addAll(blocks(block.blocks()));
        }
        return lines;
    }

    private static String said(ToolLine line) {
        return line.tool() + ": " + line.words()
                + line.citation().map(citation -> " (" + citation.label() + ")").orElse("");
    }

    private static String symbol(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "✓";
            case ALLOWED_IF, NEEDS_APPROVAL -> "?";
            case NOT_COVERED -> "–";
            case NOT_ALLOWED -> "✗";
        };
    }

    private static List<String> buttons(List<Button> buttons) {
        // A button is not broken: its spaces are kept together while the lines are filled.
        String all = buttons.stream()
                .map(button -> "[" + button.label() + "]")
                .map(button -> length(INDENT) + length(button) > WIDTH ? button : button.replace(' ', KEEP))
                .collect(Collectors.joining(" "));
        return wrap(all, INDENT).stream().map(line -> line.replace(KEEP, ' ')).toList();
    }

    private String quoted(String text) {
        return switch (language) {
            case SV -> "”" + text + "”";
            case NB, NN -> "«" + text + "»";
            case EN -> "“" + text + "”";
        };
    }

    /** Breaks at spaces; later lines are indented as far as the first one's mark reaches. Keeps the text's own breaks. */
    private static List<String> wrap(String text, String mark) {
        List<String> lines = new ArrayList<>();
        String margin = " ".repeat(length(mark));
        for (String paragraph : text.lines().toList()) {
            StringBuilder line = new StringBuilder(lines.isEmpty() ? mark : margin);
            Optional<String> glue = Optional.empty();
            for (String word : paragraph.strip().split(" +", -1)) {
                if (glue.isPresent() && length(line) + 1 + length(word) > WIDTH) {
                    lines.add(line.toString());
                    line = new StringBuilder(margin);
                    glue = Optional.empty();
                }
                glue.ifPresent(line::append);
                line.append(word);
                glue = Optional.of(" ");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
