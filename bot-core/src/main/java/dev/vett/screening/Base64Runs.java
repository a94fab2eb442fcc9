package dev.vett.screening;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Runs of base64 (RFC 4648, both alphabets) in a text that hold readable text. Used once, from left to right. */
final class Base64Runs {
    /** Shorter runs are words, ids and paths. */
    private static final int SHORTEST = 24;

    /** MIME breaks the lines of an attachment at 76 characters, PEM at 64. */
    private static final int SHORTEST_BROKEN_LINE = 60;

    private final String text;
    private int start;
    private int end;

    Base64Runs(String text) {
        this.text = text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The readable content of the next run, or null if there is no more. */
    @Nullable
    String next() {
        int at = end;
        while (at < text.length()) {
            if (!isDigit64(text.charAt(at))) {
                at++;
                continue;
            }
            start = at;
            int line = at;
            while (at < text.length() && (isDigit64(text.charAt(at)) || continues(at, line))) {
                line = text.charAt(at) == '\n' ? at + 1 : line;
                at++;
            }
            while (at < text.length() && text.charAt(at) == '=') {
                at++;
            }
            end = at;
            if (end - start >= SHORTEST) {
                String decoded = decoded(text.substring(start, end));
                if (decoded != null) {
                    return decoded;
                }
            }
        }
        return null;
    }

    private boolean continues(int at, int line) {
        return text.charAt(at) == '\n'
                && at - line >= SHORTEST_BROKEN_LINE
                && at + 1 < text.length()
                && isDigit64(text.charAt(at + 1));
    }

    private static boolean isDigit64(char unit) {
        return (unit < 0x80 && Letters.isWord(unit)) || unit == '+' || unit == '/' || unit == '-' || unit == '_';
    }

    private static @Nullable String decoded(String run) {
        String digits =
                run.replace("\n", "").replace('-', '+').replace('_', '/').replace("=", "");
        if (digits.length() % 4 == 1) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(digits));
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return decoded.codePoints().allMatch(Base64Runs::isPrintable) ? decoded : null;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isPrintable(int code) {
        return code == '\n'
                || code == '\r'
                || code == '\t'
                || (!Character.isISOControl(code) && Character.isDefined(code));
    }
}
