package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vett.language.Language;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.TypedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people write in a chat, and the buttons there that ask for a new message. */
final class Chat {
    private final Desk desk;
    private final Words words;
    private final Delivery delivery;
    private final Optional<Training> training;

    Chat(Desk desk, Words words, Delivery delivery, Optional<Training> training) {
        this.desk = desk;
        this.words = words;
        this.delivery = delivery;
        this.training = training;
    }

    /** Whether Vett answers: wherever others read along only if it is spoken to by name, or if its button was pressed. */
    static boolean isForVett(Visit visit) {
        return visit.isPersonal() || MessageText.mentionsBot(visit.activity()) || isButton(visit);
    }

    void answer(Visit visit) {
        if (isButton(visit)) {
            press(visit);
        } else {
            read(visit, MessageText.of(visit.activity()));
        }
    }

    private static boolean isButton(Visit visit) {
        return MessageText.of(visit.activity()).isEmpty() && visit.value().isObject();
    }

    private void read(Visit visit, String text) {
        boolean files = ActivityReader.hasFiles(visit.activity());
        if (files && text.isEmpty()) {
            delivery.answer(visit.activity(), desk.say(visit.language(), "files.only"));
            return;
        }
        if (TypedMessage.asksForForm(text)) {
            delivery.answer(visit.activity(), wayToForm(visit.language(), "check.here"));
            return;
        }
        if (training.isPresent() && TypedMessage.asksForTraining(text)) {
            training.get().open(visit);
            return;
        }
        TypedMessage typed = TypedMessage.read(text);
        Context context = visit.context(typed.text(), visit.audience()).inMessage();
        Reply reply = desk.reply(typed.request(), context);
        List<Message> messages = new ArrayList<>(desk.messages(reply, visit.pack(), Optional.of(typed.request())));
        if (files) {
            messages.addAll(desk.say(context.language(), "files.unread"));
        }
        if (reply.audience() == Audience.PRIVATE && !visit.isPersonal()) {
            delivery.privately(visit.activity(), messages, wayToForm(context.language(), "check.private"));
        } else {
            delivery.answer(visit.activity(), messages);
        }
    }

    private void press(Visit visit) {
        JsonNode data = visit.value();
        Visit in = Deed.language(data).map(visit::in).orElse(visit);
        Optional<Deed> deed = Deed.read(data);
        if (deed.isPresent() && deed.get() instanceof Deed.Open) {
            // Only where Teams does not open the dialog itself.
            delivery.answer(visit.activity(), wayToForm(in.language(), "form.failed"));
            return;
        }
        if (training.isPresent() && deed.isPresent() && deed.get() instanceof Deed.Train train) {
            training.get().submit(visit, train.move());
            return;
        }
        Desk.Told told = deed.isPresent() && deed.get() instanceof Deed.Send send
                ? desk.press(send.request(), in.language(), in.audience())
                : desk.stale(in.language(), in.audience());
        delivery.answer(visit.activity(), desk.messages(told.reply(), told.pack(), Optional.empty()));
    }

    /** A line, and the button that opens the form for a draft. */
    private List<Message> wayToForm(Language language, String key) {
        Block.Button open =
                new Block.Button(words.say(language, "check.title"), new Block.Target.Form(Block.Target.Box.CHECK));
        return desk.messages(
                language, List.of(new Block.Actions(Optional.of(words.say(language, key)), List.of(open))));
    }
}
