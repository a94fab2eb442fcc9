package dev.vett.delivery;

import java.util.LinkedHashSet;
import java.util.Set;

/** The latest events by id: a platform sends one again when it has waited too long for an answer. Thread-safe. */
public final class SeenEvents {
    private static final int MOST = 10_000;

    private final Set<String> ids = new LinkedHashSet<>();

    /** Whether the event is new. */
    public synchronized boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
        return true;
    }

    /** Lets the event come again. */
    public synchronized void forget(String id) {
        ids.remove(id);
    }
}
