package dev.vett.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was put last, in memory: the 10,000 youngest values by key. Thread-safe. */
public final class Latest<K, V> {
    private static final int MOST = 10_000;

    private final Map<K, V> values = new LinkedHashMap<>();

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    public synchronized void put(K key, V value) {
        // Anew, so that it is the youngest.
        values.remove(key);
        values.put(key, value);
        if (values.size() > MOST) {
            values.remove(values.keySet().iterator().next());
        }
    }

    public synchronized void remove(K key) {
        values.remove(key);
    }
}
