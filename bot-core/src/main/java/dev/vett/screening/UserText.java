package dev.vett.screening;

import java.util.Optional;

/**
 * A text that a user typed or pasted.
 *
 * <p>It never shows itself: {@link #toString} gives the length only, equality is identity. A text that Vett does not
 * take is not kept; {@link #problem} says why. Immutable.
 */
public final class UserText {
    /** The longest text that is read, in UTF-16 units. */
    public static final int LIMIT = 200_000;

    /** Why a text is not read. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        NOT_TEXT
    }

    private final String text;
    private final int length;
    private final Optional<Problem> problem;

    private UserText(String raw) {
        this.length = raw.length();
        this.problem = problemOf(raw);
        this.text = problem.isEmpty() ? raw : "";
    }

    public static UserText of(String raw) {
        return new UserText(raw);
    }

    /** The text as it was given; empty if there is a {@link #problem}. */
    public String text() {
        return text;
    }

    /** The length as it was given, in UTF-16 units. */
    public int length() {
        return length;
    }

    public Optional<Problem> problem() {
        return problem;
    }

    private static Optional<Problem> problemOf(String raw) {
        if (raw.length() > LIMIT) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (raw.codePoints().allMatch(UserText::isInvisible)) {
            return Optional.of(Problem.EMPTY);
        }
        // A pasted image or office file shows as control characters; a stray one in real text does no harm.
        long controls = raw.chars().filter(UserText::isBinary).count();
        return controls * 20 > raw.length() ? Optional.of(Problem.NOT_TEXT) : Optional.empty();
    }

    /** Spaces of every kind, and what only shapes the letters beside it: a text of those alone has nothing to check. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isBinary(int unit) {
        return unit == 0xFFFD || (Character.isISOControl(unit) && !Character.isWhitespace(unit));
    }

    @Override
    public String toString() {
        return "UserText[" + length + " characters]";
    }
}
