package dev.vett.screening;

import java.util.List;
import java.util.Set;

/**
 * Addresses right beside a person: "hemma hos Maja Ek, Tallvägen 19", "Leiv Haugen, gnr. 41 bnr. 7 (Liaveien 22)", the next
 * cell of a row. What only asks when it stands alone is somebody's there. Linear.
 */
final class BesideNames {
    private static final String ADDRESS = "postal-address";
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 3;
    /** Words that join a person to an address; all others are short or have a capital letter: "gnr. 41 bnr. 7", "Råshult 2:4". */
    private static final Set<String> JOINTS = Set.of("på", "i", "at", "in", "bor", "lives", "fastigheten", "fastighet");

    private static final Set<String> AFTER = Set.of(
            "på", "i", "kl", "klockan", "klokka", "den", "från", "fra", "frå", "til", "till", "on", "at", "in", "och",
            "og", "and");

    private static final int SHORT = 3;

    private BesideNames() {}

    /** Makes such addresses likely; the candidates stand in the order of the text. */
    static void lift(String text, List<Candidate> found) {
        int name = -1;
        for (int n = 0; n < found.size(); n++) {
            Candidate candidate = found.get(n);
            boolean sure = candidate.confidence().raises();
            if (candidate.type().id().equals(PersonKeys.TYPE)) {
                name = sure && candidate.type().variant().isEmpty() ? candidate.end() : -1;
            } else if (candidate.type().id().equals(ADDRESS)
                    && !sure
                    && name >= 0
                    && isBeside(text, name, candidate.start())
                    && ends(text, candidate.end())) {
                found.set(n, candidate.with(Confidence.LIKELY));
            }
        }
    }

    /** Whether no word goes on after the address but one of time or place: not "Storgatan 12 planeras". */
    private static boolean ends(String text, int at) {
        int from = at + 1;
        if (from >= text.length() || text.charAt(at) != ' ' || !Letters.isLetter(text.charAt(from))) {
            return true;
        }
        int end = from;
        while (end < text.length() && end - from <= LONGEST && Letters.isLetter(text.charAt(end))) {
            end++;
        }
        return AFTER.contains(Letters.lower(text.substring(from, end)));
    }

    private static boolean isBeside(String text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        boolean sign = false;
        int words = 0;
        int at = from;
        while (at < to) {
            char unit = text.charAt(at);
            if (unit == '\n') {
                return false;
            }
            sign |= ",(|\t;".indexOf(unit) >= 0 || (unit == '-' && text.charAt(at - 1) == ' ');
            int end = at;
            while (end < to && Letters.isLetter(text.charAt(end))) {
                end++;
            }
            String word = Letters.lower(text.substring(at, end));
            if (end > at && end - at > SHORT && !JOINTS.contains(word) && !Letters.isUpper(unit)) {
                return false;
            }
            words += end > at ? 1 : 0;
            at = Math.max(end, at + 1);
        }
        return sign && words <= MOST_WORDS;
    }
}
