package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/**
 * What belongs to a street behind its number: the door, the floor, the flat, the postcode, the town ("Storbrovägen 18, 2 tr
 * ö.g., 585 95 Vikingstad"), so that the safe copy holds nothing of it. Immutable, linear.
 */
final class AddressTails {
    private static final String ADDRESS = "postal-address";
    private static final int LONGEST = 80;
    private static final int MOST_PARTS = 4;
    private static final int KNOWN_PERSON = NameTable.GIVEN | NameTable.FAMILY;

    private static final Pattern TOWN = Pattern.compile("^(?:( (?:i|in) )|(, )|(?: ?,|;|\\t| ?\\|)?[ \\n]?)"
            + "(?:((?:SE-|S-|N-|NO-)?\\d{3} ?\\d\\d|(?:N-|NO-)?\\d{4})(?: |\\n|; ?|\\t|, ))?"
            + "(\\p{L}[\\p{L}-]{1,30})(?: \\p{Lu}[\\p{L}-]{2,30})?");

    /** A postcode alone, in its own cell or line. */
    private static final Pattern POSTCODE =
            Pattern.compile("^(?:, |\\n|; ?|\\t)((?:SE-|S-)?\\d{3} ?\\d\\d)(?:[.,;)\\t\\n]|$)");

    /** A value that ends with its postcode and town. */
    private static final Pattern WITH_TOWN =
            Pattern.compile("(?:\\d{3} ?\\d\\d|, \\d{4}|\\n\\d{4}) \\p{L}[\\p{L} -]*$");

    private final Pattern part;
    private final Set<String> after;
    private final NameTable names;

    AddressTails(AddressWords words, NameTable names) {
        this.names = names;
        this.after = words.words("after");
        String floor = words.any("floors");
        // It begins with the character before, so that only a letter's door goes on with a full stop: 252 C.07.
        this.part = Pattern.compile("^(?i:[A-Z]\\.\\d\\d|[\\p{L}\\p{N}.)](?:[ ,;\\t]{0,2}[ \\n(]?(?:"
                + words.any("doors") + "\\.? ?(?:nr\\.? ?)?(?:[A-Z]?\\d{1,5}[A-Z]?|[A-Z])"
                + "|" + words.any("doors") + "\\.? " + words.any("ways-in") + " (?:the )?\\p{L}+"
                + "|\\d{1,2}(?::[ae]|st|nd|rd|th)?\\.? ?" + floor
                + "|" + floor + "\\.? ?\\d{1,2}"
                + "|" + words.any("ordinals") + " " + floor
                + "|[HULK]\\d{4}"
                + "|" + words.any("spots") + ")| [b-h]))(?:[^\\p{L}\\p{N}]|$)");
    }

    /** Lengthens the addresses among these, which stand in the order of the text. */
    void add(String text, List<Candidate> found) {
        for (int n = 0; n < found.size(); n++) {
            Candidate address = found.get(n);
            if (address.type().id().equals(ADDRESS)) {
                int next = n + 1 < found.size() ? found.get(n + 1).start() : text.length();
                int end = partsEnd(text, address.end(), next);
                if (!WITH_TOWN.matcher(text.substring(address.start(), end)).find()) {
                    end = townEnd(text, end, next);
                }
                found.set(n, end > address.end() ? address.until(end) : address);
            }
        }
    }

    /** Where doors, floors and flats end; the same place if there are none. */
    private int partsEnd(String text, int from, int limit) {
        int at = from;
        for (int i = 0; i < MOST_PARTS; i++) {
            Matcher matcher = part.matcher(behind(text, at - 1));
            int end = matcher.find() ? at - 1 + matcher.end() : at;
            // The last character only says that a word ends there, but for the end of the text.
            end -= end > at && !Letters.isWord(text.charAt(end - 1)) ? 1 : 0;
            if (end == at || end > limit) {
                return at;
            }
            at = end;
        }
        return at;
    }

    /** Where the town ends that follows; the same place if none does. */
    private int townEnd(String text, int from, int limit) {
        String behind = behind(text, from);
        Matcher matcher = TOWN.matcher(behind);
        if (matcher.find() && matcher.end() > 0) {
            int start = from + matcher.start(4);
            int one = from + matcher.end(4);
            int two = from + matcher.end();
            boolean located = matcher.group(1) != null || matcher.group(3) != null;
            boolean listed = matcher.group(2) != null;
            if (two > one && two <= limit && isTown(text, start, two, located, listed)) {
                return two;
            }
            if (one <= limit && isTown(text, start, one, located, listed)) {
                return one;
            }
        }
        Matcher postcode = POSTCODE.matcher(behind);
        return postcode.find() && from + postcode.end(1) <= limit ? from + postcode.end(1) : from;
    }

    private static String behind(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + LONGEST));
    }

    /** A known place; any word with a capital letter after "i" or a postcode; after a comma one that ends it and is no person. */
    private boolean isTown(String text, int start, int end, boolean located, boolean listed) {
        String word = Letters.lower(text.substring(start, end));
        int flags = names.flags(word, 0, word.length());
        boolean upper = Letters.isUpper(text.charAt(start));
        if ((flags & NameTable.PLACE) != 0 && (upper || (flags & (NameTable.WORD | NameTable.NEVER)) == 0)) {
            return true;
        }
        boolean closed = end == text.length()
                || ".,;:)]\"\n\t".indexOf(text.charAt(end)) >= 0
                || after.contains(Letters.lower(nextWord(text, end)));
        return upper && (located || (listed && closed && (flags & KNOWN_PERSON) == 0));
    }

    private static String nextWord(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST && Letters.isLetter(text.charAt(end))) {
            end++;
        }
        return at < text.length() && text.charAt(at) == ' ' ? text.substring(at + 1, end) : "";
    }
}
