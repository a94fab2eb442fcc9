package dev.vett.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import dev.vett.language.Language;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.RequestCode;
import dev.vett.slack.Delivery.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells a channel what somebody was told: class, verdict and clause, never the draft. */
final class Sharing {
    private static final String NOT_SHARED = "share.failed";

    private final Desk desk;
    private final Forms forms;
    private final Delivery delivery;

    Sharing(Desk desk, Forms forms, Delivery delivery) {
        this.desk = desk;
        this.forms = forms;
        this.delivery = delivery;
    }

    /**
     * Shares the reply to the request.
     *
     * @param place with the address of the command or message, for which Vett need not be in the channel
     * @param modal in which the button stands
     */
    void share(
            Door.Visit visit,
            Language language,
            RequestCode request,
            Place place,
            String trigger,
            Optional<View> modal) {
        Context context = new Context(request.pack(), language, Audience.CHANNEL);
        List<Desk.Message> messages = new ArrayList<>(
                desk.answer(request.request(), context, Place.nowhere()).messages());
        messages.set(0, signed(visit, language, messages.get(0)));
        String channel = place.channel().orElse("");
        AtomicBoolean shared = new AtomicBoolean(true);
        delivery.respond(
                place.address().orElse(""),
                Reader.CHANNEL,
                Optional.empty(),
                messages,
                () -> delivery.post(visit.in(), channel, Optional.empty(), messages, () -> shared.set(false)));
        if (modal.isPresent()) {
            delivery.push(visit.in(), trigger, forms.say(language, shared.get() ? "shared" : NOT_SHARED));
        } else if (!shared.get()) {
            delivery.post(
                    visit.in(),
                    visit.asker().user(),
                    Optional.empty(),
                    desk.say(language, NOT_SHARED),
                    Optional.empty());
        }
    }

    /** Who shares it stands above it: Vett tells nothing to a channel of its own accord. */
    private Desk.Message signed(Door.Visit visit, Language language, Desk.Message message) {
        List<LayoutBlock> blocks = new ArrayList<>(message.blocks());
        blocks.add(
                0,
                RichTextBlock.builder()
                        .elements(List.of(RichTextSectionElement.builder()
                                .elements(List.of(
                                        RichTextSectionElement.User.builder()
                                                .userId(visit.asker().user())
                                                .build(),
                                        RichTextSectionElement.Text.builder()
                                                .text(" "
                                                        + desk.labels(language).say("share.by"))
                                                .build()))
                                .build()))
                        .build());
        return new Desk.Message(
                message.summary(), blocks.subList(0, Math.min(blocks.size(), BlockKit.BLOCKS_OF_MESSAGE)));
    }
}
