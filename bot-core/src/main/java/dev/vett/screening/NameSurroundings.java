package dev.vett.screening;

/** What the words around a name say about it: a person, or a street, a company, a thing. Not thread-safe. */
final class NameSurroundings {
    private final String text;
    private final String lower;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NamedThings things;
    private final RelativeClauses clauses;

    NameSurroundings(String text, String lower, Tokens tokens, NameLexicon lexicon) {
        this.text = text;
        this.lower = lower;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.things = new NamedThings(text, tokens, lexicon);
        this.clauses = new RelativeClauses(tokens, lexicon);
    }

    // ---- a person ----

    /** Whether the words around say that this is a person, whatever the name. */
    boolean cue(int i, int end) {
        if (i > 0) {
            char gap = tokens.gap(i);
            String before = tokens.word(i - 1);
            if ((gap == ' ' || gap == ':') && (lexicon.roles().contains(before) || titled(i))) {
                return true;
            }
            if (gap == ':' && lexicon.labels().contains(before)) {
                return true;
            }
            if (gap == ' '
                    && lexicon.greetings().contains(before)
                    && (endsPhrase(end) || tokens.is(i, NameTable.COMMON))) {
                return true;
            }
            if (signed(i) && endsPhrase(end)) {
                return true;
            }
        }
        return (slashSigned(i) && endsPhrase(end)) || says(i, end) || owns(end) || ownsLikePeople(end) || isFamily(end);
    }

    /** Whether a title or what the person does stands before. */
    boolean titled(int i) {
        return i > 0 && (tokens.gap(i) == ' ' || tokens.gap(i) == ':') && isTitle(i - 1);
    }

    /** "utrikesminister", "tränaren", "sjakkspilleren". */
    boolean isTitle(int i) {
        return lexicon.titles().contains(tokens.word(i))
                || (tokens.length(i) > 3
                        && lexicon.titleEndings().match(lower, tokens.start(i), tokens.end(i))
                        && !lexicon.makers().match(lower, tokens.start(i), tokens.end(i)));
    }

    /** "eleven Anna". */
    boolean afterRole(int i) {
        return i > 0 && tokens.gap(i) == ' ' && lexicon.roles().contains(tokens.word(i - 1));
    }

    /** "Föresett: Are". */
    boolean labelled(int i) {
        return i > 0
                && tokens.gap(i) == ':'
                && (lexicon.labels().contains(tokens.word(i - 1))
                        || lexicon.roles().contains(tokens.word(i - 1)));
    }

    /** "säger Hallin". */
    boolean saidBy(int i) {
        return i > 0 && tokens.gap(i) == ' ' && lexicon.says().contains(tokens.word(i - 1));
    }

    /** "Hallin säger": a Swedish or Norwegian verb of saying or thinking stands after; in English products say things. */
    boolean speaksAfter(int end) {
        return goesOn(end)
                && lexicon.says().contains(tokens.word(end))
                && lexicon.verbEndings().match(lower, tokens.start(end), tokens.end(end));
    }

    /** Whether a verb of saying or thinking stands beside: "säger Hallin", "Hallin säger". */
    boolean says(int i, int end) {
        if (saidBy(i)) {
            return true;
        }
        return end < tokens.size()
                && tokens.gap(end) == ' '
                && !tokens.upper(end)
                && lexicon.says().contains(tokens.word(end));
    }

    /** "Lisas mamma": what belongs to a person stands after. */
    private boolean owns(int end) {
        return end < tokens.size()
                && tokens.gap(end) == ' '
                && tokens.genitive(end - 1)
                && !tokens.upper(end)
                && lexicon.belongings().contains(tokens.word(end));
    }

    /** "Polhems liv": something stands after that only people have. */
    boolean ownsLikePeople(int end) {
        return goesOn(end)
                && tokens.genitive(end - 1)
                && lexicon.humanBelongings().contains(tokens.word(end));
    }

    /** "the Haidari family", "the Solberg couple". */
    boolean isFamily(int end) {
        return goesOn(end)
                && lexicon.families().contains(tokens.word(end))
                && (tokens.word(end).equals("family") || tokens.is(end - 1, NameTable.FAMILY));
    }

    /** Whether the word after i is something that people do. */
    boolean acts(int i) {
        if (i + 1 >= tokens.size() || tokens.gap(i + 1) != ' ' || tokens.upper(i + 1)) {
            return false;
        }
        String next = tokens.word(i + 1);
        if (tokens.is(i, NameTable.COMMON) && lexicon.deeds().contains(next)) {
            return true;
        }
        if (!lexicon.verbs().contains(next)) {
            return false;
        }
        return !tokens.is(i, NameTable.WORD) || !lexicon.weakVerbs().contains(next) || !tokens.sentenceStart(i);
    }

    /** Whether the word after i looks like a verb of Swedish or Norwegian: "toppar", "løfter", "lovade". */
    boolean precedesVerb(int i) {
        return goesOn(i + 1)
                && (lexicon.verbs().contains(tokens.word(i + 1))
                        || lexicon.verbEndings().match(lower, tokens.start(i + 1), tokens.end(i + 1)));
    }

    /** Whether the word after i is something that people do and things do not. */
    boolean actsLikeNoThing(int i) {
        return acts(i) && !lexicon.weakVerbs().contains(tokens.word(i + 1));
    }

    /** ", 43,", ", 14 år" or "(43)" after a name: an age. */
    boolean aged(int end) {
        int at = tokens.end(end - 1);
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '(')) {
            at++;
        }
        int digits = at;
        while (at < text.length() && Letters.isDigit(text.charAt(at))) {
            at++;
        }
        boolean closed = at >= text.length()
                || text.charAt(at) == ','
                || text.charAt(at) == ')'
                || text.charAt(at) == '.'
                || inYears(at);
        return digits > tokens.end(end - 1) + 1 && at - digits >= 1 && at - digits <= 2 && closed;
    }

    /** ", 14 år", " (8 years". */
    private boolean inYears(int at) {
        return (text.startsWith(" år", at) && (at + 3 >= text.length() || !Letters.isWord(text.charAt(at + 3))))
                || text.startsWith(" years", at);
    }

    /** "a line", "en dag", "den stig": the word, not the name. */
    boolean afterArticle(int i) {
        return i > 0 && tokens.gap(i) == ' ' && lexicon.articles().contains(tokens.word(i - 1));
    }

    /** "Hej Du". */
    boolean greeted(int i) {
        return i > 0 && tokens.gap(i) == ' ' && lexicon.greetings().contains(tokens.word(i - 1));
    }

    /** Whether a closing phrase stands just before: "mvh", "Med vänlig hälsning,". */
    boolean signed(int i) {
        for (int k = i - 1; k >= 0 && k >= i - 2; k--) {
            if (lexicon.signOffs().contains(tokens.word(k))) {
                return tokens.start(i) - tokens.end(k) <= 24;
            }
        }
        return false;
    }

    private boolean slashSigned(int i) {
        int at = tokens.start(i) - 1;
        if (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && text.charAt(at) == '/' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    }

    // ---- no person ----

    /** Whether the words name a street, a place, a company or a thing. */
    boolean isThing(int i, int end) {
        if (things.names(i, end)) {
            return true;
        }
        boolean placeWord = end == i + 1 ? endsLikePlace(i) : isPlaceWord(end - 1);
        if (placeWord && !tokens.is(end - 1, NameTable.FAMILY)) {
            return true;
        }
        if (end < tokens.size() && tokens.gap(end) == ' ' && namesThing(i, end)) {
            return true;
        }
        return i > 0
                && tokens.gap(i) == ' '
                && end == i + 1
                && !isFamily(end)
                && !relativeClause(i)
                && lexicon.things().contains(tokens.word(i - 1));
    }

    private boolean namesThing(int i, int end) {
        String next = tokens.word(end);
        boolean upper = tokens.upper(end);
        if (lexicon.companies().contains(next) && (upper || tokens.genitive(end - 1))) {
            return true;
        }
        if (upper && lexicon.organisations().contains(next)) {
            return true;
        }
        boolean single = end == i + 1;
        if (upper && single && isPlaceWord(end) && !tokens.is(end, NameTable.GIVEN | NameTable.FAMILY)) {
            return true;
        }
        boolean place = lexicon.places().contains(next)
                || (next.endsWith("s") && lexicon.places().contains(next.substring(0, next.length() - 1)));
        if (place && (tokens.genitive(end - 1) || upper || isStreet(next))) {
            return !lexicon.belongings().contains(next) || upper || isStreet(next);
        }
        return false;
    }

    private static boolean isStreet(String word) {
        return word.startsWith("ga")
                || word.startsWith("v")
                || word.equals("plass")
                || word.equals("plats")
                || word.equals("å")
                || word.equals("ån")
                || word.equals("elv");
    }

    /** "skolan Anna går på", "boken Bo skrev är slut": a clause that leaves out its "som", so the name is a person's. */
    boolean relativeClause(int i) {
        return clauses.begins(i);
    }

    boolean isPlaceWord(int j) {
        return endsLikePlace(j) || lexicon.places().contains(tokens.word(j));
    }

    private boolean endsLikePlace(int j) {
        return lexicon.placeEndings().match(lower, tokens.start(j), tokens.end(j));
    }

    /** Whether a preposition of place stands before: "i", "på", "från". */
    boolean afterPlacePreposition(int i) {
        return i > 0 && tokens.gap(i) == ' ' && lexicon.placePrepositions().contains(tokens.word(i - 1));
    }

    /** Whether quotation marks enclose the words: the title of a book, a film or a song. */
    boolean quoted(int from, int end) {
        int before = tokens.start(from) - 1;
        int after = tokens.end(end - 1);
        return before >= 0 && after < text.length() && isQuote(text.charAt(before)) && isQuote(text.charAt(after));
    }

    private static boolean isQuote(char unit) {
        return unit == '"' || unit == '”' || unit == '“' || unit == '«' || unit == '»' || unit == '\'' || unit == '’';
    }

    // ---- a word that is also a name ----

    /** Whether a word in small letters may be a name: "maj", "storm", but not "dig". */
    boolean smallName(int i) {
        return tokens.is(i, NameTable.COMMON)
                && !tokens.upper(i)
                && !tokens.stuck(i)
                && !tokens.surelyGenitive(i)
                && tokens.length(i) > 1
                && !lexicon.pronouns().contains(tokens.word(i));
    }

    // ---- the sentence ----

    boolean endsPhrase(int end) {
        return end >= tokens.size() || tokens.gap(end) != ' ';
    }

    /** Whether a word in small letters follows in the same phrase. */
    boolean goesOn(int end) {
        return tokens.goesOn(end);
    }

    /** Whether it stands in running text: a heading or a list of products says nothing. */
    boolean inProse(int i) {
        return !tokens.sentenceStart(i) || goesOn(i + 1) || beginsRow(i);
    }

    /** Whether it is the first cell of a table or who speaks in a conversation: "Karin: Hur länge?" */
    private boolean beginsRow(int i) {
        return tokens.gap(i) == '\n' && endsCell(tokens.end(i));
    }

    /** Whether a tab, a wide gap or a colon stands there. */
    private boolean endsCell(int at) {
        return text.startsWith("\t", at) || text.startsWith("  ", at) || text.startsWith(":", at);
    }

    /** Whether the word stands inside a sentence that is not written with capital letters throughout. */
    boolean insideSentence(int i) {
        return i > 0
                && !tokens.sentenceStart(i)
                && (!tokens.upper(i - 1) || tokens.gap(i) != ' ' || tokens.sentenceStart(i - 1));
    }

    /** Whether only a space, or the full stop of an initial, stands before word j. */
    boolean connects(int j) {
        char gap = tokens.gap(j);
        return gap == ' ' || (gap == '.' && tokens.initial(j - 1)) || (gap == '\n' && lineBreakInName(j));
    }

    /** "Hugo\nMårdberg\n950718-2385", "Olle\nWirsén, 680930": a number right behind the second line. */
    private boolean isBroken(int j) {
        int at = tokens.end(j);
        while (at < text.length()
                && at <= tokens.end(j) + 2
                && (text.charAt(at) == '\n' || text.charAt(at) == ',' || text.charAt(at) == ' ')) {
            at++;
        }
        boolean labelled = tokens.gap(j) == '\n' && text.startsWith(", ", tokens.end(j)) && j > 1 && isTitle(j - 2);
        return labelled || (at < text.length() && Letters.isDigit(text.charAt(at)));
    }

    private boolean lineBreakInName(int j) {
        return (tokens.is(j, NameTable.FAMILY) || tokens.surname(j) || (tokens.family(j) && isBroken(j)))
                && !tokens.is(j, NameTable.WORD)
                && !tokens.is(j, NameTable.GIVEN)
                && tokens.is(j - 1, NameTable.GIVEN)
                && (j + 1 >= tokens.size() || tokens.gap(j + 1) == ' ' || tokens.gap(j - 1) == ':' || isBroken(j));
    }
}
