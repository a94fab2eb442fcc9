package dev.vett.screening;

/** Family names in a list of places: "gäster från Ullensaker, Nakskov och Salo". Immutable. */
final class PlaceLists {
    /** So many items away a place still tells what the list is. */
    private static final int FAR = 4;

    private final Tokens tokens;
    private final NameLexicon lexicon;

    PlaceLists(Tokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** Whether the word, no given name, is one of a list that holds a place and no person. */
    boolean lists(int i) {
        if (tokens.is(i, NameTable.GIVEN) || tokens.surname(i)) {
            return false;
        }
        int before = places(i, -1);
        int after = places(i, 1);
        return before >= 0 && after >= 0 && before + after > 0;
    }

    /** How many places stand beside it in one direction; -1 where a person does. */
    private int places(int i, int step) {
        int places = 0;
        int at = i;
        for (int n = 0; n < FAR; n++) {
            int next = next(at, step);
            if (next < 0 || !isAlone(next)) {
                return places;
            }
            boolean place = tokens.is(next, NameTable.PLACE);
            if (!place && tokens.is(next, NameTable.COMMON)) {
                return -1;
            }
            places += place && !tokens.is(next, NameTable.GIVEN | NameTable.FAMILY) ? 1 : 0;
            at = next;
        }
        return places;
    }

    /** The item before or after in the list; -1 for none. */
    private int next(int i, int step) {
        int next = i + step;
        if (next > 0 && next < tokens.size() && lexicon.ands().contains(tokens.word(next))) {
            boolean joined = tokens.gap(Math.max(i, next)) == ' ' || tokens.gap(Math.max(i, next)) == ',';
            next += step;
            return joined && next >= 0 && next < tokens.size() && tokens.gap(Math.max(next, next - step)) == ' '
                    ? next
                    : -1;
        }
        return next >= 0 && next < tokens.size() && tokens.gap(Math.max(i, next)) == ',' ? next : -1;
    }

    /** One word with a capital letter, with none beside it. */
    private boolean isAlone(int i) {
        boolean before = i > 0 && tokens.gap(i) == ' ' && tokens.upper(i - 1);
        boolean after = i + 1 < tokens.size() && tokens.gap(i + 1) == ' ' && tokens.upper(i + 1);
        return tokens.upper(i) && !before && !after;
    }
}
