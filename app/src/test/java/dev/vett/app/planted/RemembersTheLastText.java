package dev.vett.app.planted;

@SuppressWarnings("NonFinalStaticField")
public final class RemembersTheLastText {
    static String last = "";

    private RemembersTheLastText() {}
}
