package dev.vett.planted;

public final class Talks {
    void say() {
        System.err.println("planted");
    }
}
