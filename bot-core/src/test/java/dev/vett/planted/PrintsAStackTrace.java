package dev.vett.planted;

public final class PrintsAStackTrace {
    void fail(IllegalStateException e) {
        e.printStackTrace();
    }
}
