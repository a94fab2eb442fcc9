package dev.vett.screening;

/** Names with a space after every letter, spread or badly scanned: "I n g r i d  S v a h n". Not thread-safe. */
final class SpacedNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    private final String lower;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    SpacedNames(String lower, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.lower = lower;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    void find() {
        int i = 0;
        while (i < tokens.size()) {
            i = Math.max(i + 1, name(i));
        }
    }

    /** Several spread words beside each other; returns the word after them. */
    private int name(int i) {
        int words = 0;
        int listed = 0;
        int at = i;
        int next = word(at);
        while (next > at && words < LONGEST) {
            words++;
            listed += isListed(at, next) ? 1 : 0;
            at = next;
            boolean near = at < tokens.size() && tokens.start(at) - tokens.end(at - 1) <= LONGEST;
            next = near ? word(at) : at;
        }
        boolean told = i > 0 && (around.labelled(i) || around.afterRole(i));
        if (words > 0 && ((listed > 0 && words > 1) || told)) {
            finds.likely(i, at);
        }
        return at;
    }

    /** A capital letter and small ones, each one space after the other; returns where the next word begins. */
    private int word(int i) {
        if (!tokens.initial(i)) {
            return i;
        }
        int j = i + 1;
        while (j < tokens.size()
                && tokens.length(j) == 1
                && !tokens.upper(j)
                && tokens.start(j) == tokens.end(j - 1) + 1
                && lower.charAt(tokens.end(j - 1)) == ' ') {
            j++;
        }
        return j - i >= SHORTEST ? j : i;
    }

    private boolean isListed(int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int k = from; k < to; k++) {
            word.append(lower.charAt(tokens.start(k)));
        }
        int flags = lexicon.table().flags(word.toString(), 0, word.length());
        return (flags & (NameTable.GIVEN | NameTable.FAMILY)) != 0 && (flags & NameTable.NEVER) == 0;
    }
}
