package dev.vett.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.vett.delivery.Work;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** "Check a draft" from anywhere, and "Check this message" from the menu of a message. */
final class Shortcuts {
    static final String DRAFT = "vett_check_draft";
    static final String MESSAGE = "vett_check_message";

    /** Those that the app's manifest names. */
    static final Set<String> NAMES = Set.of(DRAFT, MESSAGE);

    private static final int UNAVAILABLE = 503;

    private final Door door;
    private final Desk desk;
    private final Forms forms;
    private final Delivery delivery;
    private final Work work;

    Shortcuts(Door door, Desk desk, Forms forms, Delivery delivery, Work work) {
        this.door = door;
        this.desk = desk;
        this.forms = forms;
        this.delivery = delivery;
        this.work = work;
    }

    void register(App app) {
        app.globalShortcut(DRAFT, (request, context) -> {
            GlobalShortcutPayload payload = request.getPayload();
            Asker asker = Asker.of(payload);
            boolean started = work.start(
                    "a shortcut",
                    () -> show(
                            asker,
                            payload.getTriggerId(),
                            visit -> forms.start(visit.language(), visit.in().pack())));
            return started ? context.ack() : Response.error(UNAVAILABLE);
        });
        app.messageShortcut(MESSAGE, (request, context) -> {
            MessageShortcutPayload payload = request.getPayload();
            Asker asker = Asker.of(payload);
            boolean started =
                    work.start("a shortcut", () -> show(asker, payload.getTriggerId(), visit -> check(visit, payload)));
            return started ? context.ack() : Response.error(UNAVAILABLE);
        });
    }

    private void show(Asker asker, String trigger, Function<Door.Visit, View> view) {
        Door.Visit visit = door.open(asker);
        if (visit.workspace().isEmpty()) {
            return;
        }
        View shown = visit.closed()
                .map(closed -> forms.say(visit.language(), closed.key()))
                .orElseGet(() -> view.apply(visit));
        delivery.open(visit.in(), trigger, shown);
    }

    private View check(Door.Visit visit, MessageShortcutPayload payload) {
        Message message = payload.getMessage();
        String text = MessageText.plain(Optional.ofNullable(message.getText()).orElse(""));
        View view = desk.view(
                new Request.Check(UserText.of(text), false),
                desk.context(visit, text, Audience.PRIVATE),
                Place.nowhere());
        if (message.getFiles() == null || message.getFiles().isEmpty()) {
            return view;
        }
        List<LayoutBlock> blocks = new ArrayList<>(view.getBlocks());
        blocks.add(0, Texts.context(desk.labels(visit.language()).say("files.unread")));
        view.setBlocks(blocks.subList(0, Math.min(blocks.size(), BlockKit.BLOCKS_OF_VIEW)));
        return view;
    }
}
