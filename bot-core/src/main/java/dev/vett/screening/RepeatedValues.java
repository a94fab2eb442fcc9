package dev.vett.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A password or user name that was found once is the same wherever else the text holds it: a log names its user on every
 * line, a mail repeats the code. Linear.
 */
final class RepeatedValues {
    private static final Set<String> TYPES = Set.of("secret", "username");

    /** Shorter ones, and those of letters only, are also words. */
    private static final int SHORTEST = 5;

    private RepeatedValues() {}

    /** Adds the other places of such values; the candidates stand in the order of the text, before and after. */
    static void add(String text, List<Candidate> found) {
        Map<String, Candidate> values = new HashMap<>();
        for (Candidate candidate : found) {
            String value = text.substring(candidate.start(), candidate.end());
            if (TYPES.contains(candidate.type().id()) && candidate.confidence().raises() && isTelling(value)) {
                values.putIfAbsent(value, candidate);
            }
        }
        if (!values.isEmpty()) {
            found.addAll(repeated(text, values, found));
            found.sort(Comparator.comparing(Candidate::start).thenComparing(Candidate::end));
        }
    }

    private static List<Candidate> repeated(String text, Map<String, Candidate> values, List<Candidate> found) {
        List<Candidate> more = new ArrayList<>();
        int next = 0;
        for (int start = 0; start < text.length(); start++) {
            int end = Letters.isWord(text.charAt(start)) ? wordEnd(text, start) : start;
            Candidate known = end - start < SHORTEST ? null : values.get(text.substring(start, end));
            if (known != null) {
                while (next < found.size() && found.get(next).end() <= start) {
                    next++;
                }
                if (next == found.size() || found.get(next).start() >= end) {
                    more.add(new Candidate(start, end, known.type(), known.confidence(), known.detector()));
                }
            }
            start = end;
        }
        return more;
    }

    private static boolean isTelling(String value) {
        boolean letters = value.chars().allMatch(unit -> Letters.isLetter((char) unit));
        return !letters && value.length() >= SHORTEST && wordEnd(value, 0) == value.length();
    }

    /** The end of the run of letters, digits and signs within words, without a full stop or hyphen that ends it. */
    private static int wordEnd(String text, int start) {
        int end = start;
        int last = start;
        while (end < text.length() && (Letters.isWord(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            last = Letters.isWord(text.charAt(end)) ? end + 1 : last;
            end++;
        }
        return last;
    }
}
