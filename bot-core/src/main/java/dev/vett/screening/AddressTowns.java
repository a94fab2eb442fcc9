package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * The town behind a street: "Storbrovägen 18 i Vikingstad", "Vallmogatan 6, Johannelund". It belongs to the address, so that
 * the safe copy holds nothing of it. Immutable, linear.
 */
final class AddressTowns {
    private static final String ADDRESS = "postal-address";
    private static final int LONGEST = 60;
    private static final int KNOWN_PERSON = NameTable.GIVEN | NameTable.FAMILY;

    private static final Pattern BEHIND = Pattern.compile("^(?:( (?:i|in) )|(, )|,?[ \\n])"
            + "((?:SE-|S-|N-|NO-)?(?:\\d{3} ?\\d\\d|\\d{4}) )?(\\p{L}[\\p{L}-]{1,30})(?: \\p{Lu}[\\p{L}-]{2,30})?");

    private final NameTable names;

    AddressTowns(NameTable names) {
        this.names = names;
    }

    /** Lengthens the addresses among these, which stand in the order of the text, by their towns. */
    void add(String text, List<Candidate> found) {
        for (int n = 0; n < found.size(); n++) {
            Candidate address = found.get(n);
            if (address.type().id().equals(ADDRESS)) {
                int next = n + 1 < found.size() ? found.get(n + 1).start() : text.length();
                int end = townEnd(text, address, next);
                found.set(n, end > address.end() ? address.until(end) : address);
            }
        }
    }

    /** Where the town ends that follows an address; the address's own end if none does. */
    private int townEnd(String text, Candidate address, int limit) {
        int from = address.end();
        String behind = text.substring(from, Math.min(text.length(), from + LONGEST));
        Matcher matcher = BEHIND.matcher(behind);
        if (!matcher.find()) {
            return from;
        }
        int start = from + matcher.start(4);
        int one = from + matcher.end(4);
        int two = from + matcher.end();
        boolean located = matcher.group(1) != null || matcher.group(3) != null;
        boolean listed = matcher.group(2) != null;
        if (two > one && two <= limit && isTown(text, start, two, located, listed)) {
            return two;
        }
        return one <= limit && isTown(text, start, one, located, listed) ? one : from;
    }

    /** A known place; any word with a capital letter after "i" or a postcode; after a comma one that ends it and is no person. */
    private boolean isTown(String text, int start, int end, boolean located, boolean listed) {
        String word = Letters.lower(text.substring(start, end));
        int flags = names.flags(word, 0, word.length());
        if ((flags & NameTable.PLACE) != 0) {
            return true;
        }
        boolean closed = end == text.length() || ".,;:)]\"\n\t".indexOf(text.charAt(end)) >= 0;
        return Letters.isUpper(text.charAt(start)) && (located || (listed && closed && (flags & KNOWN_PERSON) == 0));
    }
}
