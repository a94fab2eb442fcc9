package dev.vett.app;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A word that stands nowhere else, so that whatever shows it, or a piece of it, shows what a user wrote. */
public final class Canary {
    private static final int LENGTH = 16;
    private static final int PIECE = 7;

    private final String song = ThreadLocalRandom.current()
            .ints(LENGTH, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    public String song() {
        return song;
    }

    /** As a name is written. */
    public String name() {
        return song.substring(0, 1).toUpperCase(Locale.ROOT) + song.substring(1);
    }

    /** The text with the canary before, behind and in the middle of it. */
    public String in(String text) {
        int middle = text.indexOf(' ', text.length() / 2);
        return song + " "
                + (middle < 0 ? text : text.substring(0, middle) + " " + song + text.substring(middle))
                + " " + song;
    }

    /** Whether a text shows a piece of the canary, in whatever case and even with invisible characters in between. */
    public boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("\u200b", "");
        for (int at = 0; at + PIECE <= LENGTH; at += 3) {
            if (lower.contains(song.substring(at, at + PIECE))) {
                return true;
            }
        }
        return false;
    }
}
