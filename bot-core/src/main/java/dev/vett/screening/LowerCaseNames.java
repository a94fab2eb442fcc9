package dev.vett.screening;

/** Names without a capital letter, as in chat: "lisa svensson", "lisas mamma", "med mohammed om". Not thread-safe. */
final class LowerCaseNames {
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    LowerCaseNames(Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    /** Decides about the word i; returns the word after. */
    int judge(int i) {
        if (isOther(i)) {
            return i + 1;
        }
        if (pronounAsGiven(i) || twoGiven(i)) {
            return finds.likely(i, i + 2);
        }
        if (!tokens.is(i, NameTable.GIVEN)
                || tokens.is(i, NameTable.NEVER)
                || tokens.length(i) < 3
                || tokens.mixed(i)) {
            return i + 1;
        }
        if (withInitial(i)) {
            return finds.likely(i, i + 2);
        }
        if (withFamily(i)) {
            return finds.likely(i, i + 2);
        }
        if (!tokens.is(i, NameTable.COMMON) || tokens.is(i, NameTable.WORD) || alsoSmall(i)) {
            return i + 1;
        }
        if (tokens.surelyGenitive(i) && tokens.length(i) < 5 && !around.cue(i, i + 1)) {
            // "owes", "tors": rather a word than a short name with its s.
            return i + 1;
        }
        if (tokens.hyphenated(i) || tokens.length(i) > 3 || around.cue(i, i + 1) || around.acts(i)) {
            return finds.likely(i, i + 1);
        }
        return i + 1;
    }

    /** "noko anna", "rett til anna enn", "alt anna": the pronoun of Nynorsk. */
    private boolean isOther(int i) {
        if (!tokens.word(i).equals("anna")) {
            return false;
        }
        boolean after = i > 0 && tokens.gap(i) == ' ' && lexicon.beforeOther().contains(tokens.word(i - 1));
        boolean before = i + 1 < tokens.size()
                && tokens.gap(i + 1) == ' '
                && lexicon.afterOther().contains(tokens.word(i + 1));
        return after || before;
    }

    /** "could bo or du nguyen cover": a pronoun before a family name that is no word. */
    private boolean pronounAsGiven(int i) {
        int j = i + 1;
        return tokens.word(i).equals("du")
                && j < tokens.size()
                && tokens.gap(j) == ' '
                && !tokens.upper(j)
                && tokens.is(j, NameTable.COMMON_FAMILY)
                && !tokens.is(j, NameTable.WORD | NameTable.PLACE)
                && !tokens.word(j).endsWith("son")
                && !tokens.word(j).endsWith("sen")
                && !alsoSmall(j);
    }

    /** "dag helge", "may britt": the second shows that the first is no word. */
    private boolean twoGiven(int i) {
        int j = i + 1;
        return tokens.is(i, NameTable.COMMON)
                && tokens.length(i) > 2
                && !tokens.surelyGenitive(i)
                && !around.afterPlacePreposition(i)
                && j < tokens.size()
                && tokens.gap(j) == ' '
                && !tokens.upper(j)
                && !tokens.stuck(j)
                && tokens.is(j, NameTable.COMMON)
                && tokens.length(j) > (around.afterArticle(i) ? 3 : 2)
                && !tokens.is(j, NameTable.WORD | NameTable.NEVER | NameTable.PLACE)
                && !alsoSmall(j);
    }

    /** "hi its lovisa b, you": one letter, where the phrase ends. */
    private boolean withInitial(int i) {
        int j = i + 1;
        return j < tokens.size()
                && tokens.gap(j) == ' '
                && tokens.length(j) == 1
                && around.endsPhrase(j + 1)
                && !tokens.surelyGenitive(i)
                && !lexicon.stranded().contains(tokens.word(j))
                && tokens.is(i, NameTable.COMMON)
                && !tokens.is(i, NameTable.WORD)
                && !alsoSmall(i);
    }

    private boolean withFamily(int i) {
        int j = i + 1;
        if (j >= tokens.size()
                || tokens.gap(j) != ' '
                || tokens.stuck(j)
                || tokens.surelyGenitive(i)
                || tokens.length(j) < 3
                || tokens.is(j, NameTable.NEVER | NameTable.PLACE)
                || (tokens.is(j, NameTable.WORD) && tokens.length(j) < 7 && !wordAsFamily(i, j))) {
            return false;
        }
        boolean patronymic = tokens.word(j).endsWith("sson");
        boolean common = tokens.is(i, NameTable.COMMON);
        if (patronymic) {
            return tokens.is(j, NameTable.FAMILY);
        }
        boolean sure = (tokens.is(j, NameTable.FAMILY) && tokens.length(j) > 3 && !alsoSmall(j)) || wordAsFamily(i, j);
        return common
                && ((sure && !tokens.is(i, NameTable.WORD))
                        || (tokens.is(j, NameTable.COMMON_FAMILY) && sure && !tokens.upper(j)));
    }

    /** "jostein sunde har", "siv lund og": a word right after a sure name, where the name may end. */
    private boolean wordAsFamily(int i, int j) {
        boolean sure = tokens.is(i, NameTable.COMMON) && !tokens.is(i, NameTable.WORD) && !alsoSmall(i);
        boolean ends = around.endsPhrase(j + 1)
                || lexicon.ands().contains(tokens.word(j + 1))
                || lexicon.prepositions().contains(tokens.word(j + 1))
                || lexicon.verbs().contains(tokens.word(j + 1))
                || lexicon.doings().contains(tokens.word(j + 1));
        return sure
                && ends
                && tokens.is(j, NameTable.FAMILY)
                && !lexicon.starters().contains(tokens.word(j));
    }

    /** Whether the word is also an ordinary one when it has no capital letter: "linda", "sanne". */
    private boolean alsoSmall(int i) {
        return lexicon.onlyCapitalised().contains(tokens.base(i))
                || lexicon.onlyCapitalised().contains(tokens.word(i));
    }
}
