package dev.vett.app.planted;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads a document outside the room for it. */
public final class ReadsDocuments {
    /** How many pages there are. */
    public int pages(PDDocument document) {
        return document.getNumberOfPages();
    }
}
