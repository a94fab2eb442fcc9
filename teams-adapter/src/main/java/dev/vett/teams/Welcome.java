package dev.vett.teams;

import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Vett says when it is added: to one person how to use it, to a chat or channel that it was added and what it does. */
final class Welcome {
    private static final String ADDED = "add";

    private final Desk desk;
    private final Words words;
    private final Delivery delivery;

    Welcome(Desk desk, Words words, Delivery delivery) {
        this.desk = desk;
        this.words = words;
        this.delivery = delivery;
    }

    /** Teams tells an installation twice, by an installation update and by a conversation update; the first is answered. */
    static boolean isAdded(Visit visit) {
        return ADDED.equals(visit.activity().getAction());
    }

    void greet(Visit visit) {
        Reply help = desk.reply(new Request.Help(), visit.context());
        List<Block> blocks = new ArrayList<>(help.blocks());
        if (!visit.isPersonal()) {
            String added = visit.name()
                    .map(name -> words.say(visit.language(), "welcome.by", name))
                    .orElseGet(() -> words.say(visit.language(), "welcome"));
            blocks.add(0, new Block.Text(added));
        }
        delivery.answer(
                visit.activity(),
                desk.messages(new Reply(help.language(), help.audience(), blocks), visit.pack(), Optional.empty()));
    }
}
