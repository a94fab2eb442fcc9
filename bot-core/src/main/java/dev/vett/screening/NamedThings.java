package dev.vett.screening;

/** Companies, places, programs and animals that bear the name of a person. Not thread-safe. */
final class NamedThings {
    /** So many words after the name the legal form may stand: "Johanssons Schakt & Transport AB". */
    private static final int FAR = 4;

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;

    NamedThings(String text, Tokens tokens, NameLexicon lexicon) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    boolean names(int i, int end) {
        return company(end)
                || trade(end)
                || program(i, end)
                || celebration(end)
                || named(end)
                || outOfOrder(end)
                || (end == i + 1 && (locality(i) || animal(i) || adjective(i)));
    }

    /** "Per Nilssons Schakt AB", "Martinsen & Holt Anlegg AS", "Martin & Servera". */
    private boolean company(int end) {
        for (int k = end; k < tokens.size() && k < end + FAR; k++) {
            char gap = tokens.gap(k);
            boolean joins = tokens.word(k).equals("och")
                    || tokens.word(k).equals("og")
                    || tokens.word(k).equals("i");
            if ((gap != ' ' && gap != '&') || !(tokens.upper(k) || joins)) {
                return false;
            }
            boolean legal = lexicon.legalForms().contains(tokens.word(k)) && tokens.allCaps(k);
            if (legal || (k == end && gap == '&' && lexicon.companies().contains(tokens.word(k)))) {
                return true;
            }
        }
        return false;
    }

    /** "Lottas Keramik", "Anderssons Elektriska": a genitive and a capital letter. */
    private boolean trade(int end) {
        return end < tokens.size()
                && tokens.gap(end) == ' '
                && tokens.surelyGenitive(end - 1)
                && tokens.upper(end)
                && !tokens.allCaps(end)
                && tokens.length(end) > 2
                && (!tokens.family(end) || lexicon.companies().contains(tokens.word(end)))
                && !tokens.is(end, NameTable.GIVEN | NameTable.PLACE)
                && !lexicon.belongings().contains(tokens.word(end));
    }

    /** "Siri och Alexa". */
    private boolean program(int i, int end) {
        return end == i + 1
                && lexicon.assistants().contains(tokens.word(i))
                && (assistant(i - 2) || assistant(i - 1) || assistant(i + 1) || assistant(i + 2));
    }

    private boolean assistant(int k) {
        return k >= 0 && k < tokens.size() && lexicon.assistants().contains(tokens.word(k));
    }

    /** "Kristi himmelfartsdag", "Freja eID". */
    private boolean celebration(int end) {
        return end < tokens.size()
                && tokens.gap(end) == ' '
                && (tokens.word(end).startsWith("himmel") || tokens.word(end).equals("eid"))
                && !tokens.upper(end);
    }

    /** "Maja är namnet på måleren". */
    private boolean named(int end) {
        return end + 1 < tokens.size()
                && tokens.gap(end) == ' '
                && (tokens.word(end).equals("är")
                        || tokens.word(end).equals("er")
                        || tokens.word(end).equals("is"))
                && lexicon.namings().contains(tokens.word(end + 1));
    }

    /** "Selma är dubbelbokad": a meeting room, where a person would be ill. */
    private boolean outOfOrder(int end) {
        return end + 1 < tokens.size()
                && tokens.gap(end) == ' '
                && (tokens.word(end).equals("är")
                        || tokens.word(end).equals("er")
                        || tokens.word(end).equals("is"))
                && (lexicon.outOfOrder().contains(tokens.word(end + 1))
                        || (end + 2 < tokens.size()
                                && lexicon.outOfOrder().contains(tokens.word(end + 1) + " " + tokens.word(end + 2))));
    }

    /** "börja i Ulrika", "bussen hem till Ulrika". */
    private boolean locality(int i) {
        if (i == 0 || tokens.gap(i) != ' ' || tokens.genitive(i)) {
            return false;
        }
        String before = tokens.word(i - 1);
        if (before.equals("i")) {
            return i == 1 || !lexicon.devoted().contains(tokens.word(i - 2));
        }
        if (!before.equals("till") && !before.equals("til")) {
            return false;
        }
        return vehicle(i - 2) || vehicle(i - 3);
    }

    private boolean vehicle(int k) {
        return k >= 0 && lexicon.vehicles().contains(tokens.word(k));
    }

    /** "Bjørn er observert ved lysløypa". */
    private boolean animal(int i) {
        if (!lexicon.animals().contains(tokens.word(i))) {
            return false;
        }
        int stop = tokens.end(i);
        while (stop < text.length() && stop < tokens.end(i) + 80 && ".!?\n".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        String rest = tokens.lower().substring(tokens.end(i), stop);
        return lexicon.wildlife().stream().anyMatch(rest::contains);
    }

    /** "Klara uppgifter markeras". */
    private boolean adjective(int i) {
        int next = i + 1;
        return lexicon.adjectives().contains(tokens.word(i))
                && tokens.sentenceStart(i)
                && next < tokens.size()
                && tokens.gap(next) == ' '
                && !tokens.upper(next)
                && (!lexicon.verbs().contains(tokens.word(next))
                        || tokens.word(next).equals("seier"));
    }
}
