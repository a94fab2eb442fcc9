package dev.vett.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import java.util.Set;

/** Handles each event once: Slack sends one again when it has waited three seconds for an answer. */
final class Events {
    /** Those that the app's manifest names. */
    static final Set<String> NAMES =
            Set.of("app_mention", "message.im", "app_home_opened", "app_uninstalled", "tokens_revoked");

    private static final int UNAVAILABLE = 503;

    private final Work work;
    private final SeenEvents seen = new SeenEvents();

    Events(Work work) {
        this.work = work;
    }

    /** Acknowledges the event and does what it asks for, unless that was done before. */
    Response once(String kind, EventsApiPayload<?> payload, EventContext context, Runnable task) {
        if (!seen.add(payload.getEventId())) {
            return context.ack();
        }
        if (work.start(kind, task)) {
            return context.ack();
        }
        // Slack sends it again.
        seen.forget(payload.getEventId());
        return Response.error(UNAVAILABLE);
    }
}
