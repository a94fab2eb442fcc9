package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;

/** The first words of lines that look alike: where two are people, the others are too. Not thread-safe. */
final class NameColumns {
    /** What may stand before the first word of a row. */
    private static final String BULLETS = " \t-*•–.);|[]:0123456789";

    private static final int ENOUGH = 2;
    /** So many given names that alone would only be possible: "Aksel – glasses". */
    private static final int MANY = 3;

    private static final int LONGEST = 3;
    private static final int LONGEST_NOTE = 40;

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameFinds finds;

    NameColumns(String text, Tokens tokens, NameLexicon lexicon, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.finds = finds;
    }

    /** The capitalised words at the beginning of a line, and the sign that ends them. */
    private record Cell(int from, int to, char sign) {}

    void find() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.beginsLine(i, BULLETS) && !tokens.stuck(i)) {
                int end = end(i);
                char sign = end == i ? 0 : sign(tokens.end(end - 1));
                sign = sign == 0 && isNumbered(i) && end == i + 2 ? noteAfter(tokens.end(end - 1)) : sign;
                if (sign != 0) {
                    cells.add(new Cell(i, end, sign));
                }
            }
        }
        for (String signs : List.of("\t", "–", ":", ",", ":,", "(", ";", "|", "/", "#", "0")) {
            List<Cell> alike = cells.stream()
                    .filter(cell -> signs.indexOf(cell.sign()) >= 0)
                    .toList();
            if (areSurelyPeople(alike) || areManyGivenNames(alike)) {
                alike.forEach(this::take);
            }
        }
    }

    private boolean areSurelyPeople(List<Cell> alike) {
        long people = alike.stream().filter(this::isPerson).count();
        return people >= ENOUGH && people * 2 >= alike.size();
    }

    private boolean areManyGivenNames(List<Cell> alike) {
        long names = alike.stream()
                .filter(cell -> finds.covers(cell.from()) || isGivenName(cell))
                .count();
        return alike.size() >= MANY && names >= ENOUGH && names * 3 >= alike.size() * 2L;
    }

    /** "Imran – needs quiet": a given name that is no word, alone or with an initial. */
    private boolean isGivenName(Cell cell) {
        boolean alone = cell.to() == cell.from() + 1;
        return (alone || (cell.to() == cell.from() + 2 && tokens.initial(cell.from() + 1)))
                && tokens.is(cell.from(), NameTable.GIVEN)
                && !tokens.is(cell.from(), NameTable.WORD | NameTable.NEVER | NameTable.PLACE);
    }

    private void take(Cell cell) {
        if (finds.covers(cell.from())) {
            finds.liftAt(cell.from());
            if (cell.to() == cell.from() + 2 && !finds.covers(cell.from() + 1) && mayBeFamily(cell.from() + 1)) {
                finds.likely(cell.from(), cell.to());
            }
            return;
        }
        boolean given = tokens.is(cell.from(), NameTable.GIVEN) || tokens.foreign(cell.from()) || noted(cell, true);
        boolean alone = cell.to() == cell.from() + 1;
        boolean two = !alone
                && !lexicon.roles().contains(tokens.word(cell.from()))
                && !lexicon.titles().contains(tokens.word(cell.from()))
                && !isOrganisation(cell);
        for (int k = cell.from() + 1; k < cell.to(); k++) {
            if (finds.covers(k) && !(k == cell.from() + 1 && two && mayLead(cell))) {
                return;
            }
        }
        if (alone ? given : two) {
            finds.likely(cell.from(), cell.to());
        }
    }

    /** "Enhet Ullstämma", "Hagan Velforening". */
    private boolean isOrganisation(Cell cell) {
        int last = cell.to() - 1;
        boolean listed = tokens.is(cell.from(), NameTable.GIVEN) || tokens.family(last);
        return lexicon.rosterNever().contains(tokens.word(cell.from()))
                || lexicon.organisations().contains(tokens.word(last))
                || lexicon.companies().contains(tokens.word(last))
                || lexicon.thingNouns().match(tokens.lower(), tokens.start(cell.from()), tokens.end(cell.from()))
                || (!listed && cell.sign() == ',')
                || (!listed
                        && lexicon.organisationEndings().match(tokens.lower(), tokens.start(last), tokens.end(last)));
    }

    /** "Edel Marie Os –": a first word that no list holds before a name that goes to the end of the cell. */
    private boolean mayLead(Cell cell) {
        for (int k = cell.from() + 1; k < cell.to(); k++) {
            if (!finds.sureAt(k)) {
                return false;
            }
        }
        return !tokens.is(cell.from(), NameTable.WORD) && !lexicon.verbs().contains(tokens.word(cell.from()));
    }

    private boolean mayBeFamily(int i) {
        return !lexicon.places().contains(tokens.word(i)) && !tokens.surelyGenitive(i - 1);
    }

    private boolean isPerson(Cell cell) {
        return finds.sureAt(cell.from()) || finds.sureAt(cell.to() - 1) || noted(cell, false);
    }

    /** "Hansen – give water every hour, he forgets": a family name, and a pronoun in what is noted of it; among people any word. */
    private boolean noted(Cell cell, boolean among) {
        int i = cell.from();
        boolean family = cell.to() == i + 1
                && (cell.sign() == '–' || cell.sign() == ':')
                && !tokens.is(i, NameTable.NEVER)
                && (!tokens.is(i, NameTable.WORD) || tokens.is(i, NameTable.COMMON_FAMILY))
                && (tokens.family(i) || (among && tokens.length(i) > 2));
        for (int k = i + 1; family && k < tokens.size() && k < i + LONGEST_NOTE && tokens.gap(k) != '\n'; k++) {
            if (lexicon.pronouns().contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }

    private int end(int i) {
        int j = i;
        while (j < tokens.size()
                && j < i + LONGEST
                && (j == i || tokens.gap(j) == ' ')
                && tokens.upper(j)
                && !tokens.allCaps(j)
                && (!tokens.is(j, NameTable.NEVER) || (j == i && tokens.is(j, NameTable.GIVEN)))
                && !lexicon.labels().contains(tokens.word(j))) {
            j++;
        }
        return j;
    }

    /** "2 Trygve Dikemark heart failure": the number of a room or a floor stands before. */
    private boolean isNumbered(int i) {
        int at = tokens.start(i);
        return at > 1 && text.charAt(at - 1) == ' ' && Letters.isDigit(text.charAt(at - 2));
    }

    private char noteAfter(int at) {
        boolean note = at + 1 < text.length() && text.charAt(at) == ' ' && Letters.isLetter(text.charAt(at + 1));
        return note ? '#' : '\0';
    }

    private char sign(int at) {
        if (text.startsWith("\t", at) || text.startsWith("  ", at)) {
            return '\t';
        }
        if (text.startsWith(" – ", at) || text.startsWith(" - ", at)) {
            return '–';
        }
        if (at + 1 < text.length() && text.charAt(at) == ' ' && Letters.isDigit(text.charAt(at + 1))) {
            return '0';
        }
        if (text.startsWith(" (", at)) {
            return '(';
        }
        if (text.startsWith(" / ", at)) {
            return '/';
        }
        if (text.startsWith(" |", at) || text.startsWith("|", at)) {
            return '|';
        }
        char unit = at < text.length() ? text.charAt(at) : '\0';
        return unit == ':' || unit == ';' || unit == ',' ? unit : '\0';
    }
}
