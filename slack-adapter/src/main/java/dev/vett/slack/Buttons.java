package dev.vett.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import dev.vett.quiz.Move;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Reply;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buttons of one reply, each with a number of its own. Used once. */
final class Buttons {
    /** How many stand in a row at most, and how long a label is (docs.slack.dev, "Actions block", "Button element"). */
    static final int MOST = 25;

    static final int LONGEST_LABEL = 75;

    private static final String CUT = "…";

    private final Reply reply;
    private final Drawing drawing;
    private int number;

    Buttons(Reply reply, Drawing drawing) {
        this.reply = reply;
        this.drawing = drawing;
    }

    /** The buttons in rows. */
    List<LayoutBlock> rows(List<Button> buttons) {
        return rows(buttons, Optional.empty());
    }

    /** The buttons, and last the one that shares, where there is something to share. */
    List<LayoutBlock> rows(List<Button> buttons, Optional<Request.WithoutText> shared) {
        List<LayoutBlock> drawn = new ArrayList<>();
        List<BlockElement> row = new ArrayList<>();
        for (Button button : buttons) {
            if (Pieces.room(button.label()) > LONGEST_LABEL) {
                drawn.addAll(Texts.contexts(button.label()));
            }
            button(button).ifPresent(row::add);
            if (row.size() == MOST) {
                drawn.add(row(List.copyOf(row)));
                row.clear();
            }
        }
        shared.flatMap(this::shareButton).ifPresent(row::add);
        if (!row.isEmpty()) {
            drawn.add(row(List.copyOf(row)));
        }
        return drawn;
    }

    private Optional<BlockElement> button(Button button) {
        ButtonElement.ButtonElementBuilder drawn = ButtonElement.builder()
                .text(Texts.plain(label(button.label())))
                .actionId(ButtonCode.id(reply.language(), number++));
        Optional<String> page = page(button.target());
        if (page.isPresent()) {
            return Optional.of(drawn.url(page.get()).build());
        }
        if (isOfPage(button.target())) {
            return Optional.empty();
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
        if (target instanceof Target.Train train) {
            return drawing.links().training(train.move());
        }
        return target instanceof Target.Send send && send.request() instanceof Request.Open open
                ? drawing.links().section(open.pack(), open.section())
                : Optional.empty();
    }

    /** Whether there is nothing to click where people cannot reach Vett's own page. */
    private static boolean isOfPage(Target target) {
        return target instanceof Target.Train train
                && (train.move() instanceof Move.Screen || train.move() instanceof Move.Result);
    }

    /** The channel cannot be made to forget: what it will see is told before, not after. */
    private Optional<BlockElement> shareButton(Request.WithoutText request) {
        String value = ButtonCode.share(drawing.pack(), request);
        if (value.length() > RequestCode.LONGEST) {
            return Optional.empty();
        }
        Labels words = drawing.labels();
        return Optional.of(ButtonElement.builder()
                .text(Texts.plain(words.say("share")))
                .actionId(ButtonCode.id(reply.language(), number++))
                .value(value)
                .confirm(ConfirmationDialogObject.builder()
                        .title(Texts.plain(words.say("share")))
                        .text(Texts.plain(words.say("share.sure")))
                        .confirm(Texts.plain(words.say("share.do")))
                        .deny(Texts.plain(words.say("cancel")))
                        .build())
                .build());
    }

    /** A row of buttons. */
    static LayoutBlock row(List<BlockElement> elements) {
        return ActionsBlock.builder().elements(elements).build();
    }

    /** Thumbs up and down, which Slack draws itself; none below a fault of Vett's own, which helps nobody. */
    List<LayoutBlock> judged() {
        boolean failed = reply.blocks().stream()
                .anyMatch(block -> block instanceof Block.Lead lead && lead.tone() == Block.Tone.ERROR);
        return drawing.judged().filter(subject -> !failed).stream()
                .<LayoutBlock>map(subject -> ContextActionsBlock.builder()
                        .elements(List.of(FeedbackButtonsElement.builder()
                                .actionId(ButtonCode.id(reply.language(), number++))
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
                .text(Texts.plain(drawing.labels().say(label)))
                .value(new Feedback(drawing.pack(), subject, section, opinion).write())
                .build();
    }

    private static String label(String label) {
        return Pieces.room(label) <= LONGEST_LABEL
                ? label
                : Pieces.of(label, LONGEST_LABEL - CUT.length()).get(0).strip() + CUT;
    }
}
