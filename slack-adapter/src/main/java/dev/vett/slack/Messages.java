package dev.vett.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import dev.vett.request.Audience;
import dev.vett.request.TypedMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Messages that mention Vett, and messages to Vett alone. */
final class Messages {
    /** The events that the app's manifest names. */
    static final Set<String> EVENTS = Set.of("app_mention", "message.im");

    private static final String DIRECT = "im";

    private final Desk desk;
    private final Delivery delivery;
    private final Work work;
    private final SeenEvents seen = new SeenEvents();

    Messages(Desk desk, Delivery delivery, Work work) {
        this.desk = desk;
        this.delivery = delivery;
        this.work = work;
    }

    /** What was written where. */
    private record Written(
            Optional<String> user,
            Optional<String> bot,
            String channel,
            Optional<String> thread,
            Optional<String> text,
            Audience audience) {}

    void register(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent event = payload.getEvent();
            String thread = Optional.ofNullable(event.getThreadTs()).orElse(event.getTs());
            return receive(
                    payload,
                    new Written(
                            Optional.ofNullable(event.getUser()),
                            Optional.ofNullable(event.getBotId()),
                            event.getChannel(),
                            Optional.ofNullable(thread),
                            Optional.ofNullable(event.getText()),
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
                                    Optional.ofNullable(event.getBotId()),
                                    event.getChannel(),
                                    Optional.ofNullable(event.getThreadTs()),
                                    Optional.ofNullable(event.getText()),
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
                                    event.getChannel(),
                                    Optional.ofNullable(event.getThreadTs()),
                                    Optional.ofNullable(event.getText()),
                                    Audience.PRIVATE),
                            context)
                    : context.ack();
        });
    }

    private Response receive(EventsApiPayload<?> payload, Written written, EventContext context) {
        if (isOfBot(payload, written) || !seen.add(payload.getEventId())) {
            return context.ack();
        }
        String kind = written.audience() == Audience.CHANNEL ? "a mention" : "a direct message";
        if (work.start(kind, () -> answer(written))) {
            return context.ack();
        }
        // Slack sends it again.
        seen.forget(payload.getEventId());
        return Response.error(503);
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

    private void answer(Written written) throws IOException, SlackApiException {
        String text = MessageText.plain(written.text().orElse(""));
        TypedMessage typed = TypedMessage.read(text);
        delivery.post(
                written.channel(),
                written.thread(),
                desk.messages(typed.request(), desk.context(typed.text(), written.audience())));
    }
}
