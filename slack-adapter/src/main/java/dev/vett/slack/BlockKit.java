package dev.vett.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.util.json.GsonFactory;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.ToolLine;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws a reply as Block Kit.
 *
 * <p>Texts stand in {@code plain_text} and {@code rich_text} only, which Slack shows as they are: in {@code mrkdwn} a text
 * could form a mention, a link or bold letters. The details follow below a line in as few sections as they need, which Slack
 * itself folds ("see more"): a button for them would have to keep the reply.
 */
final class BlockKit implements Block.Visitor<List<LayoutBlock>> {
    /** What one text of a block may hold. */
    static final int TEXT = 3_000;

    static final int BLOCKS_OF_MESSAGE = 50;
    static final int BLOCKS_OF_VIEW = 100;
    static final int BUTTONS = 25;
    static final int BUTTON_LABEL = 75;

    /**
     * What all blocks of a message may hold, as JSON. Slack refuses a longer one with {@code msg_blocks_too_long} without
     * telling the limit; it has been seen from about 11,000 characters of rich text and 13,000 of other text on
     * (github.com/slackapi/bolt-js, issues 2509 and 2867).
     */
    static final int MESSAGE = 11_000;

    private static final String CUT = "…";
    private static final Gson JSON = GsonFactory.createSnakeCase();

    private final Reply reply;
    private final Drawing drawing;
    private Optional<Request.WithoutText> share;
    private int buttons;

    private BlockKit(Reply reply, Drawing drawing) {
        this.reply = reply;
        this.drawing = drawing;
        this.share = drawing.share() ? reply.share() : Optional.empty();
    }

    /** The reply as messages to send in their order, mostly one. */
    static List<List<LayoutBlock>> messages(Reply reply, Drawing drawing) {
        List<List<LayoutBlock>> messages = new ArrayList<>();
        List<LayoutBlock> message = new ArrayList<>();
        int length = 0;
        BlockKit kit = new BlockKit(reply, drawing);
        List<LayoutBlock> blocks = kit.all(reply.blocks());
        blocks.addAll(kit.judged());
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
                drawn.addAll(rich(
                        List.of(new Run(heading.get().text(), true), new Run("\n" + lines, false)),
                        BlockKit::paragraph));
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
        shown.add(context(drawing.labels().say("answer.cut")));
        return shown;
    }

    /** The reply in a line, for notifications and screen readers; Slack reads this one as markup. */
    static String summary(Reply reply) {
        String lead = reply.blocks().stream()
                .filter(Block.Lead.class::isInstance)
                .map(block -> ((Block.Lead) block).text())
                .findFirst()
                .orElse("Vett");
        return Pieces.of(lead, TEXT)
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
        return rich(List.of(new Run(symbol(block.tone()) + block.text(), true)), BlockKit::paragraph);
    }

    @Override
    public List<LayoutBlock> text(Block.Text block) {
        return sections(block.text());
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
        List<LayoutBlock> drawn = new ArrayList<>(rich(runs, BlockKit::quotation));
        drawn.addAll(contexts("– " + block.citation().label()));
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
        return rich(runs, BlockKit::paragraph);
    }

    @Override
    public List<LayoutBlock> findings(Block.Findings block) {
        return sections(String.join("\n", block.accept(new PlainBlocks(reply.language()))));
    }

    @Override
    public List<LayoutBlock> question(Block.Question block) {
        List<LayoutBlock> drawn = new ArrayList<>(rich(List.of(new Run(block.text(), true)), BlockKit::paragraph));
        block.asked().ifPresent(citation -> drawn.addAll(contexts("– " + citation.label())));
        drawn.addAll(buttons(block.answers()));
        return drawn;
    }

    @Override
    public List<LayoutBlock> actions(Block.Actions block) {
        List<LayoutBlock> drawn = new ArrayList<>();
        block.next().ifPresent(step -> drawn.addAll(sections(step)));
        Optional<Request.WithoutText> shared = share;
        share = Optional.empty();
        drawn.addAll(buttons(block.buttons(), shared));
        return drawn;
    }

    @Override
    public List<LayoutBlock> copy(Block.Copy block) {
        // The core puts it into private replies only. A mistake there must not show a draft to a channel.
        if (reply.audience() != Audience.PRIVATE) {
            return List.of();
        }
        List<LayoutBlock> drawn = new ArrayList<>(sections(block.title()));
        drawn.addAll(rich(List.of(new Run(block.text().text(), false)), BlockKit::preformatted));
        return drawn;
    }

    @Override
    public List<LayoutBlock> note(Block.Note block) {
        // The small grey letters of a context are not for what must not be overlooked.
        return block.warning() ? sections("⚠ " + block.text()) : contexts(block.text());
    }

    @Override
    public List<LayoutBlock> details(Block.Details block) {
        List<LayoutBlock> drawn = new ArrayList<>();
        drawn.add(DividerBlock.builder().build());
        // Not the core's "show more": there is nothing to click here.
        drawn.addAll(contexts(drawing.labels().say("details")));
        List<Block> lines = new ArrayList<>();
        for (Block inner : block.blocks()) {
            List<Button> buttons = PlainBlocks.buttons(List.of(inner));
            if (buttons.isEmpty()) {
                lines.add(inner);
            } else {
                // Below the last line, nobody would know what they answer.
                drawn.addAll(foldable(PlainBlocks.text(reply.language(), lines)));
                drawn.addAll(sections(PlainBlocks.text(reply.language(), List.of(inner))));
                drawn.addAll(buttons(buttons));
                lines.clear();
            }
        }
        drawn.addAll(foldable(PlainBlocks.text(reply.language(), lines)));
        return drawn;
    }

    private List<LayoutBlock> buttons(List<Button> buttons) {
        return buttons(buttons, Optional.empty());
    }

    /** The buttons, and last the one that shares, where there is something to share. */
    private List<LayoutBlock> buttons(List<Button> buttons, Optional<Request.WithoutText> shared) {
        List<LayoutBlock> drawn = new ArrayList<>();
        List<BlockElement> row = new ArrayList<>();
        for (Button button : buttons) {
            if (Pieces.room(button.label()) > BUTTON_LABEL) {
                drawn.addAll(contexts(button.label()));
            }
            button(button).ifPresent(row::add);
            if (row.size() == BUTTONS) {
                drawn.add(ActionsBlock.builder().elements(List.copyOf(row)).build());
                row.clear();
            }
        }
        shared.flatMap(this::shareButton).ifPresent(row::add);
        if (!row.isEmpty()) {
            drawn.add(ActionsBlock.builder().elements(List.copyOf(row)).build());
        }
        return drawn;
    }

    private Optional<BlockElement> button(Button button) {
        ButtonElement.ButtonElementBuilder drawn = ButtonElement.builder()
                .text(plain(label(button.label())))
                .actionId(ButtonCode.id(reply.language(), buttons++));
        Optional<String> page = page(button.target());
        if (page.isPresent()) {
            return Optional.of(drawn.url(page.get()).build());
        }
        String value = ButtonCode.value(drawing.pack(), button.target());
        // Slack would refuse the whole message. The ids of a request have never come near it.
        return value.length() > RequestCode.LONGEST
                ? Optional.empty()
                : Optional.of(drawn.value(value).build());
    }

    /** The address where the button leads; empty if it is clicked in Slack. */
    private Optional<String> page(Target target) {
        if (target instanceof Target.Form form) {
            return form.box() == Target.Box.ASK
                    ? Optional.empty()
                    : drawing.links().drafts(drawing.pack());
        }
        return target instanceof Target.Send send && send.request() instanceof Request.Open open
                ? drawing.links().section(open.pack(), open.section())
                : Optional.empty();
    }

    /** The channel cannot be made to forget: what it will see is told before, not after. */
    private Optional<BlockElement> shareButton(Request.WithoutText request) {
        String value = ButtonCode.share(drawing.pack(), request);
        if (value.length() > RequestCode.LONGEST) {
            return Optional.empty();
        }
        Labels words = drawing.labels();
        return Optional.of(ButtonElement.builder()
                .text(plain(words.say("share")))
                .actionId(ButtonCode.id(reply.language(), buttons++))
                .value(value)
                .confirm(ConfirmationDialogObject.builder()
                        .title(plain(words.say("share")))
                        .text(plain(words.say("share.sure")))
                        .confirm(plain(words.say("share.do")))
                        .deny(plain(words.say("cancel")))
                        .build())
                .build());
    }

    /** A row of buttons. */
    static LayoutBlock row(List<BlockElement> elements) {
        return ActionsBlock.builder().elements(elements).build();
    }

    /** Thumbs up and down, which Slack draws itself; none below a fault of Vett's own, which helps nobody. */
    private List<LayoutBlock> judged() {
        boolean failed = reply.blocks().stream()
                .anyMatch(block -> block instanceof Block.Lead lead && lead.tone() == Block.Tone.ERROR);
        return drawing.judged().filter(subject -> !failed).stream()
                .<LayoutBlock>map(subject -> ContextActionsBlock.builder()
                        .elements(List.of(FeedbackButtonsElement.builder()
                                .actionId(ButtonCode.id(reply.language(), buttons++))
                                .positiveButton(thumb("judge.good", subject, Feedback.Opinion.GOOD))
                                .negativeButton(thumb("judge.bad", subject, Feedback.Opinion.BAD))
                                .build()))
                        .build())
                .toList();
    }

    private FeedbackButtonObject thumb(String label, Feedback.Subject subject, Feedback.Opinion opinion) {
        Optional<String> section = reply.blocks().stream()
                .filter(Block.Quote.class::isInstance)
                .map(block -> ((Block.Quote) block).citation().section())
                .findFirst();
        return FeedbackButtonObject.builder()
                .text(plain(drawing.labels().say(label)))
                .value(ButtonCode.judge(new Feedback(drawing.pack(), subject, section, opinion)))
                .build();
    }

    private static String label(String label) {
        return Pieces.room(label) <= BUTTON_LABEL
                ? label
                : Pieces.of(label, BUTTON_LABEL - CUT.length()).get(0).strip() + CUT;
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

    /** A text that is bold throughout or nowhere. */
    private record Run(String text, boolean bold) {
        RichTextElement drawn() {
            RichTextSectionElement.Text.TextBuilder text =
                    RichTextSectionElement.Text.builder().text(text());
            return bold
                    ? text.style(RichTextSectionElement.TextStyle.builder()
                                    .bold(true)
                                    .build())
                            .build()
                    : text.build();
        }
    }

    /** The runs in as many blocks as they need. */
    private static List<LayoutBlock> rich(List<Run> runs, Function<List<RichTextElement>, BlockElement> frame) {
        List<LayoutBlock> drawn = new ArrayList<>();
        List<RichTextElement> elements = new ArrayList<>();
        int room = 0;
        for (Run run : runs) {
            for (String piece : Pieces.of(run.text(), TEXT)) {
                int added = Pieces.room(piece);
                if (room + added > TEXT) {
                    drawn.add(block(frame.apply(List.copyOf(elements))));
                    elements.clear();
                    room = 0;
                }
                elements.add(new Run(piece, run.bold()).drawn());
                room += added;
            }
        }
        if (!elements.isEmpty()) {
            drawn.add(block(frame.apply(List.copyOf(elements))));
        }
        return drawn;
    }

    private static LayoutBlock block(BlockElement element) {
        return RichTextBlock.builder().elements(List.of(element)).build();
    }

    private static BlockElement paragraph(List<RichTextElement> elements) {
        return RichTextSectionElement.builder().elements(elements).build();
    }

    private static BlockElement quotation(List<RichTextElement> elements) {
        return RichTextQuoteElement.builder().elements(elements).build();
    }

    private static BlockElement preformatted(List<RichTextElement> elements) {
        return RichTextPreformattedElement.builder().elements(elements).build();
    }

    private static List<LayoutBlock> sections(String text) {
        return pieces(text, BlockKit::section);
    }

    /** Sections that Slack may fold. */
    private static List<LayoutBlock> foldable(String text) {
        return pieces(text, piece -> SectionBlock.builder().text(plain(piece)).build());
    }

    private static List<LayoutBlock> contexts(String text) {
        return pieces(text, BlockKit::context);
    }

    private static List<LayoutBlock> pieces(String text, Function<String, LayoutBlock> drawn) {
        // Slack refuses a text of nothing but spaces.
        return Pieces.of(text, TEXT).stream()
                .filter(piece -> !piece.isBlank())
                .map(drawn)
                .toList();
    }

    /** A section that Slack does not fold, not even in a narrow thread. */
    static LayoutBlock section(String text) {
        return SectionBlock.builder().text(plain(text)).expand(true).build();
    }

    static LayoutBlock context(String text) {
        return ContextBlock.builder().elements(List.of(plain(text))).build();
    }

    static PlainTextObject plain(String text) {
        // Without emoji, ":1:" in a text stays what it is.
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
