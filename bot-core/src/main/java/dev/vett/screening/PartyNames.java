package dev.vett.screening;

/** Elected people in minutes, by the letters of their party: "Dahl (M) yrkar", "DAHL M: varför". Not thread-safe. */
final class PartyNames {
    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameFinds finds;

    PartyNames(String text, Tokens tokens, NameLexicon lexicon, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.finds = finds;
    }

    void find() {
        for (int i = 1; i < tokens.size(); i++) {
            int name = i - 1;
            boolean party = tokens.upper(i) && lexicon.parties().contains(tokens.word(i));
            if (party && !finds.covers(name) && isName(name, i)) {
                boolean given = name > 0 && tokens.gap(name) == ' ' && tokens.upper(name - 1) && isGiven(name - 1);
                finds.likely(given ? name - 1 : name, name + 1);
            }
        }
    }

    private boolean isName(int i, int party) {
        if (!tokens.upper(i) || tokens.length(i) < 3 || tokens.is(i, NameTable.NEVER)) {
            return false;
        }
        boolean brackets = inBrackets(party);
        boolean says = isSaid(party, brackets ? 1 : 0);
        return tokens.family(i)
                ? brackets || (says && tokens.gap(party) == ' ' && tokens.allCaps(i))
                : brackets && says && !tokens.is(i, NameTable.WORD | NameTable.PLACE);
    }

    private boolean isGiven(int i) {
        return tokens.is(i, NameTable.GIVEN) && !finds.covers(i);
    }

    /** " (M)" straight behind the name. */
    private boolean inBrackets(int i) {
        int from = tokens.start(i);
        return from == tokens.end(i - 1) + 2
                && text.startsWith(" (", from - 2)
                && tokens.end(i) < text.length()
                && text.charAt(tokens.end(i)) == ')';
    }

    /** "M:", "M instämde", "M) instämde": a colon or a verb so many signs behind the party. */
    private boolean isSaid(int i, int signs) {
        int end = tokens.end(i) + signs;
        boolean colon = end < text.length() && text.charAt(end) == ':';
        boolean verb = i + 1 < tokens.size()
                && tokens.start(i + 1) == end + 1
                && (lexicon.deeds().contains(tokens.word(i + 1)) || lexicon.isHuman(tokens.word(i + 1)));
        return colon || verb;
    }
}
