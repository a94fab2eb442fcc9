package dev.vett.screening;

/** What may stand beside a match. RE2 has no look-around, so the engine decides. */
enum Bounds {
    /** No letter or digit beside it. */
    WORD {
        @Override
        boolean fit(String text, int start, int end) {
            return (start == 0 || !Letters.isWord(text.charAt(start - 1)) || !Letters.isWord(text.charAt(start)))
                    && (end == text.length()
                            || !Letters.isWord(text.charAt(end))
                            || !Letters.isWord(text.charAt(end - 1)));
        }
    },
    /** As {@link #WORD}, and not a part of a longer number: a version, a GUID, a log number, an article number. */
    NUMBER {
        @Override
        boolean fit(String text, int start, int end) {
            return WORD.fit(text, start, end)
                    && !isSigned(text, start)
                    && !joinedBefore(text, start)
                    && !joinedAfter(text, end);
        }
    },
    /** No digit beside it. */
    DIGIT {
        @Override
        boolean fit(String text, int start, int end) {
            return (start == 0 || !Letters.isDigit(text.charAt(start - 1)))
                    && (end == text.length() || !Letters.isDigit(text.charAt(end)));
        }
    },
    NONE {
        @Override
        boolean fit(String text, int start, int end) {
            return true;
        }
    };

    /** How far the neighbour segment of a GUID-like chain is looked at. */
    private static final int SEGMENT = 12;

    abstract boolean fit(String text, int start, int end);

    /** Whether a value may begin at a place, whatever its end. */
    boolean mayBegin(String text, int start) {
        return start == 0
                || !Letters.isWord(text.charAt(start - 1))
                || (this == DIGIT ? !Letters.isDigit(text.charAt(start - 1)) : !Letters.isWord(text.charAt(start)));
    }

    /** Whether a plus sign stands before the digit: the rest of a telephone number with its country. */
    private static boolean isSigned(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '+' && Letters.isDigit(text.charAt(start));
    }

    private static boolean joinedBefore(String text, int start) {
        if (start < 2 || !joins(text.charAt(start - 1))) {
            return false;
        }
        for (int i = start - 2; i >= 0 && i > start - 2 - SEGMENT && Letters.isWord(text.charAt(i)); i--) {
            if (Letters.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joinedAfter(String text, int end) {
        if (end + 1 >= text.length() || !joins(text.charAt(end))) {
            return false;
        }
        for (int i = end + 1; i < text.length() && i < end + 1 + SEGMENT && Letters.isWord(text.charAt(i)); i++) {
            if (Letters.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(char unit) {
        return unit == '-' || unit == '.' || unit == '+' || unit == '_' || unit == '\\';
    }
}
