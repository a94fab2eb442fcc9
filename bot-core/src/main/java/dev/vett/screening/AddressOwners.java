package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose an address is, by what stands beside or above it: that of a library, a shop or a polling station is nobody's home,
 * and those in a list of staff are employees'. A person's name beside it, or a word for living there, goes before.
 * Immutable, linear.
 */
final class AddressOwners {
    private static final String ADDRESS = "postal-address";
    private static final String UNKNOWN = "unknown";
    private static final int LONGEST = 80;
    /** What an instruction above a list may say: "Sort the list of those who work nights by …". */
    private static final int LONGEST_INSTRUCTION = 240;

    private final Pattern venue;
    private final Pattern company;
    /** Between a place and its address: ", ", ": ", " ligger på ", the next cell of a row; nothing that the place does elsewhere. */
    private final Pattern toItsAddress;

    private final Pattern venues;
    private final Pattern staff;
    private final Pattern home;
    /** "Förskolan Bullerbyn flyttar från …": nobody's home, though somebody moves. */
    private final Pattern moving;
    /** "Turn right after the church, …": the way to somebody, not the church's own. */
    private final Pattern landmark;

    private final Pattern box;

    AddressOwners(AddressWords words) {
        String place = "(?:" + words.any("venues") + "|\\p{L}*" + words.any("venue-endings") + ")";
        this.venue = AddressWords.whole(place);
        this.moving =
                Pattern.compile("^(?i)(?:[\\p{L}-]+ )?" + place + "(?: [\\p{L}-]+){0,2} " + words.any("moves") + " ");
        this.company = Pattern.compile("\\b" + words.any("companies") + "\\b");
        this.toItsAddress = Pattern.compile("(?i)[\\s,:;|()\"”»–-]*(?:(?:\\p{L}+ ?)?(?:[,:]|\\t|\\||\\s\\s)[\\s|]*)?"
                + "(?:(?:" + words.any("lies") + " )?" + words.any("at") + " )?");
        this.venues = AddressWords.whole(words.any("venue-headings"));
        this.staff = AddressWords.whole(words.any("staff-headings"));
        this.home = AddressWords.whole(words.any("home"));
        this.landmark = Pattern.compile("(?i)(?:^|[^\\p{L}])" + words.any("past") + "(?: the)?$");
        this.box = Pattern.compile("(?is)" + words.any("boxes") + " ?\\d.*");
    }

    /** Takes the addresses of places out, and makes those of a list of staff employees'; in the order of the text. */
    void tell(String text, List<Candidate> found) {
        List<Candidate> names = new ArrayList<>();
        found.stream()
                .filter(candidate -> candidate.type().id().equals(PersonKeys.TYPE)
                        && candidate.confidence().raises())
                .forEach(names::add);
        found.removeIf(candidate -> candidate.type().id().equals(ADDRESS) && isOfPlace(text, candidate, names));
        found.replaceAll(candidate -> candidate.type().id().equals(ADDRESS)
                        && candidate.type().variant().equals(UNKNOWN)
                        && staff.matcher(heading(text, candidate.start(), LONGEST_INSTRUCTION))
                                .find()
                ? candidate.as(new DataType(ADDRESS, "employee"))
                : candidate);
    }

    private boolean isOfPlace(String text, Candidate address, List<Candidate> names) {
        int from = sentenceStart(text, address.start());
        String before = text.substring(from, address.start());
        if (before.isBlank()) {
            from = lineStart(text, Math.max(0, from - 1));
            before = text.substring(from, address.start());
        }
        if (!address.confidence().raises()
                && box.matcher(text.substring(address.start(), address.end())).matches()) {
            return true;
        }
        boolean moves = moving.matcher(before).find();
        if (!moves && home.matcher(before).find()) {
            return false;
        }
        int place = Math.max(last(venue, before), last(company, before));
        if (place < 0
                && !moves
                && !venues.matcher(heading(text, address.start(), LONGEST)).find()) {
            return false;
        }
        for (Candidate name : names) {
            boolean beside = name.start() >= from && name.start() < address.start();
            if (beside && !isPartOf(text, name, from + place)) {
                return false;
            }
        }
        return true;
    }

    /** "Lindas Blommor", "Elin Wägners skola": the name of the place. */
    private static boolean isPartOf(String text, Candidate name, int venue) {
        return (name.end() > venue && name.start() <= venue)
                || (name.end() + 1 == venue && text.charAt(name.end() - 1) == 's');
    }

    /** Where the last of such words begins that the address right behind belongs to, or -1. */
    private int last(Pattern pattern, String before) {
        int from = Math.max(0, before.length() - LONGEST);
        String near = before.substring(from);
        Matcher matcher = pattern.matcher(near);
        int last = -1;
        while (matcher.find()) {
            if (toItsAddress.matches(near.substring(matcher.end()))
                    && !landmark.matcher(near.substring(0, matcher.start())).find()) {
                last = from + matcher.start();
            }
        }
        return last;
    }

    /** What begins the address's sentence, on its line. */
    private static int sentenceStart(String text, int at) {
        int line = lineStart(text, at);
        for (int i = at - 1; i > line; i--) {
            if (text.charAt(i) == ' ' && ".!?;".indexOf(text.charAt(i - 1)) >= 0) {
                return i + 1;
            }
        }
        return line;
    }

    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The first line of the block that holds the place, or the one line that stands alone above it. */
    private static String heading(String text, int at, int longest) {
        int gap = text.lastIndexOf("\n\n", at);
        int block = gap < 0 ? 0 : gap + 2;
        int end = text.indexOf('\n', block);
        String first = end >= 0 && end < at ? text.substring(block, end) : "";
        int above = gap < 1 ? 0 : lineStart(text, gap);
        boolean alone =
                gap > 0 && (above == 0 || text.charAt(Math.max(0, above - 2)) == '\n') && gap - above <= longest;
        return alone ? text.substring(above, gap) + '\n' + first : first;
    }
}
