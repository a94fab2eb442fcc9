package dev.vett.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.ToolLine;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.slack.RichText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a reply as Block Kit.
 *
 * <p>Texts stand in {@code plain_text} and {@code rich_text} only, which Slack shows as they are: in {@code mrkdwn} a text
 * could form a mention, a link or bold letters. The details follow below a line in as few sections as they need, which Slack
 * itself folds ("see more"): a button for them would have to keep the reply.
 */
final class BlockKit implements Block.Visitor<List<LayoutBlock>> {
    static final int BLOCKS_OF_MESSAGE = 50;
    static final int BLOCKS_OF_VIEW = 100;

    /**
     * What all blocks of a message may hold, as JSON. Slack refuses a longer one with {@code msg_blocks_too_long} without
     * telling the limit; it has been seen from about 11,000 characters of rich text and 13,000 of other text on
     * (github.com/slackapi/bolt-js, issues 2509 and 2867).
     */
    static final int MESSAGE = 11_000;

    private static final Gson JSON = GsonFactory.createSnakeCase();

    private final Reply reply;
    private final Drawing drawing;
    private final Buttons buttons;
    private Optional<Request.WithoutText> share;

    private BlockKit(Reply reply, Drawing drawing) {
        this.reply = reply;
        this.drawing = drawing;
        this.buttons = new Buttons(reply, drawing);
        this.share = drawing.share() ? reply.share() : Optional.empty();
    }

    /** The reply as messages to send in their order, mostly one. */
    static List<List<LayoutBlock>> messages(Reply reply, Drawing drawing) {
        List<List<LayoutBlock>> messages = new ArrayList<>();
        List<LayoutBlock> message = new ArrayList<>();
        int length = 0;
        BlockKit kit = new BlockKit(reply, drawing);
        List<LayoutBlock> blocks = kit.all(reply.blocks());
        blocks.addAll(kit.buttons.judged());
        for (LayoutBlock block : blocks) {
            int added = length(block);
            if (message.size() == BLOCKS_OF_MESSAGE || (!message.isEmpty() && length + added > MESSAGE)) {
                messages.add(message);
                message = new ArrayList<>();
                length = 0;
            }
            message.add(block);
            length += added;
        }
        if (!message.isEmpty()) {
            messages.add(message);
        }
        return messages;
    }

    /** The reply as one message with all its buttons: where there is no room for the words before them, it says so. */
    static List<LayoutBlock> card(Reply reply, Drawing drawing) {
        List<LayoutBlock> blocks = new BlockKit(reply, drawing).all(reply.blocks());
        if (isOneMessage(blocks)) {
            return blocks;
        }
        List<LayoutBlock> shown = new ArrayList<>(blocks);
        shown.add(Texts.context(drawing.labels().say("answer.cut")));
        for (int i = blocks.size() - 1; i >= 0 && !isOneMessage(shown); i--) {
            if (!(blocks.get(i) instanceof ActionsBlock)) {
                shown.remove(i);
            }
        }
        return shown;
    }

    private static boolean isOneMessage(List<LayoutBlock> blocks) {
        return blocks.size() <= BLOCKS_OF_MESSAGE
                && blocks.stream().mapToInt(BlockKit::length).sum() <= MESSAGE;
    }

    /** The reply as the content of a view, which cannot go on in a second one: where it ends too early, it says so. */
    static List<LayoutBlock> view(Reply reply, Drawing drawing) {
        return viewed(new BlockKit(reply, drawing).all(reply.blocks()), drawing);
    }

    /** The reply as a person's home, with a row in front of its details, which are no details of an answer here. */
    static List<LayoutBlock> home(Reply reply, Drawing drawing, LayoutBlock row) {
        BlockKit kit = new BlockKit(reply, drawing);
        List<LayoutBlock> blocks = new ArrayList<>();
        List<LayoutBlock> below = new ArrayList<>();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Details details) {
                below.add(DividerBlock.builder().build());
                below.addAll(kit.open(details.blocks()));
            } else {
                blocks.addAll(block.accept(kit));
            }
        }
        blocks.add(row);
        blocks.addAll(below);
        return viewed(blocks, drawing);
    }

    /** The blocks one by one; a table with its heading, which is bold there and not the tools. */
    private List<LayoutBlock> open(List<Block> blocks) {
        List<LayoutBlock> drawn = new ArrayList<>();
        Optional<Block.Text> heading = Optional.empty();
        for (Block block : blocks) {
            if (block instanceof Block.Verdicts table && heading.isPresent()) {
                drawn.remove(drawn.size() - 1);
                String lines = String.join("\n", table.accept(new PlainBlocks(reply.language())));
                drawn.addAll(RichText.paragraph(new Run(heading.get().text(), true), new Run("\n" + lines, false)));
            } else {
                drawn.addAll(block.accept(this));
            }
            heading = block instanceof Block.Text text ? Optional.of(text) : Optional.empty();
        }
        return drawn;
    }

    private static List<LayoutBlock> viewed(List<LayoutBlock> blocks, Drawing drawing) {
        if (blocks.size() <= BLOCKS_OF_VIEW) {
            return blocks;
        }
        List<LayoutBlock> shown = new ArrayList<>(blocks.subList(0, BLOCKS_OF_VIEW - 1));
        shown.add(Texts.context(drawing.labels().say("answer.cut")));
        return shown;
    }

    /** The reply in a line, for notifications and screen readers; Slack reads this one as markup. */
    static String summary(Reply reply) {
        String lead = reply.blocks().stream()
                .filter(Block.Lead.class::isInstance)
                .map(block -> ((Block.Lead) block).text())
                .findFirst()
                .orElse("Vett");
        return Pieces.of(lead, Texts.LONGEST)
                .get(0)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static int length(LayoutBlock block) {
        return JSON.toJson(block).length() + 1;
    }

    private List<LayoutBlock> all(List<Block> blocks) {
        List<LayoutBlock> drawn = new ArrayList<>();
        blocks.forEach(block -> drawn.addAll(block.accept(this)));
        return drawn;
    }

    @Override
    public List<LayoutBlock> lead(Block.Lead block) {
        return RichText.paragraph(new Run(symbol(block.tone()) + block.text(), true));
    }

    @Override
    public List<LayoutBlock> text(Block.Text block) {
        return Texts.sections(block.text());
    }

    @Override
    public List<LayoutBlock> quote(Block.Quote block) {
        List<Run> runs = new ArrayList<>();
        String text = PlainBlocks.quoted(reply.language(), block.text());
        String emphasis = block.emphasis().orElse("");
        int at = emphasis.isEmpty() ? -1 : text.indexOf(emphasis);
        if (at < 0) {
            runs.add(new Run(text, false));
        } else {
            runs.add(new Run(text.substring(0, at), false));
            runs.add(new Run(emphasis, true));
            runs.add(new Run(text.substring(at + emphasis.length()), false));
        }
        List<LayoutBlock> drawn = new ArrayList<>(RichText.quotation(runs));
        drawn.addAll(Texts.contexts("– " + block.citation().label()));
        return drawn;
    }

    @Override
    public List<LayoutBlock> verdicts(Block.Verdicts block) {
        List<Run> runs = new ArrayList<>();
        for (ToolLine line : block.lines()) {
            runs.add(new Run((runs.isEmpty() ? "" : "\n") + PlainBlocks.symbol(line.verdict()) + " ", false));
            runs.add(new Run(line.tool(), true));
            runs.add(new Run(": " + PlainBlocks.words(line), false));
        }
        return RichText.paragraph(runs);
    }

    @Override
    public List<LayoutBlock> findings(Block.Findings block) {
        return Texts.sections(String.join("\n", block.accept(new PlainBlocks(reply.language()))));
    }

    @Override
    public List<LayoutBlock> question(Block.Question block) {
        List<LayoutBlock> drawn = new ArrayList<>(RichText.paragraph(new Run(block.text(), true)));
        block.asked().ifPresent(citation -> drawn.addAll(Texts.contexts("– " + citation.label())));
        drawn.addAll(buttons.rows(block.answers()));
        return drawn;
    }

    @Override
    public List<LayoutBlock> actions(Block.Actions block) {
        List<LayoutBlock> drawn = new ArrayList<>();
        block.next().ifPresent(step -> drawn.addAll(Texts.sections(step)));
        Optional<Request.WithoutText> shared = share;
        share = Optional.empty();
        drawn.addAll(buttons.rows(block.buttons(), shared));
        return drawn;
    }

    @Override
    public List<LayoutBlock> copy(Block.Copy block) {
        // The core puts it into private replies only. A mistake there must not show a draft to a channel.
        if (reply.audience() != Audience.PRIVATE) {
            return List.of();
        }
        List<LayoutBlock> drawn = new ArrayList<>(Texts.sections(block.title()));
        drawn.addAll(RichText.preformatted(block.text().text()));
        return drawn;
    }

    @Override
    public List<LayoutBlock> note(Block.Note block) {
        // The small grey letters of a context are not for what must not be overlooked.
        return block.warning() ? Texts.sections("⚠ " + block.text()) : Texts.contexts(block.text());
    }

    @Override
    public List<LayoutBlock> details(Block.Details block) {
        List<LayoutBlock> drawn = new ArrayList<>();
        drawn.add(DividerBlock.builder().build());
        // Not the core's "show more": there is nothing to click here.
        drawn.addAll(Texts.contexts(drawing.labels().say("details")));
        List<Block> lines = new ArrayList<>();
        for (Block inner : block.blocks()) {
            List<Button> answers = PlainBlocks.buttons(List.of(inner));
            if (answers.isEmpty()) {
                lines.add(inner);
            } else {
                // Below the last line, nobody would know what they answer.
                drawn.addAll(Texts.foldable(PlainBlocks.text(reply.language(), lines)));
                drawn.addAll(Texts.sections(PlainBlocks.text(reply.language(), List.of(inner))));
                drawn.addAll(buttons.rows(answers));
                lines.clear();
            }
        }
        drawn.addAll(Texts.foldable(PlainBlocks.text(reply.language(), lines)));
        return drawn;
    }

    private static String symbol(Block.Tone tone) {
        return switch (tone) {
            case ALLOWED -> PlainBlocks.symbol(Verdict.ALLOWED) + " ";
            case DEPENDS -> PlainBlocks.symbol(Verdict.ALLOWED_IF) + " ";
            case STOP -> PlainBlocks.symbol(Verdict.NOT_ALLOWED) + " ";
            case INFORMATION -> "";
            case ERROR -> "! ";
        };
    }
}
