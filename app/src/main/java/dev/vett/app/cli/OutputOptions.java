package dev.vett.app.cli;

import dev.vett.app.setup.UsageException;
import picocli.CommandLine.Option;

/** The options that say how the answer is written. */
final class OutputOptions {
    static final String DETAILS = "--details";

    @Option(names = DETAILS, description = "Also print every clause, every finding and the version that answered.")
    private boolean details;

    @Option(names = "--json", description = "One JSON object instead of text (docs/json.md).")
    private boolean json;

    @Option(
            names = "--jsonl",
            description = "Read one JSON object a line from standard input, write one a line (docs/json.md).")
    private boolean jsonl;

    boolean details() {
        return details;
    }

    boolean json() {
        return json;
    }

    boolean jsonl() {
        return jsonl;
    }

    /** @throws UsageException if lines are to be read where there is nothing to ask */
    void refuseLines() {
        if (jsonl) {
            throw new UsageException("--jsonl reads questions or drafts, and this command takes none; see --help");
        }
    }

    /** @throws UsageException if a text is given although the lines bring theirs */
    void refuseText(boolean there) {
        if (jsonl && there) {
            throw new UsageException("--jsonl reads standard input and takes no other text; see --help");
        }
    }
}
