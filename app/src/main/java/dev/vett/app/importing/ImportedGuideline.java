package dev.vett.app.importing;

import java.util.List;

/**
 * A guideline as Markdown, ready for an official to finish.
 *
 * @param title of the document; empty if it shows none
 * @param warnings what the official must look at, by line
 */
public record ImportedGuideline(String title, String markdown, List<Warning> warnings) {
    public ImportedGuideline {
        warnings = List.copyOf(warnings);
    }

    /**
     * What needs a look.
     *
     * @param line of the Markdown, from 1
     * @param message never with words of the document
     */
    public record Warning(int line, String message) {}
}
