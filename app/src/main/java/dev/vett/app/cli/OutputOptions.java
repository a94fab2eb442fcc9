package dev.vett.app.cli;

import dev.vett.app.setup.UsageException;
import picocli.CommandLine.Option;

/** The options that say how the answer is written. */
final class OutputOptions {
    @Option(names = "--json", description = "One JSON object instead of text (docs/json.md).")
    private boolean json;

    @Option(
            names = "--jsonl",
            description = "Read one JSON object a line from standard input, write one a line (docs/json.md).")
    private boolean jsonl;

    boolean json() {
        return json;
    }

    boolean jsonl() {
        return jsonl;
    }

    /** @throws UsageException if the text is missing */
    void requireText(boolean there, String what) {
        if (!there) {
            throw new UsageException(what + " is missing; see --help");
        }
    }
}
