package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose an address is, by what stands beside or above it: that of a library, a shop or a polling station is nobody's home,
 * and those in a list of staff are employees'. A person's name beside it, or a word for living there, goes before. Linear.
 */
final class AddressOwners {
    private static final String ADDRESS = "postal-address";
    private static final String UNKNOWN = "unknown";
    private static final int LONGEST = 80;

    /** Places where nobody lives: by a word, by a word's end, by the form of a company. */
    private static final Pattern VENUE =
            words("venue|lokal|lokalen|plats|sted|stad|möteslokal|møtelokale|besöksadress\\p{L}*|"
                    + "besøksadress\\p{L}*|visiting address|caf[eé]|kaf[eé]|kafeen|kaf[eé]et|caf[eé]et|restaurang\\p{L}*|restaurant\\p{L}*|"
                    + "pizzeria\\p{L}*|butik(?:en)?|butikken?|shop|store|bank(?:en)?|hotell?(?:et)?|gym(?:met)?|kiosk(?:en)?|folkets hus|"
                    + "folkets park|medborgarhus\\p{L}*|town hall|city hall|library|museum|school|office|church|clinic|pharmacy|"
                    + "preschool|kindergarten|community cent(?:re|er)|cultur(?:e|al) (?:house|cent(?:re|er))|sports hall|swimming pool|"
                    + "polling station|servicetorget?|\\p{L}*(?:bibliotek(?:et)?|skolan?|skolen|skulen|skole|skule|gymnasiet|gymnas|"
                    + "hallen|hall|badet|byrån?|byrået|huset|kontoret?|kyrkan?|kirken?|kyrkja|museet|museum|kommunen?|"
                    + "kommune|centralen|stasjonen|sentralen|senteret|senter|centret|centrum|kliniken|klinikken|mottagningen|mottaket|"
                    + "bygdegård(?:en)?|hembygdsgård(?:en)?|församlingshem(?:met)?|prästgård(?:en)?|menighetshus(?:et)?|grendehus(?:et)?|"
                    + "samfunnshus(?:et)?|församlingsgård(?:en)?|församlingen|förskola|barnehagen?|affären|handel|handeln|butiken|"
                    + "butikken|apoteket?|uthyrning(?:en)?|utleie|blommor|blomster|livs|konditori(?:et)?|bageriet?|bakeri(?:et)?|"
                    + "frisör(?:en)?|frisør(?:en)?|salong(?:en)?|verkstad(?:en)?|verksted(?:et)?|åkeri|måleri|bygg|optik|tandvård(?:en)?|"
                    + "tannlege(?:n|senter)?|service|föreningen|foreningen|foreininga|klubben|stiftelsen|teatern|teatret|"
                    + "biografen|kinoen|hotellet)");

    private static final Pattern COMPANY = Pattern.compile("\\b(?:AB|HB|KB|AS|ANS|DA|SA|ASA|BA|Ltd|Inc|GmbH)\\b");

    /** Between a place and its address: ", ", ": ", " ligger på ", the next cell of a row; nothing that the place does elsewhere. */
    private static final Pattern TO_ITS_ADDRESS = Pattern.compile("(?i)[\\s,:;|()\"”»–-]*"
            + "(?:(?:\\p{L}+ ?)?(?:[,:]|\\t|\\||\\s\\s)[\\s|]*)?"
            + "(?:(?:(?:ligger|finns|finnes|finst|ligg|möts|møtes|ses|träffas|treffes|håller till|holder til|held til|is|adress är|adresse er)"
            + " )?(?:på|i|vid|ved|at|on|in) )?");

    /** Headings of lists of such places. */
    private static final Pattern VENUES = words(
            "här finns vi|här hittar du oss|hitta till oss|hitta hit|her finner du oss|"
                    + "her er vi|finn oss|her finn du oss|where to find us|find us|visit us|vallokal\\p{L}*|valglokale\\p{L}*|"
                    + "vallokale\\p{L}*|stemmelokale\\p{L}*|röstningslokal\\p{L}*|förtidsröstning|polling (?:stations?|places?)|"
                    + "(?:våra|vores|våre) (?:butiker|butikker|lokaler|lokale|kontor|skolor|skoler|bibliotek|restauranger|mottagningar)|"
                    + "our (?:shops|offices|branches|schools|libraries)|besöksadresser|besøksadresser|återförsäljare|forhandlere|"
                    + "utlämningsställen|hämtställen|hentesteder|pick-up points|öppettider|åpningstider|opningstider|opening hours");

    /** Headings of lists of employees. */
    private static final Pattern STAFF = words(
            "\\p{L}*(?:vikarie|vikarier|vikarierna|vikarer|vikarene|vikarar)|"
                    + "\\p{L}*(?:personal|personalen|personallista|personalliste|personell)|\\p{L}*anställda|\\p{L}*ansatte|\\p{L}*tilsette|"
                    + "medarbetare|medarbetarna|medarbeidere|medarbeidarar|kollegor|kolleger|kollegaer|kollegaar|arbetslaget|"
                    + "lönelista|lönelistan|lønnsliste|passerkort|passersedlar|adgangskort|employees|staff|coworkers|colleagues|"
                    + "substitutes|supply teachers|temps|payroll|feriepojkar|sommarjobbare|sommarjobbarna|feriearbetare|sommerhjelp");

    /** Somebody is at home there, whatever stands before. */
    private static final Pattern HOME = words(
            "bor|bodde|bosatt|boende|bur|budde|busett|lives?|living|resid\\p{L}+|flytt\\p{L}*|moved|"
                    + "hem|hemma|hjem|hjemme|heim|heime|home|hemadress\\p{L}*|bostads?adress\\p{L}*|hjemmeadresse\\p{L}*|folkbokförd\\p{L}*|"
                    + "lägenhet(?:en)?|leilighet(?:en)?|mig|meg|mitt|min|mine|my|our|oss|vårt|honom|henne|hans|hennes|hennar|han|"
                    + "hon|hun|ham|she|he|him|her|his|elev(?:en)?|brukare(?:n)?|bruker(?:en)?|klient(?:en)?|patient(?:en)?|pasient(?:en)?");

    private AddressOwners() {}

    /** Takes the addresses of places out, and makes those of a list of staff employees'; in the order of the text. */
    static void tell(String text, List<Candidate> found) {
        List<Candidate> names = new ArrayList<>();
        found.stream()
                .filter(candidate -> candidate.type().id().equals(PersonKeys.TYPE)
                        && candidate.confidence().raises())
                .forEach(names::add);
        found.removeIf(candidate -> candidate.type().id().equals(ADDRESS) && isOfPlace(text, candidate, names));
        found.replaceAll(candidate -> candidate.type().id().equals(ADDRESS)
                        && candidate.type().variant().equals(UNKNOWN)
                        && STAFF.matcher(heading(text, candidate.start())).find()
                ? candidate.as(new DataType(ADDRESS, "employee"))
                : candidate);
    }

    private static boolean isOfPlace(String text, Candidate address, List<Candidate> names) {
        int from = sentenceStart(text, address.start());
        String before = text.substring(from, address.start());
        if (before.isBlank()) {
            from = lineStart(text, Math.max(0, from - 1));
            before = text.substring(from, address.start());
        }
        if (HOME.matcher(before).find()) {
            return false;
        }
        int venue = Math.max(last(VENUE, before), last(COMPANY, before));
        if (venue < 0 && !VENUES.matcher(heading(text, address.start())).find()) {
            return false;
        }
        for (Candidate name : names) {
            boolean beside = name.start() >= from && name.start() < address.start();
            if (beside && !isPartOf(text, name, from + venue)) {
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
    private static int last(Pattern pattern, String before) {
        int from = Math.max(0, before.length() - LONGEST);
        String near = before.substring(from);
        Matcher matcher = pattern.matcher(near);
        int last = -1;
        while (matcher.find()) {
            if (TO_ITS_ADDRESS.matches(near.substring(matcher.end()))) {
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
    private static String heading(String text, int at) {
        int gap = text.lastIndexOf("\n\n", at);
        int block = gap < 0 ? 0 : gap + 2;
        int end = text.indexOf('\n', block);
        String first = end >= 0 && end < at ? text.substring(block, end) : "";
        int above = gap < 1 ? 0 : lineStart(text, gap);
        boolean alone =
                gap > 0 && (above == 0 || text.charAt(Math.max(0, above - 2)) == '\n') && gap - above <= LONGEST;
        return alone ? text.substring(above, gap) + '\n' + first : first;
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?i)(?:^|[^\\p{L}])(?:" + words + ")(?:[^\\p{L}]|$)");
    }
}
