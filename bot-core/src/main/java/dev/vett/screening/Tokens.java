package dev.vett.screening;

import java.util.Arrays;
import java.util.Set;

/** The words of a text with what the name lists say about each. Letters, with hyphens and apostrophes inside. */
final class Tokens {
    private static final int LONGEST = 40;

    /** Before a name, with a full stop that ends no sentence. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "fam", "hr", "pas");

    private final String text;
    private final String lower;
    private final NameLexicon lexicon;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] flags;
    private boolean[] genitives;
    private boolean[] sureGenitives;

    Tokens(String text, String lower, NameLexicon lexicon) {
        this.text = text;
        this.lower = lower;
        this.lexicon = lexicon;
        int guess = text.length() / 5 + 16;
        this.starts = new int[guess];
        this.ends = new int[guess];
        int at = 0;
        int length = text.length();
        while (at < length) {
            if (!Letters.isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at++;
            while (at < length && (Letters.isLetter(text.charAt(at)) || (joins(text.charAt(at)) && letterAt(at + 1)))) {
                at++;
            }
            put(start, at);
        }
        this.flags = new int[size];
        this.genitives = new boolean[size];
        this.sureGenitives = new boolean[size];
        for (int i = 0; i < size; i++) {
            flags[i] = look(i);
        }
    }

    private static boolean joins(char unit) {
        return unit == '-' || unit == '\'';
    }

    private boolean letterAt(int at) {
        return at < text.length() && Letters.isLetter(text.charAt(at));
    }

    private void put(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private int look(int i) {
        int start = starts[i];
        int end = ends[i];
        if (end - start > LONGEST) {
            return 0;
        }
        int found = lexicon.table().flags(lower, start, end);
        // "Hans", "Anders", "Lars": the genitive looks the same.
        genitives[i] = end - start > 2 && lower.charAt(end - 1) == 's' && lower.charAt(end - 2) != 's';
        if (found == 0 && genitives[i]) {
            int bare = lower.charAt(end - 2) == '\'' || lower.charAt(end - 2) == '-' ? end - 2 : end - 1;
            found = lexicon.table().flags(lower, start, bare);
            sureGenitives[i] = found != 0;
        }
        if (genitives[i] && (found & (NameTable.COMMON | NameTable.COMMON_FAMILY)) == 0) {
            // "Lindas" is a rare family name somewhere, and the genitive of a common given name here.
            int bare = lexicon.table().flags(lower, start, end - 1);
            if ((bare & NameTable.COMMON) != 0 && (bare & NameTable.WORD) == 0) {
                found = bare;
                sureGenitives[i] = true;
            }
        }
        if (found == 0) {
            found = parts(start, end);
        }
        return found;
    }

    /** "Anna-Karin" is given, "Al-Hassan" and "Berg-Olsen" are family. */
    private int parts(int start, int end) {
        int hyphen = lower.indexOf('-', start);
        if (hyphen < 0 || hyphen >= end - 1 || hyphen == start) {
            return 0;
        }
        String first = lower.substring(start, hyphen);
        boolean upper = Letters.isUpper(text.charAt(hyphen + 1));
        if ((first.equals("al") || first.equals("el")) && end - hyphen > 3) {
            return NameTable.FAMILY;
        }
        int a = lexicon.table().flags(lower, start, hyphen);
        int last = lower.charAt(end - 1) == 's' && lexicon.table().flags(lower, hyphen + 1, end) == 0 ? end - 1 : end;
        int b = lexicon.table().flags(lower, hyphen + 1, last);
        boolean same = upper == Letters.isUpper(text.charAt(start));
        if (!same || a == 0 || b == 0 || ((a | b) & NameTable.PLACE) != 0) {
            return 0;
        }
        // "mai-tale", "sol-dag"
        int doubt = NameTable.WORD | NameTable.NEVER;
        if (!upper && (a & doubt) != 0 && (b & doubt) != 0) {
            return 0;
        }
        // "Bente-Lill": what begins like a given name is one, whatever list holds the rest.
        if (upper && (a & NameTable.COMMON) != 0 && (a & doubt) == 0) {
            return NameTable.GIVEN | NameTable.COMMON;
        }
        // Two words together are no accident, so the doubt about each is gone.
        return a & b & ~doubt;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    int length(int i) {
        return ends[i] - starts[i];
    }

    /** The word in lower case. */
    String word(int i) {
        return lower.substring(starts[i], ends[i]);
    }

    /** The word in lower case without a genitive s. */
    String base(int i) {
        return lower.substring(starts[i], bareEnd(i));
    }

    /** Where the word ends without a genitive s. */
    int bareEnd(int i) {
        if (!sureGenitives[i]) {
            return endsLikeGenitive(i) ? ends[i] - 1 : ends[i];
        }
        return lower.charAt(ends[i] - 2) == '\'' || lower.charAt(ends[i] - 2) == '-' ? ends[i] - 2 : ends[i] - 1;
    }

    /** "Wisniewskas", "Polhems liv": a name that no list holds, by its ending or by the noun after it. */
    private boolean endsLikeGenitive(int i) {
        if (flags[i] != 0 || length(i) < 5 || lower.charAt(ends[i] - 1) != 's') {
            return false;
        }
        char before = lower.charAt(ends[i] - 2);
        if (before == 's') {
            return false;
        }
        if (length(i) > 6 && lexicon.familyEndings().match(lower, starts[i], ends[i] - 1)) {
            return true;
        }
        boolean consonant = "aeiouyåäöæøxz'".indexOf(before) < 0;
        return consonant
                && i + 1 < size
                && gap(i + 1) == ' '
                && !upper(i + 1)
                && !lexicon.verbs().contains(word(i + 1))
                && !lexicon.says().contains(word(i + 1))
                && !lexicon.prepositions().contains(word(i + 1))
                && !lexicon.placePrepositions().contains(word(i + 1));
    }

    /** Whether the word has any of these flags. */
    boolean is(int i, int flag) {
        return (flags[i] & flag) != 0;
    }

    /** Whether it is, or ends like, a family name. */
    boolean family(int i) {
        return is(i, NameTable.FAMILY)
                || (length(i) >= 6
                        && !is(i, NameTable.PLACE | NameTable.NEVER)
                        && lexicon.familyEndings().match(lower, starts[i], bareEnd(i)));
    }

    /** Whether it ends like a family name and like nothing else: "Holmén", "Andreassen", "Kovačević". */
    boolean surname(int i) {
        return length(i) >= 6
                && !is(i, NameTable.PLACE | NameTable.NEVER | NameTable.WORD)
                && lexicon.surnameEndings().match(lower, starts[i], bareEnd(i));
    }

    /** Whether it ends with s, so that it may be a genitive. */
    boolean genitive(int i) {
        return genitives[i];
    }

    /** Whether it is a listed name with a genitive s. */
    boolean surelyGenitive(int i) {
        return sureGenitives[i];
    }

    boolean upper(int i) {
        return Letters.isUpper(text.charAt(starts[i]));
    }

    /** Whether it is a word in small letters right behind the one before it. */
    boolean goesOn(int i) {
        return i < size && gap(i) == ' ' && !upper(i);
    }

    boolean allCaps(int i) {
        return length(i) > 1
                && Letters.isUpper(text.charAt(ends[i] - 1))
                && Letters.isUpper(text.charAt(starts[i] + 1));
    }

    /** A single capital letter. */
    boolean initial(int i) {
        return length(i) == 1 && upper(i);
    }

    /** A single capital letter, or several with hyphens: "A", "K-A". */
    boolean initials(int i) {
        if (initial(i)) {
            return true;
        }
        if (length(i) != 3) {
            return false;
        }
        return text.charAt(starts[i] + 1) == '-' && upper(i) && Letters.isUpper(text.charAt(starts[i] + 2));
    }

    /** "iVar": a capital letter inside the word. */
    boolean mixed(int i) {
        return length(i) > 1 && Letters.isUpper(text.charAt(starts[i] + 1));
    }

    /** "F-Secure", "IP-adressen", "LibreOffice": no name is written so. */
    boolean coded(int i) {
        for (int at = starts[i] + 1; at < ends[i]; at++) {
            if (text.charAt(at) == '-') {
                return at == starts[i] + 1
                        || !Letters.isUpper(text.charAt(at + 1))
                        || Letters.isUpper(text.charAt(at - 1));
            }
        }
        return false;
    }

    /** "al-Assad", "d'Angelo": a small particle with the name stuck to it. */
    boolean particled(int i) {
        for (int at = starts[i] + 1; at < starts[i] + 4 && at < ends[i] - 2; at++) {
            if (joins(text.charAt(at))) {
                return !upper(i) && Letters.isUpper(text.charAt(at + 1));
            }
        }
        return false;
    }

    /** Whether it has a letter that no word of Swedish, Norwegian or English has: "Nguyễn", "Lìhuá". */
    boolean foreign(int i) {
        for (int at = starts[i]; at < ends[i]; at++) {
            char unit = lower.charAt(at);
            if (unit >= 0xC0 && unit < 0x2000 && "åäöæøéèêàçüôóò".indexOf(unit) < 0 && unit < 0x250) {
                return true;
            }
            if (unit >= 0x1E00 && unit < 0x1F00) {
                return true;
            }
        }
        return false;
    }

    /** Whether an underscore stands beside it, as in the name of a file. */
    boolean underscored(int i) {
        return (starts[i] > 0 && text.charAt(starts[i] - 1) == '_')
                || (ends[i] < text.length() && text.charAt(ends[i]) == '_');
    }

    /** "Kjerstin-Mohlander": a common given name and another word with a capital letter. */
    boolean givenWithFamily(int i) {
        int hyphen = lower.indexOf('-', starts[i]);
        if (hyphen < 0 || hyphen >= ends[i] - 3 || !Letters.isUpper(text.charAt(hyphen + 1))) {
            return false;
        }
        int given = lexicon.table().flags(lower, starts[i], hyphen);
        boolean sure = (given & NameTable.COMMON) != 0 && (given & (NameTable.WORD | NameTable.PLACE)) == 0;
        return sure && !Letters.isUpper(text.charAt(ends[i] - 1));
    }

    /** "MariamKovalenko": what stood between the two is invisible, or was lost. */
    boolean gluedName(int i) {
        int at = starts[i] + 2;
        while (at < ends[i] && !Letters.isUpper(text.charAt(at))) {
            at++;
        }
        if (at >= ends[i] - 2 || Letters.isUpper(text.charAt(at + 1)) || !Letters.isLetter(text.charAt(at - 1))) {
            return false;
        }
        int given = lexicon.table().flags(lower, starts[i], at);
        int family = lexicon.table().flags(lower, at, ends[i]);
        boolean ending = ends[i] - at >= 6 && lexicon.surnameEndings().match(lower, at, ends[i]);
        return (given & NameTable.COMMON) != 0
                && (given & (NameTable.WORD | NameTable.PLACE)) == 0
                && (ending || (family & NameTable.FAMILY) != 0)
                && (family & (NameTable.WORD | NameTable.GIVEN)) == 0;
    }

    /** "ann-marie". */
    boolean hyphenated(int i) {
        int hyphen = lower.indexOf('-', starts[i]);
        return hyphen > 0 && hyphen < ends[i];
    }

    /** The whole text in lower case. */
    String lower() {
        return lower;
    }

    /** Whether a full stop follows at once. */
    boolean dotted(int i) {
        return ends[i] < text.length() && text.charAt(ends[i]) == '.';
    }

    /** Whether it is a part of an address, a path, a code or an identifier. */
    boolean stuck(int i) {
        int before = starts[i] - 1;
        if (before >= 0) {
            char unit = text.charAt(before);
            if (unit == '@' || unit == '_' || unit == '\\' || unit == '#' || unit == '=' || Letters.isDigit(unit)) {
                return true;
            }
            if ((unit == '.' || unit == '/')
                    && before > 0
                    && Letters.isWord(text.charAt(before - 1))
                    && length(i) > 1) {
                return unit == '.' || !upper(i);
            }
        }
        int after = ends[i];
        if (after < text.length()) {
            char unit = text.charAt(after);
            if (unit == '@' || unit == '_' || unit == '\\' || Letters.isDigit(unit)) {
                return true;
            }
            return unit == '.' && length(i) > 1 && letterAt(after + 1) && !Letters.isUpper(text.charAt(after + 1));
        }
        return false;
    }

    /**
     * What stands between this word and the one before: a blank for spaces only, a line feed if a line ends, else the
     * first other sign.
     */
    char gap(int i) {
        if (i == 0) {
            return '\n';
        }
        int from = ends[i - 1];
        int to = starts[i];
        if (afterTitle(i)) {
            return ' ';
        }
        if (to - from > 12) {
            return '\n';
        }
        char gap = ' ';
        boolean spaces = to - from <= 2;
        for (int at = from; at < to; at++) {
            char unit = text.charAt(at);
            if (unit == '\n') {
                return gap == ' ' ? '\n' : gap == ':' ? ':' : '\n';
            }
            if (unit != ' ' && unit != '\t' && unit != '*' && gap == ' ') {
                gap = unit;
            } else if (unit == '\t') {
                gap = gap == ' ' ? '\t' : gap;
            } else if (unit != ' ' && unit != gap) {
                return ';';
            }
        }
        return gap == ' ' && !spaces ? '\t' : gap;
    }

    /** "4. maj", "den 4 maj": whether a number stands before, with nothing but spaces and full stops between. */
    boolean afterNumber(int i) {
        int at = starts[i] - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '.')) {
            at--;
        }
        return at >= 0 && Letters.isDigit(text.charAt(at));
    }

    /** Whether a number that does not begin with 0 stands right behind a word. */
    boolean beforeAmount(int i) {
        int at = ends[i];
        return at + 1 < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\t')
                && Letters.isDigit(text.charAt(at + 1))
                && text.charAt(at + 1) != '0';
    }

    /** Whether nothing but such signs stands before a word on its line. */
    boolean beginsLine(int i, String signs) {
        int at = starts[i] - 1;
        while (at >= 0 && signs.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }

    /** Whether an empty line stands before a word. */
    boolean paragraphEnds(int i) {
        boolean line = false;
        for (int at = ends[i - 1]; at < starts[i]; at++) {
            char unit = text.charAt(at);
            if (unit == '\n' && line) {
                return true;
            }
            line = unit == '\n' || (line && Character.isWhitespace(unit));
        }
        return false;
    }

    /** "Mr. Kauppinen". */
    private boolean afterTitle(int i) {
        return i > 0
                && starts[i] == ends[i - 1] + 2
                && text.startsWith(". ", ends[i - 1])
                && TITLES.contains(word(i - 1));
    }

    /** "GIS-leverantör". */
    boolean acronym(int i) {
        return length(i) > 2 && Letters.isUpper(text.charAt(starts[i] + 1)) && !allCaps(i);
    }

    /** Whether a sentence, a quotation, a line or an item begins here. */
    boolean sentenceStart(int i) {
        if (afterTitle(i)) {
            return false;
        }
        if (starts[i] > 0 && "\"“”«|".indexOf(text.charAt(starts[i] - 1)) >= 0) {
            return true;
        }
        for (int at = starts[i] - 1; at >= 0; at--) {
            char unit = text.charAt(at);
            if (unit == '\n' || unit == '.' || unit == '!' || unit == '?' || unit == ':' || unit == '|') {
                return true;
            }
            if (Letters.isWord(unit) || unit == ',' || unit == ')') {
                return false;
            }
        }
        return true;
    }
}
