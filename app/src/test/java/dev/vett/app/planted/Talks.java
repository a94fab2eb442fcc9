package dev.vett.app.planted;

public final class Talks {
    void say() {
        System.err.println("planted");
    }
}
