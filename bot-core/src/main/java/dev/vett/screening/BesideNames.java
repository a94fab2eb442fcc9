package dev.vett.screening;

import java.util.List;
import java.util.Set;

/**
 * Addresses right beside a person: "hemma hos Maja Ek, Tallvägen 19", "Leiv Haugen, gnr. 41 bnr. 7 (Liaveien 22)", the next
 * cell of a row; and numbers, with only a sign between: "Hanne Skaar 41386709". What only asks when it stands alone is
 * somebody's there. Immutable, linear.
 */
final class BesideNames {
    private static final String ADDRESS = "postal-address";
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 3;
    private static final int SHORT = 3;

    /** Words that join a person to an address; all others are short or have a capital letter: "gnr. 41 bnr. 7", "Råshult 2:4". */
    private final Set<String> joints;

    private final WordEndings offices;
    /** What may go on right behind a person's address. */
    private final Set<String> after;

    private static final Set<String> NUMBERS = Set.of("phone", "national-id", "coordination-id");

    /** What may stand between a person and a number, at most so many characters. */
    private static final String SIGNS = " ,;:(|\t-";

    private static final int MOST_SIGNS = 3;

    BesideNames(AddressWords words) {
        this.joints = words.words("joints");
        this.offices = new WordEndings(words.words("offices"));
        this.after = words.words("after");
    }

    /** Makes such addresses and numbers likely; the candidates stand in the order of the text. */
    void lift(String text, List<Candidate> found) {
        int name = -1;
        for (int n = 0; n < found.size(); n++) {
            Candidate candidate = found.get(n);
            boolean sure = candidate.confidence().raises();
            if (candidate.type().id().equals(PersonKeys.TYPE)) {
                name = isPerson(candidate) ? candidate.end() : -1;
            } else if (NUMBERS.contains(candidate.type().id())
                    && !sure
                    && (joins(text, name, candidate.start()) || isBefore(text, candidate, found, n + 1))) {
                found.set(n, candidate.with(Confidence.LIKELY));
            } else if (candidate.type().id().equals(ADDRESS)
                    && !sure
                    && name >= 0
                    && isBeside(text, name, candidate.start())
                    && ends(text, candidate.end())) {
                found.set(n, candidate.with(Confidence.LIKELY));
            }
        }
    }

    private static boolean isPerson(Candidate name) {
        return name.type().id().equals(PersonKeys.TYPE)
                && name.confidence().raises()
                && name.type().variant().isEmpty();
    }

    private static boolean isBefore(String text, Candidate number, List<Candidate> found, int next) {
        return next < found.size()
                && isPerson(found.get(next))
                && joins(text, number.end(), found.get(next).start());
    }

    private static boolean joins(String text, int from, int to) {
        boolean close = from >= 0 && to > from && to - from <= MOST_SIGNS;
        for (int i = from; close && i < to; i++) {
            close = SIGNS.indexOf(text.charAt(i)) >= 0;
        }
        return close;
    }

    /** Whether no word goes on after the address but one of time or place: not "Storgatan 12 planeras". */
    private boolean ends(String text, int at) {
        int from = at + 1;
        if (from >= text.length() || text.charAt(at) != ' ' || !Letters.isLetter(text.charAt(from))) {
            return true;
        }
        int end = from;
        while (end < text.length() && end - from <= LONGEST && Letters.isLetter(text.charAt(end))) {
            end++;
        }
        return after.contains(Letters.lower(text.substring(from, end)));
    }

    private boolean isBeside(String text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        boolean sign = text.substring(from, to).matches(" (?:på|i|at|in|on) ");
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
            boolean joins = end - at <= SHORT || joints.contains(word) || Letters.isUpper(unit);
            if (!joins || offices.match(word, 0, word.length())) {
                return false;
            }
            words += end > at ? 1 : 0;
            at = Math.max(end, at + 1);
        }
        return sign && words <= MOST_WORDS;
    }
}
