package dev.vett.teams;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was put last, so much of it at most. Thread-safe. */
final class Latest<K, V> {
    private static final int MOST = 10_000;

    private final Map<K, V> values = new LinkedHashMap<>();

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void put(K key, V value) {
        // Anew, so that it is the youngest.
        values.remove(key);
        values.put(key, value);
        if (values.size() > MOST) {
            values.remove(values.keySet().iterator().next());
        }
    }

    synchronized void remove(K key) {
        values.remove(key);
    }
}
