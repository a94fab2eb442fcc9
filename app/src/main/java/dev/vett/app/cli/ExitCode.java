package dev.vett.app.cli;

/** Exit codes of the command line, also in {@code docs/json.md}. */
final class ExitCode {
    static final int DONE = 0;
    /** A bug in Vett. */
    static final int FAILED = 1;
    /** The call or a setting is wrong. */
    static final int USAGE = 2;
    /** A pack or another data file is wrong. */
    static final int BAD_DATA = 3;

    private ExitCode() {}
}
