package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;

/** The names found in one text, in the order in which they were found. Not thread-safe. */
final class NameFinds {
    private static final DataType NAME = new DataType(PersonKeys.TYPE, "");
    private static final DataType HISTORICAL = new DataType(PersonKeys.TYPE, "historical");

    /** A name, and the words from which to which it goes. */
    record Find(Candidate name, int from, int to) {
        boolean sure() {
            return name.confidence() == Confidence.LIKELY;
        }

        /** A person of today, not one of history or fiction. */
        boolean anybody() {
            return name.type().equals(NAME);
        }
    }

    private final Tokens tokens;
    private final List<Find> finds = new ArrayList<>();

    NameFinds(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Adds the words from {@code from} to before {@code to}; returns {@code to}. */
    int likely(int from, int to) {
        return add(from, to, Confidence.LIKELY, NAME);
    }

    /** Adds a name that is worth a question but not sure; returns {@code to}. */
    int possible(int from, int to) {
        return add(from, to, Confidence.POSSIBLE, NAME);
    }

    int historical(int from, int to) {
        return add(from, to, Confidence.LIKELY, HISTORICAL);
    }

    int known(int from, int to, String variant) {
        return add(from, to, Confidence.LIKELY, new DataType(PersonKeys.TYPE, variant));
    }

    private int add(int from, int to, Confidence confidence, DataType type) {
        // Without the genitive s: "[NAMN 1]s mamma" reads well, and the name is the same everywhere.
        int end = tokens.bareEnd(to - 1);
        if (tokens.initial(to - 1) && tokens.dotted(to - 1)) {
            end++;
        }
        Candidate name = new Candidate(tokens.start(from), end, type, confidence, NameDetector.ID);
        finds.add(new Find(name, from, to));
        return to;
    }

    /** Whether a name holds that word. */
    boolean covers(int word) {
        return finds.stream().anyMatch(find -> find.from() <= word && word < find.to());
    }

    int size() {
        return finds.size();
    }

    Find get(int n) {
        return finds.get(n);
    }

    /** Makes a possible name a likely one. */
    void lift(int n) {
        Find find = finds.get(n);
        if (!find.sure()) {
            Candidate name = find.name();
            finds.set(
                    n,
                    new Find(
                            new Candidate(name.start(), name.end(), name.type(), Confidence.LIKELY, NameDetector.ID),
                            find.from(),
                            find.to()));
        }
    }
}
