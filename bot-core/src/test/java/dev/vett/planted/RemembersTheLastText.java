package dev.vett.planted;

@SuppressWarnings("NonFinalStaticField")
public final class RemembersTheLastText {
    static String last = "";

    private RemembersTheLastText() {}
}
