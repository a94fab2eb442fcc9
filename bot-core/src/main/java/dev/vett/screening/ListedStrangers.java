package dev.vett.screening;

/** Unlisted words in a list of people: between two of them, or at its ends. Not thread-safe. */
final class ListedStrangers {
    private final String lower;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    ListedStrangers(String lower, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.lower = lower;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    void add() {
        addBetween();
        addEdges();
        addLast();
    }

    private boolean joined(NameFinds.Find left, NameFinds.Find right) {
        return NameRepetition.isConjunction(
                lower, left.name().end(), right.name().start());
    }

    /** "Anna Berg, Ilmar Reepalu och Eva Ek": unlisted words between two people in a list. */
    private void addBetween() {
        for (int n = 0; n + 1 < finds.size(); n++) {
            NameFinds.Find left = finds.get(n);
            NameFinds.Find right = finds.get(n + 1);
            int from = left.to();
            int words = right.from() - from;
            if (left.sure()
                    && right.sure()
                    && (words == 3 || words == 2)
                    && mayBeName(from)
                    && (mayEnd(from + 1) || mayBePlace(from + 1))
                    && tokens.gap(from + 1) == ' '
                    && NameRepetition.isConjunction(lower, tokens.end(from - 1), tokens.start(from))
                    && NameRepetition.isConjunction(
                            lower, tokens.end(from + 1), right.name().start())) {
                finds.likely(from, from + 2);
            }
        }
    }

    /** "Audhild Løvås, Petter Indrebø og Mehret Tesfay": unlisted words at the ends of a list of people. */
    private void addEdges() {
        int size = finds.size();
        for (int n = 0; n + 1 < size; n++) {
            NameFinds.Find left = finds.get(n);
            NameFinds.Find right = finds.get(n + 1);
            boolean people = left.sure() && right.sure() && full(left) && full(right) && joined(left, right);
            if (!people) {
                continue;
            }
            int before = left.from() - 2;
            if (before >= 0
                    && mayBeEdge(before)
                    && NameRepetition.isConjunction(
                            lower, tokens.end(before + 1), left.name().start())) {
                finds.likely(before, before + 2);
            }
            int after = right.to();
            if (after < tokens.size() && lexicon.ands().contains(tokens.word(after))) {
                after++;
            }
            if (after + 1 < tokens.size()
                    && mayBeEdge(after)
                    && NameRepetition.isConjunction(lower, right.name().end(), tokens.start(after))) {
                finds.likely(after, after + 2);
            }
        }
    }

    /** "Gerd, Abdi, Torhild og Mons.": one word that no list holds, last behind three or more given names. */
    private void addLast() {
        int size = finds.size();
        for (int n = 0; n + 2 < size; n++) {
            NameFinds.Find last = finds.get(n + 2);
            int and = last.to();
            boolean people = isSingle(n)
                    && isSingle(n + 1)
                    && isSingle(n + 2)
                    && joined(finds.get(n), finds.get(n + 1))
                    && joined(finds.get(n + 1), last);
            if (people
                    && and + 1 < tokens.size()
                    && lexicon.ands().contains(tokens.word(and))
                    && mayBeName(and + 1)
                    && !finds.covers(and + 1)
                    && around.endsPhrase(and + 2)
                    && !lexicon.organisationEndings().match(lower, tokens.start(and + 1), tokens.end(and + 1))
                    && NameRepetition.isConjunction(lower, last.name().end(), tokens.start(and + 1))) {
                finds.likely(and + 1, and + 2);
            }
        }
    }

    private boolean isSingle(int n) {
        NameFinds.Find find = finds.get(n);
        return find.sure() && !full(find) && tokens.upper(find.from());
    }

    private static boolean full(NameFinds.Find find) {
        return find.to() - find.from() > 1;
    }

    private boolean mayBeEdge(int i) {
        return (mayBeName(i) || isShort(i))
                && mayEnd(i + 1)
                && tokens.gap(i + 1) == ' '
                && !finds.covers(i)
                && !finds.covers(i + 1)
                && !lexicon.roles().contains(tokens.word(i))
                && !lexicon.labels().contains(tokens.word(i))
                && !lexicon.starters().contains(tokens.word(i))
                && !lexicon.greetings().contains(tokens.word(i))
                && !lexicon.prepositions().contains(tokens.word(i))
                && !lexicon.verbs().contains(tokens.word(i))
                && !lexicon.organisations().contains(tokens.word(i + 1))
                && !lexicon.companies().contains(tokens.word(i + 1))
                && (i == 0 || tokens.gap(i) != ' ' || !tokens.upper(i - 1))
                && (i + 2 >= tokens.size() || tokens.gap(i + 2) != ' ' || !tokens.upper(i + 2))
                && !around.isThing(i, i + 2);
    }

    /** "Wenche Ås": a place after a given name, too. */
    private boolean mayEnd(int i) {
        return mayBeName(i) || (!tokens.is(i - 1, NameTable.WORD) && mayBePlace(i));
    }

    private boolean mayBePlace(int i) {
        return tokens.is(i, NameTable.PLACE)
                && tokens.is(i - 1, NameTable.GIVEN)
                && tokens.length(i) > 1
                && !tokens.surelyGenitive(i - 1)
                && tokens.upper(i)
                && !tokens.allCaps(i)
                && !tokens.stuck(i);
    }

    /** "Bo Xylander", "My Tran". */
    private boolean isShort(int i) {
        return tokens.upper(i) && tokens.length(i) == 2 && tokens.is(i, NameTable.COMMON) && !tokens.allCaps(i);
    }

    private boolean mayBeName(int i) {
        return tokens.upper(i)
                && tokens.length(i) > 2
                && !tokens.allCaps(i)
                && !tokens.stuck(i)
                && !tokens.is(i, NameTable.NEVER | NameTable.PLACE);
    }
}
