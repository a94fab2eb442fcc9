package dev.vett.guideline;

import java.util.List;

/**
 * A stretch of a section that is scored as one.
 *
 * @param text verbatim; blocks (paragraphs, list items, cells) are separated by line breaks
 * @param searched what the search reads: the headings, what introduces a list, and the text
 * @param asking most of it is questions, which match a question's words without answering it
 */
record Chunk(Section section, String text, String searched, boolean asking) {
    List<String> heading() {
        return section.heading();
    }
}
