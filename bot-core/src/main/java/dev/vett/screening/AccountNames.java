package dev.vett.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Accounts made of the name of a person in the text: "kjeost;Kjell Österman", "Petra Wallin … petwal", "p.wallin", "petwal02".
 * Linear.
 */
final class AccountNames {
    private static final DataType TYPE = new DataType("username", "");
    private static final String DETECTOR = "username";

    /** More people than this are a register, where a column says what an account is. */
    private static final int MOST_PEOPLE = 200;

    private static final int LONGEST = 30;

    /** Longer beginnings of a name are not tried. */
    private static final int LONGEST_PART = 16;

    /** A whole surname behind one letter: shorter ones are also words. */
    private static final int TELLING_SURNAME = 5;

    /** A beginning behind a separator or before digits. */
    private static final int SHORT = 2;

    /** So many letters of each name are the commonest accounts of all. */
    private static final int[] CUTS = {3, 4};

    private final Set<String> bare = new HashSet<>();
    private final Set<String> numbered = new HashSet<>();
    private final Set<String> separated = new HashSet<>();

    private AccountNames() {}

    /** Adds such accounts; the candidates stand in the order of the text, before and after. */
    static void add(String text, List<Candidate> found) {
        AccountNames accounts = new AccountNames();
        int people = 0;
        for (Candidate candidate : found) {
            if (candidate.type().id().equals(PersonKeys.TYPE)
                    && candidate.type().variant().isEmpty()
                    && candidate.confidence().raises()
                    && people < MOST_PEOPLE) {
                people += accounts.read(text.substring(candidate.start(), candidate.end())) ? 1 : 0;
            }
        }
        if (people > 0) {
            found.addAll(accounts.find(text, found));
            found.sort(Comparator.comparing(Candidate::start).thenComparing(Candidate::end));
        }
    }

    /** Whether a name has two parts, from which accounts are made. */
    private boolean read(String name) {
        String[] parts = fold(name).split("[\\s,.]+", -1);
        if (parts.length < 2 || name.length() > LONGEST * 2) {
            return false;
        }
        String given = parts[0];
        String family = parts[parts.length - 1];
        combine(given, family);
        combine(family, given);
        return true;
    }

    private void combine(String first, String second) {
        for (int cut : CUTS) {
            if (first.length() >= cut && second.length() >= cut) {
                bare.add(first.substring(0, cut) + second.substring(0, cut));
            }
        }
        if (second.length() >= TELLING_SURNAME && !first.isEmpty()) {
            bare.add(first.substring(0, 1) + second);
        }
        for (int i = 1; i <= Math.min(first.length(), LONGEST_PART); i++) {
            for (int j = SHORT; j <= Math.min(second.length(), LONGEST_PART); j++) {
                if (i >= SHORT) {
                    numbered.add(first.substring(0, i) + second.substring(0, j));
                }
                if (j > SHORT && (i == 1 || i == first.length() || i == j)) {
                    separated.add(first.substring(0, i) + '.' + second.substring(0, j));
                }
            }
        }
    }

    private List<Candidate> find(String text, List<Candidate> found) {
        List<Candidate> more = new ArrayList<>();
        int next = 0;
        for (int start = 0; start < text.length(); start++) {
            int end = start;
            int letters = start;
            while (end < text.length()
                    && (end == start ? Letters.isWord(text.charAt(end)) : isPart(text.charAt(end)))) {
                end++;
                letters = Letters.isWord(text.charAt(end - 1)) ? end : letters;
            }
            if (letters > start && isAccount(text.substring(start, letters))) {
                while (next < found.size() && found.get(next).end() <= start) {
                    next++;
                }
                if (next == found.size() || found.get(next).start() >= letters) {
                    more.add(new Candidate(start, letters, TYPE, Confidence.LIKELY, DETECTOR));
                }
            }
            start = Math.max(start, end - 1);
        }
        return more;
    }

    /** Written small: "Petwal" begins a sentence, or is a name. */
    private boolean isAccount(String token) {
        if (token.length() > LONGEST || !token.equals(Letters.lower(token))) {
            return false;
        }
        int end = token.length();
        while (end > 0 && Letters.isDigit(token.charAt(end - 1))) {
            end--;
        }
        String stem = fold(token.substring(0, end)).replace('_', '.').replace('-', '.');
        return bare.contains(stem) || separated.contains(stem) || (end < token.length() && numbered.contains(stem));
    }

    private static boolean isPart(char unit) {
        return Letters.isWord(unit) || unit == '.' || unit == '_' || unit == '-';
    }

    /** In the letters that accounts have: "Österman" as "osterman". */
    private static String fold(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (char unit : Letters.lower(name).toCharArray()) {
            int at = "åäæáàöøóéèüíñ".indexOf(unit);
            plain.append(at < 0 ? unit : "aaaaaoooeeuin".charAt(at));
        }
        return plain.toString();
    }
}
