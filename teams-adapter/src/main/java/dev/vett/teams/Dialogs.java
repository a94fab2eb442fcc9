package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Target.Box;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.teams.CardButtons.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dialogs for drafts: opened by a button of a card, or by the message extension from where a message is written or from a
 * message. Whatever they show, only one person sees.
 */
final class Dialogs {
    /** The manifest's id of the action on a message. */
    static final String CHECK_MESSAGE = "checkMessage";

    private final Desk desk;
    private final Forms forms;
    private final Words words;
    private final Delivery delivery;

    Dialogs(Desk desk, Forms forms, Words words, Delivery delivery) {
        this.desk = desk;
        this.forms = forms;
        this.words = words;
        this.delivery = delivery;
    }

    /** A button of a card asks for its dialog. */
    ObjectNode open(Visit visit) {
        JsonNode data = visit.value().path("data");
        Language language = Deed.language(data).orElse(visit.language());
        Box box = Deed.read(data)
                .filter(Deed.Open.class::isInstance)
                .map(deed -> ((Deed.Open) deed).box())
                .orElse(Box.CHECK);
        return forms.draft(box, language, visit.pack()).response();
    }

    /** The message extension asks for its dialog. */
    ObjectNode openExtension(Visit visit) {
        JsonNode value = visit.value();
        if (!CHECK_MESSAGE.equals(value.path("commandId").asText())) {
            return forms.draft(Box.CHECK, visit.language(), visit.pack()).response();
        }
        JsonNode payload = value.path("messagePayload");
        return forms.message(MessageText.ofPayload(payload), visit.hasWritten(payload), visit.language(), visit.pack())
                .response();
    }

    /** A button in a dialog that a button of a card has opened. */
    ObjectNode submit(Visit visit) {
        return answer(visit, !visit.isPersonal(), (who, share) -> {
            delivery.answer(who.activity(), shared(who, share));
            return Dialog.end(words.say(who.language(), "shared"));
        });
    }

    /** A button in a dialog of the message extension. There, sharing puts the card where the person writes. */
    ObjectNode submitExtension(Visit visit) {
        boolean chat = !"commandBox".equals(visit.value().path("commandContext").asText());
        return answer(visit, chat, this::inserted);
    }

    private interface Sharer {
        ObjectNode share(Visit visit, RequestCode request);
    }

    private ObjectNode answer(Visit from, boolean shareable, Sharer sharer) {
        JsonNode data = from.value().path("data");
        Visit visit = Deed.language(data).map(from::in).orElse(from);
        Optional<Deed> deed = Deed.read(data);
        if (deed.isPresent() && deed.get() instanceof Deed.Fill fill) {
            Request.Check request = Forms.filled(data);
            Context context = visit.context(request.text().text(), Audience.PRIVATE);
            Reply reply = desk.reply(request, fill.kept() ? context.inMessage() : context);
            return shown(new Desk.Told(visit.pack(), reply), shareable);
        }
        if (deed.isPresent() && deed.get() instanceof Deed.Send send) {
            return shown(desk.press(send.request(), visit.language(), Audience.PRIVATE), shareable);
        }
        if (deed.isPresent() && deed.get() instanceof Deed.Open open) {
            return forms.draft(open.box(), visit.language(), visit.pack()).response();
        }
        return deed.isPresent() && deed.get() instanceof Deed.Share share
                ? sharer.share(visit, share.request())
                : shown(desk.stale(visit.language(), Audience.PRIVATE), false);
    }

    private ObjectNode shown(Desk.Told told, boolean shareable) {
        Reply reply = told.reply();
        List<Block> blocks = new ArrayList<>(reply.blocks());
        // The copy is nowhere but here, and an answer takes its place.
        boolean copied = blocks.stream().anyMatch(Block.Copy.class::isInstance);
        if (copied && blocks.stream().anyMatch(Block.Question.class::isInstance)) {
            blocks.add(new Block.Note(true, words.say(reply.language(), "copy.first")));
        }
        Optional<RequestCode> share =
                reply.share().filter(request -> shareable).map(request -> new RequestCode(told.pack(), request));
        return new Dialog(
                        words.say(reply.language(), "answer.title"),
                        desk.dialog(new Reply(reply.language(), reply.audience(), blocks), told.pack(), share))
                .response();
    }

    /** Who shares it stands above it: Vett tells nothing to a channel of its own accord. */
    private List<Message> shared(Visit visit, RequestCode request) {
        Desk.Told told = desk.press(request, visit.language(), Audience.CHANNEL);
        Reply reply = told.reply();
        List<Block> blocks = new ArrayList<>(reply.blocks());
        visit.name()
                .ifPresent(name -> blocks.add(0, new Block.Note(false, words.say(visit.language(), "share.by", name))));
        return desk.messages(new Reply(reply.language(), reply.audience(), blocks), told.pack(), Optional.empty());
    }

    private ObjectNode inserted(Visit visit, RequestCode request) {
        Desk.Told told = desk.press(request, visit.language(), Audience.CHANNEL);
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("composeExtension")
                .put("type", "result")
                .put("attachmentLayout", "list")
                .putArray("attachments")
                .add(Message.attached(
                        desk.cards(told.reply(), told.pack(), Surface.INSERTED).get(0)));
        return response;
    }
}
