package dev.vett.screening;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as detectors read it, with a way back to the original places.
 *
 * <p>Compatibility forms are folded (NFKC, Unicode UAX #15), invisible characters are gone (category Cf, variation
 * selectors, fillers), every dash is {@code -}, every space a plain one, every line end {@code \n}, every decimal digit
 * ASCII, HTML character references and percent codes are decoded, letters of other scripts that stand in for Latin ones are
 * Latin, words of single letters are joined. A lone surrogate becomes U+FFFD in its place. Linear time: each step
 * looks at a bounded number of characters. Immutable.
 */
final class NormalizedText {
    /** Longer runs of combining marks are cut into pieces, because canonical ordering sorts a run. */
    private static final int LONGEST_CLUSTER = 32;

    private static final int LONGEST_REFERENCE = 10;

    /** The names of the characters from U+00A0 to U+00FF in their order (HTML 4, section 24.2). */
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
                    + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute"
                    + " Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve"
                    + " Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                    + " atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
                    + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    /** Other names that occur in pasted mail and pages (HTML, section 13.5); numeric references need no list. */
    private static final String OTHERS =
            "amp & lt < gt > quot \" apos ' ndash \u2013 mdash \u2014 minus \u2212 hyphen \u2010"
                    + " dash \u2010 commat @ period . colon : semi ; lowbar _ plus + sol / bsol \\ num # equals = lpar ( rpar )"
                    + " comma , excl ! quest ? percnt % dollar $ ast * vert | verbar | Tab \t NewLine \n thinsp \u2009"
                    + " ensp \u2002 emsp \u2003 zwj \u200D zwnj \u200C lsquo \u2018 rsquo \u2019 sbquo \u201A ldquo \u201C"
                    + " rdquo \u201D bdquo \u201E hellip \u2026 bull \u2022 euro \u20AC scaron \u0161 Scaron \u0160"
                    + " ccaron \u010D Ccaron \u010C zcaron \u017E Zcaron \u017D dstrok \u0111 Dstrok \u0110 eng \u014B"
                    + " ENG \u014A tstrok \u0167 Tstrok \u0166 oelig \u0153 OElig \u0152 lstrok \u0142 Lstrok \u0141";

    private static final Map<String, Integer> REFERENCES = references();

    private static Map<String, Integer> references() {
        Map<String, Integer> codes = new HashMap<>();
        String[] latin = LATIN.split(" ", -1);
        for (int i = 0; i < latin.length; i++) {
            codes.put(latin[i], 0xA0 + i);
        }
        String[] others = OTHERS.split(" ", -1);
        for (int i = 0; i + 1 < others.length; i += 2) {
            codes.put(others[i], others[i + 1].codePointAt(0));
        }
        return Map.copyOf(codes);
    }

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private NormalizedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static NormalizedText of(String original) {
        return new Builder(original).build();
    }

    String text() {
        return text;
    }

    /** The place in the original text of a range of this one. */
    Span original(int start, int end) {
        return new Span(starts[start], ends[end - 1]);
    }

    @Override
    public String toString() {
        return "NormalizedText[" + text.length() + " characters]";
    }

    private static final class Builder {
        private final String in;
        private final PercentCodes percent;
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;

        Builder(String in) {
            this.in = in;
            this.percent = new PercentCodes(in);
            this.out = new StringBuilder(in.length() + 16);
            this.starts = new int[in.length() + 16];
            this.ends = new int[in.length() + 16];
        }

        NormalizedText build() {
            int at = 0;
            while (at < in.length()) {
                char unit = in.charAt(at);
                if (unit < 0x80 && unit != '&' && unit != '%' && unit >= ' ' && !markFollows(at + 1)) {
                    put(unit, at, at + 1);
                    at++;
                } else {
                    at = step(at, unit);
                }
            }
            SpelledOut.join(out, starts, ends);
            Homoglyphs.fold(out);
            return new NormalizedText(out.toString(), starts, ends);
        }

        private boolean markFollows(int at) {
            return at < in.length() && in.charAt(at) >= 0x300 && isMark(in.codePointAt(at));
        }

        private int step(int at, char unit) {
            if (unit == '&') {
                int after = reference(at);
                if (after > at) {
                    return after;
                }
            }
            if (unit == '%') {
                int written = percent.at(at);
                if (written >= 0) {
                    int after = at + PercentCodes.length(written);
                    put(written, at, after);
                    return after;
                }
            }
            int code = in.codePointAt(at);
            int end = at + Character.charCount(code);
            if (code >= 0xD800 && code <= 0xDFFF) {
                put('\uFFFD', at, end);
                return end;
            }
            int clusterEnd = end;
            while (clusterEnd < in.length() && clusterEnd - at < LONGEST_CLUSTER && markFollows(clusterEnd)) {
                clusterEnd += Character.charCount(in.codePointAt(clusterEnd));
            }
            if (clusterEnd > end && !isDropped(code)) {
                put(Normalizer.normalize(in.substring(at, clusterEnd), Normalizer.Form.NFKC), at, clusterEnd);
                return clusterEnd;
            }
            if (code == '\r' && end < in.length() && in.charAt(end) == '\n') {
                put('\n', at, end + 1);
                return end + 1;
            }
            put(code, at, end);
            return end;
        }

        /** Decodes one HTML character reference; returns the place after it, or the same place if there is none. */
        private int reference(int at) {
            int name = at + 1;
            // Encoded twice: &amp;#64;
            while (in.startsWith("amp;", name) && name - at < 3 * "amp;".length()) {
                name += "amp;".length();
            }
            int end = name;
            int limit = Math.min(in.length(), name + 1 + LONGEST_REFERENCE);
            while (end < limit && isReference(end, name)) {
                end++;
            }
            boolean closed = end < in.length() && in.charAt(end) == ';';
            // A browser also reads a number without the semicolon.
            int code = end == name || (!closed && in.charAt(name) != '#') ? -1 : code(in.substring(name, end));
            if (code < 0 && name > at + 1) {
                put('&', at, at + 1 + "amp;".length());
                return at + 1 + "amp;".length();
            }
            if (code < 0) {
                return at;
            }
            int after = closed ? end + 1 : end;
            put(code, at, after);
            return after;
        }

        private boolean isReference(int at, int name) {
            char unit = in.charAt(at);
            if (in.charAt(name) != '#') {
                return unit < 0x80 && Letters.isWord(unit);
            }
            boolean hex = name + 1 < in.length() && Character.toLowerCase(in.charAt(name + 1)) == 'x';
            return at == name || (hex && at == name + 1) || (unit < 0x80 && Character.digit(unit, hex ? 16 : 10) >= 0);
        }

        private static int code(String name) {
            if (name.charAt(0) != '#') {
                return REFERENCES.getOrDefault(name, -1);
            }
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int code = 0;
            int first = hex ? 2 : 1;
            if (first >= name.length()) {
                return -1;
            }
            for (int i = first; i < name.length(); i++) {
                int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
                if (digit < 0 || code > Character.MAX_CODE_POINT) {
                    return -1;
                }
                code = code * (hex ? 16 : 10) + digit;
            }
            boolean character = code > 0 && code <= Character.MAX_CODE_POINT && !(code >= 0xD800 && code <= 0xDFFF);
            return character ? code : -1;
        }

        private void put(int code, int start, int end) {
            if (code < 0x80) {
                putAscii((char) code, start, end);
                return;
            }
            if (isDropped(code)) {
                return;
            }
            int type = Character.getType(code);
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                put((char) ('0' + Character.digit(code, 10)), start, end);
            } else if (type == Character.DASH_PUNCTUATION || code == 0x2212 || code == 0x2043) {
                put('-', start, end);
            } else if (type == Character.SPACE_SEPARATOR) {
                put(' ', start, end);
            } else if (code == 0x85 || code == 0x2028 || code == 0x2029) {
                put('\n', start, end);
            } else if (code == 0x2018 || code == 0x2019 || code == 0x02BC || code == 0xB4) {
                put('\'', start, end);
            } else if (code < 0x250 && code >= 0xC0 && code != 0x132 && code != 0x133) {
                // Latin letters with marks are their own NFKC form, apart from a few digraphs that no name here uses.
                put((char) code, start, end);
            } else {
                put(Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC), start, end);
            }
        }

        private void putAscii(char unit, int start, int end) {
            if ((unit >= ' ' && unit != 0x7F) || unit == '\n' || unit == '\t') {
                put(unit, start, end);
            } else if (unit == '\r' || unit == '\f' || unit == 0x0B) {
                put('\n', start, end);
            }
        }

        private void put(String folded, int start, int end) {
            for (int i = 0; i < folded.length(); i++) {
                char unit = folded.charAt(i);
                if (unit < 0x80 || !isDropped(unit)) {
                    put(unit == 0xA0 ? ' ' : unit, start, end);
                }
            }
        }

        private void put(char unit, int start, int end) {
            int at = out.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            starts[at] = start;
            ends[at] = end;
            out.append(unit);
        }

        private static boolean isMark(int code) {
            int type = Character.getType(code);
            return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                    && !isVariationSelector(code);
        }

        private static boolean isVariationSelector(int code) {
            return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF) || code == 0x34F;
        }

        private static boolean isDropped(int code) {
            if (code < 0x80) {
                return false;
            }
            return Character.getType(code) == Character.FORMAT
                    || isVariationSelector(code)
                    || (code >= 0x80 && code < 0xA0 && code != 0x85)
                    || code == 0x115F
                    || code == 0x1160
                    || code == 0x3164
                    || code == 0xFFA0
                    || code == 0x2800;
        }
    }
}
