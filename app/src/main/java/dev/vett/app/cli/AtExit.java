package dev.vett.app.cli;

/** What is done if the program is told to end (Ctrl+C, or by the system) before it is closed. */
final class AtExit implements AutoCloseable {
    private final Thread hook;

    AtExit(Runnable task) {
        this.hook = new Thread(task, "vett-exit");
    }

    /** From now on. */
    void arm() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is being done.
        }
    }
}
