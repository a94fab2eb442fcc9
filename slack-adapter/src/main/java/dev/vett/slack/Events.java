package dev.vett.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import dev.vett.delivery.SeenEvents;
import dev.vett.delivery.Work;
import java.util.Set;

/** Handles each event once: Slack sends one again when it has waited three seconds for an answer. */
final class Events {
    /** Those that the app's manifest names. */
    static final Set<String> NAMES =
            Set.of("app_mention", "message.im", "app_home_opened", "app_uninstalled", "tokens_revoked");

    private final Work work;
    private final SeenEvents seen;

    Events(Work work, SeenEvents seen) {
        this.work = work;
        this.seen = seen;
    }

    /** There is too much to do. Bolt takes any other answer than an acknowledgement for none, and acknowledges. */
    static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRoom() {
            super("no room", null, false, false);
        }
    }

    /**
     * Acknowledges the event and does what it asks for, unless that was done before.
     *
     * @throws NoRoom if it is not to be acknowledged, so that Slack sends it again
     */
    Response once(String kind, EventsApiPayload<?> payload, EventContext context, Runnable task) {
        if (!seen.add(payload.getEventId())) {
            return context.ack();
        }
        if (work.start(kind, task)) {
            return context.ack();
        }
        seen.forget(payload.getEventId());
        throw new NoRoom();
    }
}
