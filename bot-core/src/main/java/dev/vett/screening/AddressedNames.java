package dev.vett.screening;

/** Who stands before an address in a list: "1. siv ask, norregatan 14 b", "maj lind & björn sten, ekvägen 7". Not thread-safe. */
final class AddressedNames {
    private static final int LONGEST_ITEM = 80;

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    AddressedNames(String text, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    void find() {
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.gap(i) == ',' && (isStreet(i) || (i + 1 < tokens.size() && isStreet(i + 1)))) {
                before(i);
            }
        }
    }

    private boolean isStreet(int i) {
        int at = tokens.end(i);
        return around.isPlaceWord(i)
                && at + 1 < text.length()
                && text.charAt(at) == ' '
                && Letters.isDigit(text.charAt(at + 1));
    }

    private void before(int end) {
        int last = end;
        boolean listed = isItem(end);
        while (last >= 2 && pair(last - 2, listed)) {
            add(last - 2);
            int joint = last - 2;
            if (tokens.gap(joint) == '&') {
                last = joint;
            } else if (joint > 2 && tokens.gap(joint) == ' ' && lexicon.ands().contains(tokens.word(joint - 1))) {
                last = joint - 1;
            } else {
                return;
            }
        }
        // "maj & björn sten": one family name for both.
        if (last < end && last >= 1 && tokens.is(last - 1, NameTable.COMMON) && !finds.covers(last - 1)) {
            finds.likely(last - 1, last);
        }
    }

    /** Whether the line begins with a number or a bullet: a list of stops. */
    private boolean isItem(int i) {
        int start = tokens.start(i);
        int at = start;
        while (at > 0 && at > start - LONGEST_ITEM && text.charAt(at - 1) != '\n') {
            at--;
        }
        while (at < start && text.charAt(at) == ' ') {
            at++;
        }
        return Letters.isDigit(text.charAt(at)) || text.charAt(at) == '-' || text.charAt(at) == '*';
    }

    private boolean pair(int i, boolean listed) {
        return tokens.is(i, NameTable.GIVEN)
                && tokens.gap(i + 1) == ' '
                && !tokens.stuck(i)
                && !tokens.stuck(i + 1)
                && tokens.upper(i) == tokens.upper(i + 1)
                && (tokens.family(i + 1) || tokens.upper(i + 1) || (listed && tokens.is(i, NameTable.COMMON)))
                && !lexicon.roles().contains(tokens.word(i))
                && !around.isPlaceWord(i + 1);
    }

    private void add(int i) {
        if (!finds.covers(i) && !finds.covers(i + 1)) {
            finds.likely(i, i + 2);
        } else {
            finds.liftAt(i);
        }
    }
}
