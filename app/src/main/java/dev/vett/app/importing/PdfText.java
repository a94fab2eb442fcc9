package dev.vett.app.importing;

import java.util.List;
import java.util.regex.Pattern;

/** Puts lines together again as they were before the page was set. */
final class PdfText {
    /** After "person-" the word goes on with "och": the hyphen belongs to the text. */
    private static final Pattern SUSPENDED = Pattern.compile("(?:och|eller|og|eller|and|or|samt|respektive)\\b.*");

    private PdfText() {}

    /** The text of words that fill several lines. */
    static String joined(List<PdfWord> words) {
        StringBuilder text = new StringBuilder();
        PdfLine.of(words).forEach(line -> append(text, line.text()));
        return text.toString().strip();
    }

    /** Adds a line; a word that was divided at the end of the line before is whole again. */
    static void append(StringBuilder text, String line) {
        int length = text.length();
        if (length == 0 || line.isEmpty()) {
            text.append(line);
            return;
        }
        boolean divided = length >= 2
                && text.charAt(length - 1) == '-'
                && Character.isLetter(text.charAt(length - 2))
                && Character.isLetter(line.charAt(0));
        if (!divided || SUSPENDED.matcher(line).matches()) {
            text.append(' ').append(line);
        } else if (Character.isLowerCase(line.charAt(0)) && Character.isLowerCase(text.charAt(length - 2))) {
            text.setLength(length - 1);
            text.append(line);
        } else {
            // "AI-" and "tjänst", "Öst-" and "Sverige": the hyphen is part of the word.
            text.append(line);
        }
    }
}
