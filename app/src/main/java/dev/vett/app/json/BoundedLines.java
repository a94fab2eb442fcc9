package dev.vett.app.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads lines of bounded length; a longer one is skipped to its end, so that the next line is read whole. */
final class BoundedLines {
    private final BufferedReader reader;
    private final int limit;

    BoundedLines(Reader reader, int limit) {
        this.reader = new BufferedReader(reader);
        this.limit = limit;
    }

    /** A line; empty text if it was {@code tooLong}. */
    record Line(String text, boolean tooLong) {
        @Override
        public String toString() {
            return "Line[" + text.length() + " characters]";
        }
    }

    /** The next line without its end; empty at the end of the input. */
    Optional<Line> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        int unit = reader.read();
        if (unit < 0) {
            return Optional.empty();
        }
        for (; unit >= 0 && unit != '\n'; unit = reader.read()) {
            if (line.length() < limit) {
                line.append((char) unit);
            } else {
                tooLong = true;
            }
        }
        return Optional.of(tooLong ? new Line("", true) : new Line(line.toString(), false));
    }
}
