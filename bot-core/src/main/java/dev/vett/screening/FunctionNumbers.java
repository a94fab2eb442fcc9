package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Iterator;
import java.util.List;

/**
 * Telephone numbers of a function: "växeln nås på 0476-550 00", "Legevakta: 66 90 71 10", "031-390 06 14 (switchboard)", and
 * the municipality's own account. What a person's name, or a word such as mobile or direct, stands between is somebody's own
 * number. Linear.
 */
final class FunctionNumbers {
    private static final String PHONE = "phone";
    private static final String ACCOUNT = "bank-account";
    private static final int LONGEST = 80;

    private static final String FUNCTION = "växeln?|telefonväxeln?|kontaktcent(?:er|ret)|kontaktsenter(?:et)?|"
            + "kundtjänst(?:en)?|kund(?:center|centret|service|servicen)|kunde(?:senter|senteret|service|servicen)|"
            + "medborgar(?:kontor|kontoret|service|servicen|center|centret)|innbyggertorg(?:et)?|innbyggarservicen?|"
            + "receptionen?|resepsjonen?|service(?:torg|torget|senter|senteret|center|centret|desk|desken)|"
            + "sentralbord(?:et)?|(?:vakt|jour|nød|nöd|naud|krise|kris|hjelpe|hjälp|alarm)telefon(?:en)?|"
            + "(?:lege|brann|barneverns?)vakt(?:a|en)?|\\p{L}{3,}jouren?|felanmälan|contact cent(?:re|er)|switchboard|"
            + "help ?(?:line|desk)|hotline|call cent(?:re|er)|customer services?|front desk|"
            + "\\p{L}{2,}(?:-\\p{L}{2,}){0,3}-?linj(?:e|en|a)";

    /** What may stand between such a word and its number: words for calling, when it is open, where it is. */
    private static final String BETWEEN = "(?i:på|till|til|tel|tlf|tfn|telefon|telefonen|telefonnummer|telefonnummeret|"
            + "telefonnumret|nummer|nummeret|numret|nr|nås|nåast|nå|når|har|er|är|is|has|at|on|the|number|phone|call|dial|"
            + "ring|ringer|via|du|man|ni|we|vi|oss|us|reached|reach|kan|can|be|som|dygnet|runt|døgnet|rundt|døgn|hele|heile|"
            + "öppen|öppet|åpen|åpent|open|kommunen|kommun|kommune|kommunens)|116 ?\\d{3}(?:,? (?:eller|or|og|och))?|"
            + "(?i:i|vid|ved|for|för|in|of|hos) \\p{Lu}[\\p{L}-]+|\\p{Lu}\\p{L}+ (?i:kommune?|municipality)";

    private static final String GAP = "[^\\p{L}\\p{N}\\n]{1,6}";

    private static final Pattern BEFORE = Pattern.compile(
            "(?:^|[^\\p{L}-])((?i:(?:" + FUNCTION + ")s?))((?:" + GAP + "(?:" + BETWEEN + ")){0,7}" + GAP + ")$");

    private static final Pattern BEHIND = Pattern.compile("^ ?\\((?i:" + FUNCTION + ")\\)");

    /** Where one pays the municipality: "Kommunens bankgiro 5050-1055", "til kommunens konto". */
    private static final Pattern PAYEE = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:kommunens|kommuns|kommunes|kommunas|"
                    + "municipality's) (?:bankgiro|plusgiro|bg|pg|konto|bank account)(?:nummer|nr)?(?: är| er| is)?[ :.]{1,3}$");

    /** A line of somebody's own. */
    private static final Pattern OWN = Pattern.compile("(?i)(?:direkt|privat|hem|hjemme|mobil|egen).*");

    private FunctionNumbers() {}

    /** Takes such numbers out; the candidates stand in the order of the text. */
    static void drop(String text, List<Candidate> found) {
        int name = 0;
        Iterator<Candidate> all = found.iterator();
        while (all.hasNext()) {
            Candidate candidate = all.next();
            if (candidate.type().id().equals(PersonKeys.TYPE)) {
                name = Math.max(name, candidate.end());
            } else if ((candidate.type().id().equals(PHONE) && isOfFunction(text, candidate, name))
                    || (candidate.type().id().equals(ACCOUNT) && isOfPayee(text, candidate))) {
                all.remove();
            }
        }
    }

    private static boolean isOfPayee(String text, Candidate account) {
        return PAYEE.matcher(text.substring(Math.max(0, account.start() - LONGEST), account.start()))
                .find();
    }

    private static boolean isOfFunction(String text, Candidate phone, int name) {
        int from = Math.max(0, phone.start() - LONGEST);
        String near = text.substring(from, phone.start());
        int line = near.lastIndexOf('\n') + 1;
        Matcher before = BEFORE.matcher(near.substring(line));
        if (before.find() && !OWN.matches(before.group(1))) {
            return name <= from + line + before.start(2);
        }
        int to = Math.min(text.length(), phone.end() + LONGEST);
        return BEHIND.matcher(text.substring(phone.end(), to)).find();
    }
}
