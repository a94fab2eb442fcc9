package dev.vett.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What the words of one language are in English. It stays the bytes of its file, whose lines are sorted: no object for each
 * word, and nothing to do at the start but to inflate it. Immutable, thread-safe.
 */
final class WordTable {
    private final byte[] lines;

    /**
     * A table of these lines.
     *
     * @param lines UTF-8, sorted by their bytes: a lower-case word, a tab, its English, a line feed
     */
    WordTable(byte[] lines) {
        this.lines = lines;
    }

    /**
     * Reads a gzip file of lines.
     *
     * @throws IOException also if it is not such a file
     */
    static WordTable read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            return new WordTable(in.readAllBytes());
        }
    }

    /** The English of a word, one word or two. */
    Optional<String> find(String word) {
        byte[] key = (word + "\t").getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int from = startOfLine((low + high) >>> 1);
            int to = endOfLine(from);
            int order = Arrays.compareUnsigned(key, 0, key.length, lines, from, Math.min(to, from + key.length));
            if (order == 0) {
                int english = from + key.length;
                return Optional.of(new String(lines, english, to - english, StandardCharsets.UTF_8));
            }
            if (order < 0) {
                high = from;
            } else {
                low = to + 1;
            }
        }
        return Optional.empty();
    }

    private int startOfLine(int at) {
        int from = at;
        while (from > 0 && lines[from - 1] != '\n') {
            from--;
        }
        return from;
    }

    private int endOfLine(int from) {
        int to = from;
        while (to < lines.length && lines[to] != '\n') {
            to++;
        }
        return to;
    }
}
