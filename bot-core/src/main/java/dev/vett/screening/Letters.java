package dev.vett.screening;

/** What counts as a letter, and lower case that keeps every place. */
final class Letters {
    private Letters() {}

    /** Whether a unit belongs to a word: a letter or a digit. */
    static boolean isWord(char unit) {
        if (unit < 0x80) {
            return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || isDigit(unit);
        }
        return Character.isLetterOrDigit(unit);
    }

    static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    static boolean isLetter(char unit) {
        if (unit < 0x80) {
            return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
        }
        return Character.isLetter(unit);
    }

    static boolean isUpper(char unit) {
        if (unit < 0x80) {
            return unit >= 'A' && unit <= 'Z';
        }
        return Character.isUpperCase(unit);
    }

    /** Lower case unit by unit, so that the text keeps its length; {@code String.toLowerCase} may lengthen it. */
    static String lower(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            char unit = units[i];
            if (unit < 0x80) {
                if (unit >= 'A' && unit <= 'Z') {
                    units[i] = (char) (unit + 32);
                }
            } else {
                units[i] = Character.toLowerCase(unit);
            }
        }
        return new String(units);
    }
}
