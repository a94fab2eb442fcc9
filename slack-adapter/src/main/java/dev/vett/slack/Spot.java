package dev.vett.slack;

import java.util.Optional;

/**
 * A conversation, or a thread in it, where somebody wants to train. Ids only: it travels in a button, and is kept with a
 * session.
 */
record Spot(String channel, Optional<String> thread) {
    private static final String SPACE = " ";

    /** Whether more people than one read there. */
    boolean isShared() {
        return new Place(Optional.of(channel), Optional.empty()).isChannel();
    }

    String write() {
        return channel + thread.map(ts -> SPACE + ts).orElse("");
    }

    /** What {@link #write} wrote. */
    static Spot read(String written) {
        String[] parts = written.split(SPACE, 2);
        return new Spot(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }
}
