package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.FindingLine;
import dev.vett.reply.Block.ToolLine;
import dev.vett.reply.Reply;
import dev.vett.teams.RichText.Look;
import dev.vett.teams.RichText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Draws a reply as Adaptive Cards: one, or as many as Teams' limit asks for.
 *
 * <p>A symbol always stands beside its word, texts wrap, and what comes from a guideline or a user is never read as Markdown.
 */
final class AdaptiveCard implements Block.Visitor<List<ObjectNode>> {
    /** Teams shows no more in one row. */
    static final int MOST_ACTIONS = 6;

    private static final int MOST_ACTION_BYTES = 10_000;

    /** Of elements in one frame; a frame with its largest elements still fits into a card. */
    private static final int MOST_FRAME_BYTES = 16_000;

    /** Anything that a host could read as Markdown, a link or an entity. */
    private static final Pattern MARKUP =
            Pattern.compile("[*_\\[\\]`#>~|<&\\\\{}@\\v]|://|(?i:www\\.)|^\\s*(?:[-+]|\\d+[.)])\\s");

    private static final int LONGEST_HEADING = 500;

    private final Language language;
    private final CardButtons buttons;

    private AdaptiveCard(Language language, CardButtons buttons) {
        this.language = language;
        this.buttons = buttons;
    }

    /** The reply's cards in the order to read them; at least one. Each fits into a message of its own. */
    static List<ObjectNode> cards(Reply reply, CardButtons buttons) {
        return pages(reply).cards(new AdaptiveCard(reply.language(), buttons).parts(reply));
    }

    /**
     * The reply as one card, for a dialog.
     *
     * @param extra stands below what is not folded away
     * @param cut is said where not all of the reply fits
     */
    static ObjectNode dialog(Reply reply, CardButtons buttons, List<ObjectNode> extra, String cut) {
        List<CardPages.Part> parts = new ArrayList<>(new AdaptiveCard(reply.language(), buttons).parts(reply));
        int open = 0;
        while (open < parts.size() && parts.get(open).summary().isEmpty()) {
            open++;
        }
        parts.add(open, new CardPages.Part(Optional.empty(), extra));
        return pages(reply).one(parts, RichText.blocks(Look.SMALL, Run.plain(cut)));
    }

    private static CardPages pages(Reply reply) {
        return new CardPages(
                reply.language(),
                reply.blocks().stream()
                        .filter(Block.Lead.class::isInstance)
                        .map(block -> ((Block.Lead) block).text())
                        .findFirst()
                        .orElse("Vett"));
    }

    private List<CardPages.Part> parts(Reply reply) {
        // Details inside details are not folded twice.
        return reply.blocks().stream()
                .map(block -> block instanceof Block.Details details
                        ? new CardPages.Part(Optional.of(details.summary()), drawn(details.blocks()))
                        : new CardPages.Part(Optional.empty(), block.accept(this)))
                .toList();
    }

    private List<ObjectNode> drawn(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.accept(this).stream()).toList();
    }

    @Override
    public List<ObjectNode> lead(Block.Lead block) {
        String symbol = switch (block.tone()) {
            case ALLOWED -> "✓ ";
            case DEPENDS -> "? ";
            case STOP -> "✗ ";
            case INFORMATION -> "";
            case ERROR -> "! ";
        };
        Optional<String> style = switch (block.tone()) {
            case ALLOWED -> Optional.of("good");
            case DEPENDS -> Optional.of("warning");
            case STOP, ERROR -> Optional.of("attention");
            case INFORMATION -> Optional.empty();
        };
        List<ObjectNode> heading = heading(symbol + block.text());
        return style.map(name -> framed(name, heading)).orElse(heading);
    }

    /** Whether a host could read anything but the text in it. */
    static boolean isMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    /** A heading for screen readers too, wherever that cannot be read as Markdown. */
    private static List<ObjectNode> heading(String text) {
        if (text.length() > LONGEST_HEADING || isMarkup(text)) {
            return RichText.blocks(Look.HEADING, Run.plain(text));
        }
        return List.of(element("TextBlock")
                .put("text", text)
                .put("wrap", true)
                .put("style", "heading")
                .put("size", "medium")
                .put("weight", "bolder"));
    }

    @Override
    public List<ObjectNode> text(Block.Text block) {
        return RichText.blocks(Look.NORMAL, Run.plain(block.text()));
    }

    @Override
    public List<ObjectNode> quote(Block.Quote block) {
        String text = quoted(block.text());
        List<ObjectNode> inside = new ArrayList<>();
        int start = block.emphasis().map(text::indexOf).orElse(-1);
        if (start < 0) {
            inside.addAll(RichText.blocks(Look.NORMAL, Run.plain(text)));
        } else {
            int end = start + block.emphasis().orElse("").length();
            inside.addAll(RichText.blocks(
                    Look.NORMAL,
                    Run.plain(text.substring(0, start)),
                    Run.bold(text.substring(start, end)),
                    Run.plain(text.substring(end))));
        }
        inside.addAll(
                RichText.blocks(Look.SMALL, Run.plain("– " + block.citation().label())));
        return framed("emphasis", inside);
    }

    @Override
    public List<ObjectNode> verdicts(Block.Verdicts block) {
        return block.lines().stream().flatMap(line -> toolLine(line).stream()).toList();
    }

    private static List<ObjectNode> toolLine(ToolLine line) {
        String cited =
                line.citation().map(citation -> " (" + citation.label() + ")").orElse("");
        return close(RichText.blocks(
                Look.NORMAL,
                Run.plain(symbol(line.verdict()) + " "),
                Run.bold(line.tool() + ":"),
                Run.plain(" " + line.words() + cited)));
    }

    private static String symbol(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "✓";
            case ALLOWED_IF, NEEDS_APPROVAL -> "?";
            case NOT_COVERED -> "–";
            case NOT_ALLOWED -> "✗";
        };
    }

    @Override
    public List<ObjectNode> findings(Block.Findings block) {
        List<ObjectNode> elements = new ArrayList<>(RichText.blocks(Look.NORMAL, Run.bold(block.title())));
        for (FindingLine finding : block.lines()) {
            String line = "• " + finding.where() + ": " + finding.what() + " (" + finding.sureness() + ")";
            elements.addAll(close(RichText.blocks(Look.NORMAL, Run.plain(line))));
        }
        return elements;
    }

    @Override
    public List<ObjectNode> question(Block.Question block) {
        String asked =
                block.asked().map(citation -> " (" + citation.label() + ")").orElse("");
        List<ObjectNode> inside =
                new ArrayList<>(RichText.blocks(Look.NORMAL, Run.bold(block.text()), Run.plain(asked)));
        inside.addAll(rows(block.answers()));
        return framed("default", inside);
    }

    @Override
    public List<ObjectNode> actions(Block.Actions block) {
        List<ObjectNode> elements = new ArrayList<>();
        block.next().ifPresent(step -> elements.addAll(RichText.blocks(Look.NORMAL, Run.plain(step))));
        elements.addAll(rows(block.buttons()));
        return elements;
    }

    private List<ObjectNode> rows(List<Button> offered) {
        List<ObjectNode> sets = new ArrayList<>();
        List<ObjectNode> row = new ArrayList<>();
        int bytes = 0;
        for (Button button : offered) {
            Optional<ObjectNode> action = buttons.action(button, language);
            if (action.isEmpty()) {
                continue;
            }
            int size = Json.bytes(action.get()).length;
            if (!row.isEmpty() && (row.size() == MOST_ACTIONS || bytes + size > MOST_ACTION_BYTES)) {
                sets.add(actionSet(row));
                row = new ArrayList<>();
                bytes = 0;
            }
            row.add(action.get());
            bytes += size;
        }
        if (!row.isEmpty()) {
            sets.add(actionSet(row));
        }
        return sets;
    }

    static ObjectNode actionSet(List<ObjectNode> actions) {
        ObjectNode set = element("ActionSet");
        set.putArray("actions").addAll(actions);
        return set;
    }

    @Override
    public List<ObjectNode> copy(Block.Copy block) {
        List<ObjectNode> elements = new ArrayList<>(RichText.blocks(Look.NORMAL, Run.bold(block.title())));
        elements.addAll(framed(
                "emphasis", RichText.blocks(Look.NORMAL, Run.plain(block.text().text()))));
        return elements;
    }

    @Override
    public List<ObjectNode> note(Block.Note block) {
        return block.warning()
                ? RichText.blocks(Look.NORMAL, Run.plain("! " + block.text()))
                : RichText.blocks(Look.SMALL, Run.plain(block.text()));
    }

    @Override
    public List<ObjectNode> details(Block.Details block) {
        List<ObjectNode> elements = new ArrayList<>(RichText.blocks(Look.NORMAL, Run.bold(block.summary())));
        elements.addAll(drawn(block.blocks()));
        return elements;
    }

    /** The elements in a frame, or in several where one would be too large for a card. */
    private static List<ObjectNode> framed(String style, List<ObjectNode> elements) {
        return CardPages.groups(elements, MOST_FRAME_BYTES).stream()
                .map(group -> {
                    ObjectNode frame = element("Container").put("style", style);
                    frame.putArray("items").addAll(group);
                    return frame;
                })
                .toList();
    }

    private static List<ObjectNode> close(List<ObjectNode> elements) {
        elements.forEach(element -> element.put("spacing", "small"));
        return elements;
    }

    static ObjectNode element(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private String quoted(String text) {
        return switch (language) {
            case SV -> "”" + text + "”";
            case NB, NN -> "«" + text + "»";
            case EN -> "“" + text + "”";
        };
    }
}
