package dev.vett.screening;

import org.jspecify.annotations.Nullable;

/** Cells of a table under a heading for things: the sorts of apples, the rooms, the ships. Immutable. */
final class ThingColumns {
    private static final int LONGEST = 30;

    private final String text;
    private final NameLexicon lexicon;
    private final @Nullable Columns columns;

    ThingColumns(String text, NameLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        boolean table = text.indexOf('\n') >= 0
                && (text.indexOf('|') >= 0 || text.indexOf('\t') >= 0 || text.indexOf(';') >= 0);
        this.columns = table ? Columns.of(text) : null;
    }

    /** Whether a cell for a thing begins there. */
    boolean holds(int at) {
        if (columns == null || !beginsCell(at)) {
            return false;
        }
        Columns.Heading heading = columns.above(at);
        return heading != null
                && heading.end() - heading.start() <= LONGEST
                && lexicon.thingColumns()
                        .contains(Letters.lower(text.substring(heading.start(), heading.end()))
                                .replace('|', ' ')
                                .strip());
    }

    private boolean beginsCell(int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '"')) {
            before--;
        }
        return before < 0 || "\n|\t;".indexOf(text.charAt(before)) >= 0;
    }
}
