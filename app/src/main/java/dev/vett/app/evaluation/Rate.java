package dev.vett.app.evaluation;

import java.util.Locale;

/** A share that is counted up. Not thread-safe. */
final class Rate {
    private int hits;
    private int all;

    void add(boolean hit) {
        all++;
        if (hit) {
            hits++;
        }
    }

    int all() {
        return all;
    }

    /** From 0 to 1; not a number if nothing was counted. */
    double share() {
        return (double) hits / all;
    }

    @Override
    public String toString() {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d/%d)", share(), hits, all);
    }
}
