package dev.vett.screening;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells under a heading that says that people stand there, also damaged: "L-nd-qv-st, J0nny" under "Elev". Not thread-safe. */
final class NameHeadings {
    private static final int LONGEST = 40;

    private static final Pattern CELLS = Pattern.compile("[;|\\t]");

    /** Who or what: the columns beside it tell. */
    private static final Set<String> PERSON = Set.of("namn", "navn", "name", "namn och adress", "navn og adresse");

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    NameHeadings(String text, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    void find() {
        if (text.indexOf('|') < 0 && text.indexOf('\t') < 0 && text.indexOf(';') < 0) {
            return;
        }
        Columns columns = Columns.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.upper(i) && beginsCell(i) && !finds.sureAt(i)) {
                cell(columns, i);
            }
        }
    }

    private boolean beginsCell(int i) {
        int at = tokens.start(i) - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || isSeparator(text.charAt(at));
    }

    private static boolean isSeparator(char unit) {
        return unit == '\n' || unit == '|' || unit == '\t' || unit == ';';
    }

    private void cell(Columns columns, int i) {
        int end = tokens.start(i);
        while (end < text.length() && end - tokens.start(i) <= LONGEST && !isSeparator(text.charAt(end))) {
            end++;
        }
        int last = i;
        boolean names = true;
        while (last < tokens.size() && tokens.start(last) < end) {
            names &= isPart(last);
            last++;
        }
        boolean full = last - i >= 2 && end - tokens.start(i) <= LONGEST && names;
        if (full && isOfPeople(columns.above(tokens.start(i)), isDamaged(tokens.start(i), end))) {
            finds.likely(i, last);
        }
    }

    /** A capital letter, or what follows the digit that a scanner put for a letter. */
    private boolean isPart(int i) {
        boolean broken = tokens.start(i) > 0 && Letters.isDigit(text.charAt(tokens.start(i) - 1));
        return (broken || tokens.upper(i) || lexicon.particles().contains(tokens.word(i)))
                && !(tokens.is(i, NameTable.NEVER) && !tokens.is(i, NameTable.GIVEN))
                && !lexicon.labels().contains(tokens.word(i))
                && !lexicon.roles().contains(tokens.word(i))
                && !lexicon.organisations().contains(tokens.word(i))
                && !lexicon.companies().contains(tokens.word(i))
                && (!around.isPlaceWord(i) || (i > 0 && tokens.is(i - 1, NameTable.COMMON)));
    }

    /** "B3rgqv-st, L1sa": a digit where a letter was. */
    private boolean isDamaged(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (Letters.isDigit(text.charAt(i))
                    && Letters.isLetter(text.charAt(i - 1))
                    && Letters.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBesidePersons(Columns.Heading heading) {
        for (String cell : CELLS.split(Letters.lower(text.substring(heading.rowStart(), heading.rowEnd())), -1)) {
            if (lexicon.personColumns().contains(cell.strip())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfPeople(Columns.@Nullable Heading heading, boolean damaged) {
        if (heading == null || heading.end() - heading.start() > LONGEST) {
            return false;
        }
        String word = Letters.lower(text.substring(heading.start(), heading.end()))
                .replace('|', ' ')
                .strip();
        return lexicon.nameColumns().contains(word)
                || (PERSON.contains(word) && isBesidePersons(heading))
                || (damaged && lexicon.labels().contains(word));
    }
}
