package dev.vett.screening;

/** People whose name says that they are made up: "Elsa Exempelsson", "Ms Fictive", "Pelle Påhitt". Not thread-safe. */
final class PlainlyInvented {
    /** A shorter word also begins real names. */
    private static final int SHORTEST_BEGINNING = 5;

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    PlainlyInvented(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    /** Makes those names fictional, whoever found them. */
    void mark() {
        boolean any = false;
        for (int i = 0; i < tokens.size(); i++) {
            any |= tokens.upper(i) && saysSo(i) && replace(i);
        }
        // "Hanna Handläggare": a person at work or one of a role play, so another has to say what it is.
        for (int i = 1; any && i < tokens.size(); i++) {
            if (lexicon.jobNames().contains(tokens.word(i)) && tokens.upper(i) && afterGiven(i)) {
                replace(i);
            }
        }
    }

    private boolean saysSo(int i) {
        return lexicon.placeholders().contains(tokens.base(i))
                || (lexicon.inventedWords().contains(tokens.base(i)) && (afterGiven(i) || around.titled(i)))
                || (afterGiven(i) && beginsWithOne(tokens.base(i)));
    }

    /** "Gösta Påhittadsson", "Gunvor Exempelgren". */
    private boolean beginsWithOne(String word) {
        return lexicon.inventedWords().stream()
                .anyMatch(invented -> invented.length() >= SHORTEST_BEGINNING && word.startsWith(invented));
    }

    private boolean afterGiven(int i) {
        return i > 0 && tokens.gap(i) == ' ' && tokens.upper(i - 1) && tokens.is(i - 1, NameTable.GIVEN);
    }

    private boolean replace(int i) {
        boolean first = i > 0
                && tokens.gap(i) == ' '
                && tokens.upper(i - 1)
                && !tokens.is(i - 1, NameTable.NEVER)
                && !around.titled(i)
                && !around.afterRole(i);
        finds.replace(first ? i - 1 : i, i + 1, "fictional");
        return true;
    }
}
