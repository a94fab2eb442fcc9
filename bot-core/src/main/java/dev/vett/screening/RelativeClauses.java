package dev.vett.screening;

import java.util.Set;

/** Clauses that leave out their "som": "skolan Anna går på är stängd", "boken Bo skrev är slut". Immutable. */
final class RelativeClauses {
    private static final int LONGEST = 6;

    /** "Hunden Bella er med": a sentence of its own. */
    private static final Set<String> BEING =
            Set.of("är", "er", "is", "var", "was", "ska", "skal", "kan", "can", "will", "vil", "ble", "blev", "vart");

    private final Tokens tokens;
    private final NameLexicon lexicon;

    RelativeClauses(Tokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** Whether such a clause begins with word i: a verb, and behind it at once the verb of the sentence, or a preposition alone. */
    boolean begins(int i) {
        int verb = i + 1;
        if (verb + 1 < tokens.size() && tokens.upper(verb + 1) && lexicon.ands().contains(tokens.word(verb))) {
            // "rummet Anna och Bo bokade är".
            verb += 2;
        }
        if (!tokens.goesOn(verb) || !isVerb(verb)) {
            return false;
        }
        if (BEING.contains(tokens.word(verb))) {
            return false;
        }
        if (isFinite(verb + 1)) {
            return true;
        }
        for (int k = verb + 1; k < verb + LONGEST && tokens.goesOn(k); k++) {
            if (lexicon.stranded().contains(tokens.word(k))) {
                boolean known = lexicon.verbs().contains(tokens.word(verb))
                        || lexicon.deeds().contains(tokens.word(verb));
                boolean ends = k + 1 >= tokens.size() || ",.!?;:)\n".indexOf(tokens.gap(k + 1)) >= 0;
                return isFinite(k + 1) || (known && ends);
            }
        }
        return false;
    }

    private boolean isVerb(int i) {
        return lexicon.verbs().contains(tokens.word(i))
                || lexicon.doings().contains(tokens.word(i))
                || lexicon.deeds().contains(tokens.word(i))
                || lexicon.verbEndings().match(tokens.lower(), tokens.start(i), tokens.end(i));
    }

    private boolean isFinite(int i) {
        return tokens.goesOn(i)
                && (lexicon.weakVerbs().contains(tokens.word(i))
                        || lexicon.finite().contains(tokens.word(i)));
    }
}
