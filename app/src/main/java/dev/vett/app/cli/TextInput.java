package dev.vett.app.cli;

import dev.vett.app.setup.UsageException;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads a draft from a file or standard input. */
final class TextInput {
    /** Four bytes a character at most; one more tells that there is too much. */
    private static final int MOST_BYTES = 4 * UserText.LIMIT + 4;

    private TextInput() {}

    /**
     * Reads a file, or standard input for {@code -}. UTF-8, or UTF-16 with a byte order mark as Windows writes it; what
     * cannot be decoded becomes U+FFFD, so that nothing is left unread without a sign.
     *
     * @throws UsageException if the file cannot be read
     */
    static UserText read(String name, InputStream standardInput) {
        try (InputStream input = name.equals("-") ? standardInput : Files.newInputStream(Path.of(name))) {
            return UserText.of(decode(input.readNBytes(MOST_BYTES)));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("cannot read the draft: there is no such file, or it is not readable");
        }
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return text(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return text(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return text(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return text(bytes, 0, StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
