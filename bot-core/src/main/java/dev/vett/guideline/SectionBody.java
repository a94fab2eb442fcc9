package dev.vett.guideline;

import java.util.List;

/**
 * A section with the structure that its passages are cut from.
 *
 * @param blocks in the order of the document; joined by blanks they are the section's text
 */
record SectionBody(Section section, List<Block> blocks) {
    /** What a block was in the document. */
    enum Kind {
        PARAGRAPH,
        /** An item of a list; a nested list's items are blocks of their own. */
        ITEM,
        /** A row of a table that stands under this heading; it is a section too. */
        TABLE_ROW,
        /** The whole section is one table row with its header: it is never cut. */
        ROW_SECTION,
        /** The heading stands alone: its own words, then those of the headings right below it. */
        OUTLINE
    }

    record Block(Kind kind, String text) {}

    SectionBody {
        blocks = List.copyOf(blocks);
    }
}
