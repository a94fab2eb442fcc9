package dev.vett.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.TypedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that mention Vett, and messages to Vett alone. */
final class Messages {
    private static final String DIRECT = "im";

    private final Door door;
    private final Desk desk;
    private final Delivery delivery;
    private final Optional<Trainings> trainings;
    private final Events events;

    Messages(Door door, Desk desk, Delivery delivery, Optional<Trainings> trainings, Events events) {
        this.door = door;
        this.desk = desk;
        this.delivery = delivery;
        this.trainings = trainings;
        this.events = events;
    }

    /**
     * What was written where.
     *
     * @param thread in which it stands
     * @param answers thread of the answers that everybody sees
     */
    private record Written(
            Optional<String> user,
            Optional<String> home,
            Optional<String> bot,
            String channel,
            Optional<String> thread,
            Optional<String> answers,
            Optional<String> text,
            boolean files,
            Audience audience) {}

    void register(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent event = payload.getEvent();
            Optional<String> thread = Optional.ofNullable(event.getThreadTs());
            return receive(
                    payload,
                    new Written(
                            Optional.ofNullable(event.getUser()),
                            Optional.ofNullable(event.getUserTeam()).or(() -> Optional.ofNullable(event.getTeam())),
                            Optional.ofNullable(event.getBotId()),
                            event.getChannel(),
                            thread,
                            thread.or(() -> Optional.ofNullable(event.getTs())),
                            Optional.ofNullable(event.getText()),
                            event.getFiles() != null,
                            Audience.CHANNEL),
                    context);
        });
        app.event(MessageEvent.class, (payload, context) -> {
            MessageEvent event = payload.getEvent();
            return DIRECT.equals(event.getChannelType())
                    ? receive(
                            payload,
                            new Written(
                                    Optional.ofNullable(event.getUser()),
                                    Optional.ofNullable(event.getTeam()),
                                    Optional.ofNullable(event.getBotId()),
                                    event.getChannel(),
                                    Optional.ofNullable(event.getThreadTs()),
                                    Optional.ofNullable(event.getThreadTs()),
                                    Optional.ofNullable(event.getText()),
                                    event.getFiles() != null,
                                    Audience.PRIVATE),
                            context)
                    : context.ack();
        });
        // Vett does not read the file, but whoever sends one with a question waits for an answer.
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            MessageFileShareEvent event = payload.getEvent();
            return DIRECT.equals(event.getChannelType())
                    ? receive(
                            payload,
                            new Written(
                                    Optional.ofNullable(event.getUser()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    event.getChannel(),
                                    Optional.ofNullable(event.getThreadTs()),
                                    Optional.ofNullable(event.getThreadTs()),
                                    Optional.ofNullable(event.getText()),
                                    true,
                                    Audience.PRIVATE),
                            context)
                    : context.ack();
        });
    }

    private Response receive(EventsApiPayload<?> payload, Written written, EventContext context) {
        if (isOfBot(payload, written)) {
            return context.ack();
        }
        Asker asker = Asker.of(payload, written.user().orElseThrow(), written.home());
        String kind = written.audience() == Audience.CHANNEL ? "a mention" : "a direct message";
        return events.once(kind, payload, context, () -> answer(door.open(asker), written));
    }

    /** Two bots would otherwise talk for ever. */
    private static boolean isOfBot(EventsApiPayload<?> payload, Written written) {
        return written.bot().isPresent()
                || written.user().isEmpty()
                || Optional.ofNullable(payload.getAuthorizations()).stream()
                        .flatMap(authorizations -> authorizations.stream())
                        .anyMatch(own -> written.user().get().equals(own.getUserId()) && isTrue(own.getIsBot()));
    }

    private static boolean isTrue(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private void answer(Door.Visit visit, Written written) {
        if (visit.workspace().isEmpty()) {
            // Nobody has given Vett a token to say so with.
            return;
        }
        if (visit.closed().isPresent()) {
            send(
                    visit,
                    written,
                    Audience.PRIVATE,
                    desk.say(visit.language(), visit.closed().get().key()));
            return;
        }
        String text = MessageText.plain(written.text().orElse(""));
        if (written.files() && text.isEmpty()) {
            send(visit, written, written.audience(), desk.say(visit.language(), "files.only"));
            return;
        }
        if (trainings.isPresent() && TypedMessage.asksForTraining(text)) {
            Spot spot = new Spot(written.channel(), written.answers());
            trainings.get().asked(visit, spot, said -> send(visit, written, Audience.PRIVATE, said));
            return;
        }
        TypedMessage typed = TypedMessage.read(text);
        Context context = desk.context(visit, typed.text(), written.audience()).inMessage();
        Desk.Answer answer = desk.answer(typed.request(), context, Place.nowhere());
        List<Desk.Message> messages = new ArrayList<>(answer.messages());
        if (written.files()) {
            messages.addAll(desk.say(context.language(), "files.unread"));
        }
        send(visit, written, answer.audience(), messages);
    }

    /** In the thread, or so that only the sender sees it. */
    private void send(Door.Visit visit, Written written, Audience audience, List<Desk.Message> messages) {
        String user = visit.asker().user();
        if (written.audience() == Audience.CHANNEL && audience == Audience.PRIVATE) {
            // Not in a thread that begins here: Slack shows no private message there (docs.slack.dev,
            // "chat.postEphemeral").
            delivery.postTo(visit.in(), user, written.channel(), written.thread(), messages);
        } else {
            delivery.post(visit.in(), written.channel(), written.answers(), messages, Optional.of(user));
        }
    }
}
