package dev.vett.app.planted;

public final class PrintsAStackTrace {
    void fail(IllegalStateException e) {
        e.printStackTrace();
    }
}
