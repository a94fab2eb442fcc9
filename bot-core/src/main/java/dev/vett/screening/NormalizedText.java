package dev.vett.screening;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A text as detectors read it, with a way back to the original places.
 *
 * <p>Compatibility forms are folded (NFKC, Unicode UAX #15), invisible characters are gone (category Cf, variation
 * selectors, fillers), every dash is {@code -}, every space a plain one, every line end {@code \n}, every decimal digit
 * ASCII, HTML character references and percent codes are decoded, letters of other scripts that stand in for Latin ones are
 * Latin. A lone surrogate becomes U+FFFD in its place. Linear time: each step
 * looks at a bounded number of characters. Immutable.
 */
final class NormalizedText {
    /** Longer runs of combining marks are cut into pieces, because canonical ordering sorts a run. */
    private static final int LONGEST_CLUSTER = 32;

    private static final int LONGEST_REFERENCE = 10;

    /** HTML 4 names that occur in pasted mail and pages; numeric references need no list. */
    private static final Map<String, Integer> REFERENCES = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", 0xA0),
            Map.entry("shy", 0xAD),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("minus", 0x2212),
            Map.entry("hyphen", 0x2010),
            Map.entry("commat", (int) '@'),
            Map.entry("period", (int) '.'),
            Map.entry("colon", (int) ':'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("plus", (int) '+'),
            Map.entry("sol", (int) '/'),
            Map.entry("bsol", (int) '\\'),
            Map.entry("num", (int) '#'),
            Map.entry("equals", (int) '='),
            Map.entry("lpar", (int) '('),
            Map.entry("rpar", (int) ')'),
            Map.entry("comma", (int) ','),
            Map.entry("dash", 0x2010),
            Map.entry("Tab", (int) '\t'),
            Map.entry("NewLine", (int) '\n'),
            Map.entry("thinsp", 0x2009),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("zwj", 0x200D),
            Map.entry("zwnj", 0x200C),
            Map.entry("aring", 0xE5),
            Map.entry("Aring", 0xC5),
            Map.entry("auml", 0xE4),
            Map.entry("Auml", 0xC4),
            Map.entry("ouml", 0xF6),
            Map.entry("Ouml", 0xD6),
            Map.entry("aelig", 0xE6),
            Map.entry("AElig", 0xC6),
            Map.entry("oslash", 0xF8),
            Map.entry("Oslash", 0xD8),
            Map.entry("eacute", 0xE9),
            Map.entry("uuml", 0xFC));

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
