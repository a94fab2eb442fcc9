package dev.vett.screening;

import java.util.Set;
import java.util.regex.Pattern;

/** Companies, places, programs and animals that bear the name of a person. Not thread-safe. */
final class NamedThings {
    /** So many words after the name the legal form may stand: "Johanssons Schakt & Transport AB". */
    private static final int FAR = 4;

    /** "Ann-kristin" is a person; so short a second part may be a name that no list holds. */
    private static final int LONGEST_SECOND_NAME = 5;

    private static final int LONGEST_ROW = 80;

    /** No name stands right before one of these. */
    private static final Set<String> DETERMINERS = Set.of("this", "these", "it", "them", "my", "our", "each", "any");

    private static final Set<String> PLACED = Set.of("the", "at", "in", "on", "near", "along");

    private static final Set<String> LYING = Set.of("ligger", "ligg", "låg", "lå", "lies");

    /** So many words away a brand is close to another, and where they stand in one list. */
    private static final int NEAR = 4;

    private static final int LISTED = 2;

    private static final int LONGEST_ACRONYM = 5;

    /** "Bostads AB Mimer". */
    private static final Set<String> BEFORE_LEGAL_FORM =
            Set.of("bostads", "fastighets", "energi", "utvecklings", "industri", "förvaltnings", "kommunala");

    private static final Set<String> MINE = Set.of("mina", "dina", "mine", "dine", "våra", "våre");

    private static final Pattern PLURALS = Pattern.compile("(?:ar|er|or|ter|ner|sidor|sider|data|den|ena|ene)$");
    private static final Pattern AT_SEA = Pattern.compile("passag|passasj|fartyg|färj|ferj|ferge|ferr|ship|skip|kaj|kai"
            + "|hamn|havn|port|vessel|cruise|kryss|tonnasje|rederi|skärgård|skjærgård|crossing");

    private static final Pattern SHIP = Pattern.compile("(?:^|[^\\p{L}])(?:[MSF]/[SFTYK]|M[SFTY])$");
    private static final Pattern VERSE = Pattern.compile(" \\d{1,3}:\\d{1,3}(?![\\d.])");
    private static final Pattern QUANTITY = Pattern.compile("\\d ?(?:st|stk|pcs|kr|:-)(?![\\p{L}])");

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;

    NamedThings(String text, Tokens tokens, NameLexicon lexicon) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    boolean names(int i, int end) {
        return company(i, end)
                || trade(end)
                || program(i, end)
                || celebration(end)
                || named(end)
                || outOfOrder(end)
                || compound(end - 1)
                || hangs(end - 1)
                || acronym(i, end)
                || sails(i, end)
                || afterLegalForm(i)
                || ship(i)
                || lies(i, end)
                || place(i, end)
                || (end == i + 1 && (brand(i) || coloured(i) || plus(i) || institution(end) || used(i)))
                || (end == i + 1 && (verse(i) || ware(i)))
                || (end == i + 1 && (locality(i) || animal(i) || adjective(i) || imperative(i) || mine(i)));
    }

    /** "Per Nilssons Schakt AB", "Martinsen & Holt Anlegg AS", "Martin & Servera". */
    private boolean company(int i, int end) {
        for (int k = end; k < tokens.size() && k < end + FAR; k++) {
            char gap = tokens.gap(k);
            boolean joins = tokens.word(k).equals("och")
                    || tokens.word(k).equals("og")
                    || tokens.word(k).equals("i");
            if ((gap != ' ' && gap != '&') || !(tokens.upper(k) || joins)) {
                return false;
            }
            boolean legal = lexicon.legalForms().contains(tokens.word(k)) && tokens.allCaps(k);
            if (legal && tokens.word(k).equals("enk") && end > i + 1 && !tokens.surelyGenitive(end - 1)) {
                // "Knut Arild Sørby Maskin ENK": the firm is the person.
                return false;
            }
            if (legal || (k == end && gap == '&' && lexicon.companies().contains(tokens.word(k)))) {
                return true;
            }
        }
        return false;
    }

    /** "AB Bröderna Fransson" where the line or the phrase begins with it; not "Hagens Bygg AB Per Nilsson". */
    private boolean afterLegalForm(int i) {
        int before = i - 1;
        return before >= 0
                && tokens.gap(i) == ' '
                && tokens.allCaps(before)
                && lexicon.legalForms().contains(tokens.word(before))
                && (tokens.gap(before) != ' '
                        || !tokens.upper(before - 1)
                        || BEFORE_LEGAL_FORM.contains(tokens.word(before - 1)));
    }

    /** "Elin Wägner-sällskapet", "Emma-stolen", "Kalle Anka-hörna": a name, and a noun in small letters. */
    private boolean compound(int last) {
        int hyphen = tokens.end(last) - LONGEST_SECOND_NAME;
        while (hyphen > tokens.start(last) && text.charAt(hyphen) != '-') {
            hyphen--;
        }
        return hyphen > tokens.start(last)
                && Letters.isUpper(text.charAt(tokens.start(last)))
                && !Letters.isUpper(text.charAt(hyphen + 1))
                && lexicon.table().flags(tokens.lower(), hyphen + 1, tokens.bareEnd(last)) == 0
                && (lexicon.places().contains(tokens.lower().substring(hyphen + 1, tokens.end(last)))
                        || lexicon.table().flags(tokens.lower(), tokens.start(last), hyphen) != 0
                        || (tokens.lower().charAt(hyphen - 1) == 's'
                                && lexicon.table().flags(tokens.lower(), tokens.start(last), hyphen - 1) != 0));
    }

    /** "Mark- och miljödomstolen": a hyphen that stands for the rest of a word. */
    private boolean hangs(int last) {
        int at = tokens.end(last);
        return at + 1 < text.length()
                && text.charAt(at) == '-'
                && text.charAt(at + 1) == ' '
                && last + 1 < tokens.size()
                && (lexicon.ands().contains(tokens.word(last + 1))
                        || tokens.word(last + 1).equals("eller"));
    }

    /** "IKA Møre", "NOVA Senter": capital letters throughout, and a word that has but one. */
    private boolean acronym(int i, int end) {
        return end == i + 2
                && tokens.allCaps(i)
                && !tokens.allCaps(i + 1)
                && tokens.upper(i + 1)
                && !tokens.is(i, NameTable.COMMON)
                && tokens.length(i) <= LONGEST_ACRONYM;
    }

    /** "Aurora Botnia trafikerar", where the sentence speaks of a ship or of passengers. */
    private boolean sails(int i, int end) {
        return end < tokens.size()
                && tokens.gap(end) == ' '
                && lexicon.shipDeeds().contains(tokens.word(end))
                && (end > i + 1 || !tokens.is(i, NameTable.COMMON))
                && holds(i, AT_SEA);
    }

    /** A rare name behind "upphandlar" is a program; "använder Anna för nattpassen" is about somebody. */
    private boolean used(int i) {
        int next = i + 1;
        return i > 0
                && tokens.gap(i) == ' '
                && lexicon.uses().contains(tokens.word(i - 1))
                && !tokens.is(i, NameTable.COMMON)
                && (next >= tokens.size()
                        || tokens.gap(next) != ' '
                        || (!tokens.upper(next) && !tokens.word(next).equals("som")));
    }

    /** "under Mina sidor", "Mine ansattopplysninger": a pronoun with its noun. */
    private boolean mine(int i) {
        int next = i + 1;
        return MINE.contains(tokens.word(i))
                && next < tokens.size()
                && tokens.gap(next) == ' '
                && !tokens.upper(next)
                && !lexicon.verbs().contains(tokens.word(next))
                && !lexicon.deeds().contains(tokens.word(next))
                && PLURALS.matcher(tokens.word(next)).find();
    }

    private boolean holds(int i, Pattern sign) {
        int from = NamedSentences.start(text, tokens.start(i));
        return sign.matcher(tokens.lower())
                .region(from, NamedSentences.end(text, tokens.end(i)))
                .find();
    }

    /** "M/S Thea", "MF Roald". */
    private boolean ship(int i) {
        int at = tokens.start(i) - 1;
        return at > 1
                && text.charAt(at) == ' '
                && SHIP.matcher(text.substring(Math.max(0, at - 4), at)).find();
    }

    /** "Lukas 6:48": a verse of the Bible. */
    private boolean verse(int i) {
        return VERSE.matcher(text).region(tokens.end(i), text.length()).lookingAt();
    }

    /** "Billy bokhylla 80x202, 6 st": goods with a quantity in the same line. */
    private boolean ware(int i) {
        int next = i + 1;
        if (next >= tokens.size()
                || tokens.gap(next) != ' '
                || tokens.upper(next)
                || !lexicon.wares().match(tokens.lower(), tokens.start(next), tokens.end(next))) {
            return false;
        }
        int end = tokens.end(next);
        while (end < text.length() && end < tokens.end(next) + LONGEST_ROW && text.charAt(end) != '\n') {
            end++;
        }
        return QUANTITY.matcher(text).region(tokens.end(next), end).find();
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

    /** "Tine, Gilde og Freia", "Jenkins kör byggena, Jira håller ordning": close to a brand that is no name. */
    private boolean brand(int i) {
        if (!lexicon.brands().contains(tokens.word(i))) {
            return false;
        }
        int near = tokens.is(i, NameTable.COMMON) ? LISTED : NEAR;
        for (int k = Math.max(0, i - near); k < tokens.size() && k <= i + near; k++) {
            if (k != i
                    && tokens.upper(k)
                    && !tokens.is(k, NameTable.COMMON | NameTable.COMMON_FAMILY)
                    && lexicon.brands().contains(tokens.word(k))
                    && (near > LISTED || listed(Math.min(i, k), Math.max(i, k)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a comma or a conjunction stands between two words. */
    private boolean listed(int left, int right) {
        return right == left + 1 ? tokens.gap(right) != ' ' : lexicon.ands().contains(tokens.word(left + 1));
    }

    /** "en blå Kia". */
    private boolean coloured(int i) {
        return i > 1
                && tokens.gap(i) == ' '
                && tokens.gap(i - 1) == ' '
                && lexicon.colours().contains(tokens.word(i - 1))
                && lexicon.articles().contains(tokens.word(i - 2));
    }

    /** "Freja+". */
    private boolean plus(int i) {
        int at = tokens.end(i);
        return at < text.length()
                && text.charAt(at) == '+'
                && (at + 1 == text.length() || !Letters.isWord(text.charAt(at + 1)));
    }

    /** "Emma sykehjemspark er ferdig", "Bjerke omsorgssenter", "Wilmas lekpark". */
    private boolean institution(int end) {
        if (end >= tokens.size() || tokens.gap(end) != ' ' || tokens.upper(end)) {
            return false;
        }
        if (tokens.genitive(end - 1) && lexicon.publicPlaces().contains(tokens.word(end))) {
            return true;
        }
        return !tokens.surelyGenitive(end - 1)
                && lexicon.institutions().match(tokens.lower(), tokens.start(end), tokens.end(end));
    }

    /** "at Lily Lane", "between Lars Hill and": behind an English preposition of place. */
    private boolean place(int i, int end) {
        return i > 0
                && end == i + 2
                && tokens.gap(i) == ' '
                && lexicon.englishThings().contains(tokens.word(end - 1))
                && PLACED.contains(tokens.word(i - 1));
    }

    /** "Victoria Park och Victoriabadet ligger": beside a place that lies there, too. */
    private boolean lies(int i, int end) {
        return end == i + 2
                && end + 2 < tokens.size()
                && lexicon.places().contains(tokens.word(end - 1))
                && lexicon.ands().contains(tokens.word(end))
                && tokens.upper(end + 1)
                && lexicon.thingNouns().match(tokens.lower(), tokens.start(end + 1), tokens.end(end + 1))
                && LYING.contains(tokens.word(end + 2));
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

    /** "Edit this text", "Mark each box". */
    private boolean imperative(int i) {
        return tokens.sentenceStart(i)
                && i + 1 < tokens.size()
                && tokens.gap(i + 1) == ' '
                && DETERMINERS.contains(tokens.word(i + 1));
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
