package dev.vett.slack;

import java.util.Optional;

/**
 * Where somebody opened a form, so that they can share the verdict there. Ids only: it travels with the form.
 *
 * @param channel in which a command was given
 * @param address for responses to that command
 */
record Place(Optional<String> channel, Optional<String> address) {
    /** What Slack keeps with a view (docs.slack.dev, "View object"). */
    private static final int LONGEST = 3_000;

    static Place nowhere() {
        return new Place(Optional.empty(), Optional.empty());
    }

    static Place of(String channel, String address) {
        return new Place(Optional.ofNullable(channel), Optional.ofNullable(address));
    }

    /** Whether more people than the one who asks see it. */
    boolean isChannel() {
        return channel.filter(id -> id.startsWith("C") || id.startsWith("G")).isPresent();
    }

    String write() {
        String written = channel.orElse("") + " " + address.orElse("");
        return written.length() > LONGEST ? "" : written.strip();
    }

    /** What {@link #write} wrote. */
    static Place read(String written) {
        String[] parts = Optional.ofNullable(written).orElse("").split(" ", -1);
        return parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty() ? of(parts[0], parts[1]) : nowhere();
    }
}
