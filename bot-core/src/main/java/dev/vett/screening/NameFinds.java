package dev.vett.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<Integer, Integer> byWord = new HashMap<>();
    private final BitSet dropped = new BitSet();

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
        for (int word = from; word < to; word++) {
            byWord.putIfAbsent(word, finds.size());
        }
        finds.add(new Find(name, from, to));
        return to;
    }

    /** Adds a known name in place of what was found in its words. */
    void replace(int from, int to, String variant) {
        for (int word = from; word < to; word++) {
            Integer n = byWord.remove(word);
            if (n != null) {
                dropped.set(n);
            }
        }
        known(from, to, variant);
    }

    /** Takes a name back: it is a thing. */
    void drop(int n) {
        dropped.set(n);
    }

    boolean dropped(int n) {
        return dropped.get(n);
    }

    /** Whether a name holds that word. */
    boolean covers(int word) {
        return byWord.containsKey(word);
    }

    /** Whether a sure name holds that word. */
    boolean sureAt(int word) {
        Integer n = byWord.get(word);
        return n != null && finds.get(n).sure();
    }

    /** Makes the name that holds that word a likely one. */
    void liftAt(int word) {
        Integer n = byWord.get(word);
        if (n != null) {
            lift(n);
        }
    }

    int size() {
        return finds.size();
    }

    Find get(int n) {
        return finds.get(n);
    }

    /** Makes the names that begin at such places people of history. */
    void makeHistorical(BitSet past) {
        for (int n = 0; n < finds.size(); n++) {
            Find find = finds.get(n);
            if (find.anybody() && past.get(find.name().start())) {
                finds.set(n, new Find(find.name().as(HISTORICAL), find.from(), find.to()));
            }
        }
    }

    /** Makes a possible name a likely one. */
    void lift(int n) {
        Find find = finds.get(n);
        if (!find.sure()) {
            finds.set(n, new Find(find.name().with(Confidence.LIKELY), find.from(), find.to()));
        }
    }
}
