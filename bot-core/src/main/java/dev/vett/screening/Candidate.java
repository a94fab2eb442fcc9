package dev.vett.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a detector proposes, in places of the normalised text, before overlaps are resolved. */
record Candidate(int start, int end, DataType type, Confidence confidence, String detector) {
    /** Surer first, then secrets, then the longer, then by detector: the same text always gives the same findings. */
    static final Comparator<Candidate> STRENGTH = Comparator.comparing(Candidate::confidence)
            // A password in a URL looks like the beginning of an e-mail address.
            .thenComparing(candidate -> !candidate.type.id().equals("secret"))
            .thenComparing(Candidate::length, Comparator.reverseOrder())
            .thenComparing(Candidate::detector)
            .thenComparing(Candidate::start)
            .thenComparing(Candidate::type);

    int length() {
        return end - start;
    }

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }

    boolean covers(Candidate other) {
        return start <= other.start && other.end <= end && length() > other.length();
    }

    /** The same place as another type. */
    Candidate as(DataType other) {
        return new Candidate(start, end, other, confidence, detector);
    }

    /** The same finding with a later end. */
    Candidate until(int later) {
        return new Candidate(start, later, type, confidence, detector);
    }

    /** The same finding, surer or less sure. */
    Candidate with(Confidence other) {
        return new Candidate(start, end, type, other, detector);
    }

    /**
     * The candidates without overlaps, by place.
     *
     * <p>One exception: what covers a surer finding altogether and raises by itself stays beside it when it is of
     * another type (an e-mail address that begins with a personnummer is both), so that nothing of it leaks.
     */
    static List<Candidate> resolve(List<Candidate> all) {
        List<Candidate> order = new ArrayList<>(all);
        order.sort(STRENGTH);
        // Kept ones do not overlap, so looking at the neighbours by start is enough.
        TreeMap<Integer, Candidate> kept = new TreeMap<>();
        List<Candidate> wrappers = new ArrayList<>();
        for (Candidate candidate : order) {
            Candidate before = floor(kept, candidate.start);
            Candidate first = before != null && before.end > candidate.start
                    ? before
                    : ceiling(kept, candidate.start, candidate.end);
            if (first == null) {
                kept.put(candidate.start, candidate);
            } else if (candidate.confidence.raises()
                    && candidate.covers(first)
                    && !candidate.type.id().equals(first.type.id())
                    && wrapsOnPurpose(candidate)) {
                wrappers.add(candidate);
            }
        }
        List<Candidate> result = new ArrayList<>(kept.values());
        result.addAll(wrappers);
        result.sort(Comparator.comparing(Candidate::start).thenComparing(Candidate::end));
        return result;
    }

    private static boolean wrapsOnPurpose(Candidate candidate) {
        return candidate.type.id().equals("email") || candidate.type.id().equals("secret");
    }

    private static @Nullable Candidate floor(TreeMap<Integer, Candidate> kept, int place) {
        Map.Entry<Integer, Candidate> entry = kept.floorEntry(place);
        return entry == null ? null : entry.getValue();
    }

    private static @Nullable Candidate ceiling(TreeMap<Integer, Candidate> kept, int from, int to) {
        Map.Entry<Integer, Candidate> entry = kept.ceilingEntry(from);
        return entry == null || entry.getKey() >= to ? null : entry.getValue();
    }
}
