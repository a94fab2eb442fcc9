package dev.vett.delivery;

import java.util.LinkedHashSet;
import java.util.Set;

/** The latest events of one program, in memory. */
final class SeenHere implements SeenEvents {
    private static final int MOST = 10_000;

    private final Set<String> ids = new LinkedHashSet<>();

    @Override
    public synchronized boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
        return true;
    }

    @Override
    public synchronized void forget(String id) {
        ids.remove(id);
    }
}
