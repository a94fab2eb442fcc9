package dev.vett.screening;

/**
 * Turns letters of other scripts that were put in place of Latin ones back into those (Unicode UTS #39, confusables;
 * only the letters that look the same in every common typeface). Ordinary Cyrillic and Greek stays as it is.
 */
final class Homoglyphs {
    private static final String CYRILLIC_AND_GREEK = "аеорсухіјѕԁһԛԝӏкӓӧАВЕКМНОРСТУХІЈЅԚԜӒӦοανιρκυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "aeopcyxijsdhqwlkäöABEKMHOPCTYXIJSQWÄÖoavipkuABEZHIKMNOPTYX";
    private static final char[] FOLDED = new char[0x600 - 0x370];

    static {
        for (int i = 0; i < LATIN.length(); i++) {
            FOLDED[CYRILLIC_AND_GREEK.charAt(i) - 0x370] = LATIN.charAt(i);
        }
    }

    /** A number with this many digits that holds nothing else but such letters was meant as a number. */
    private static final int DIGITS_OF_A_NUMBER = 4;

    private final StringBuilder text;
    /** Whether a word of the text is surely Cyrillic or Greek. */
    private boolean foreign;

    private Homoglyphs(StringBuilder text) {
        this.text = text;
    }

    static void fold(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOther(text.charAt(i))) {
                new Homoglyphs(text).fold();
                return;
            }
        }
    }

    private static boolean isOther(char unit) {
        return unit >= 0x370 && unit < 0x600 && Character.isLetter(unit);
    }

    private static boolean isLatin(char unit) {
        return unit < 0x250 && Letters.isLetter(unit);
    }

    private static boolean looksLatin(char unit) {
        return unit >= 0x370 && unit < 0x600 && FOLDED[unit - 0x370] != 0;
    }

    private void fold() {
        for (int i = 0; i < text.length() && !foreign; i++) {
            foreign = isOther(text.charAt(i)) && !looksLatin(text.charAt(i));
        }
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean address = false;
            while (end < text.length() && text.charAt(end) > ' ') {
                address |= text.charAt(end) == '@';
                end++;
            }
            if (address) {
                word(at, end);
            } else {
                words(at, end);
            }
            at = end + 1;
        }
    }

    private void words(int from, int to) {
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && Letters.isWord(text.charAt(end))) {
                end++;
            }
            word(at, end);
            at = end + 1;
        }
    }

    private void word(int from, int to) {
        int others = 0;
        int latin = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (isOther(unit)) {
                if (!looksLatin(unit)) {
                    return;
                }
                others++;
            }
            latin += isLatin(unit) ? 1 : 0;
            digits += Letters.isDigit(unit) ? 1 : 0;
        }
        boolean disguised = latin > 0 || digits >= DIGITS_OF_A_NUMBER || (!foreign && others > 1);
        for (int i = from; others > 0 && disguised && i < to; i++) {
            if (isOther(text.charAt(i))) {
                text.setCharAt(i, FOLDED[text.charAt(i) - 0x370]);
            }
        }
    }
}
