package dev.vett.app;

import dev.vett.app.cli.VettCommand;

/** Starts Vett. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(VettCommand.run(args, System.getenv(), System.in, System.out, System.err));
    }
}
