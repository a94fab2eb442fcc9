package dev.vett.slack;

import java.util.LinkedHashSet;
import java.util.Set;

/** The latest events by id: Slack sends one again when it has waited three seconds for an answer. Thread-safe. */
final class SeenEvents {
    private static final int MOST = 10_000;

    private final Set<String> ids = new LinkedHashSet<>();

    /** Whether the event is new. */
    synchronized boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
        return true;
    }

    /** Lets the event come again. */
    synchronized void forget(String id) {
        ids.remove(id);
    }
}
