package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People whom the form of several rows shows: "> sten frisk: jag tar nycklarna", "46;Agda S;D;L", "Närvarande: A B, C D",
 * "dukning: Ask och Saga". The same words in a sentence are words. Not thread-safe.
 */
final class RepeatedRows {
    /** Only a sign of a quotation, a time or a bullet stands before on the line. */
    private static final String BULLETS = " >*-[]().:0123456789";

    private static final int ENOUGH = 2;
    private static final int LONGEST_ATTENDANCE = 60;
    private static final Set<String> PRESENT = Set.of(
            "närvarande",
            "frånvarande",
            "deltagare",
            "ledamöter",
            "ersättare",
            "justerare",
            "tilstede",
            "stede",
            "fråverande",
            "fravær",
            "forfall",
            "deltakere",
            "deltakarar",
            "møtende",
            "present",
            "attendees",
            "absent",
            "participants");

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    RepeatedRows(String text, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    /** Words from one to before another. */
    private record Cell(int from, int to) {}

    void find() {
        List<Cell> speakers = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        List<Cell> unknown = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.beginsLine(i, BULLETS) && speaks(i)) {
                speakers.add(new Cell(i, i + 2));
            }
            if (isCell(i)) {
                (tokens.is(i, NameTable.GIVEN) ? cells : unknown).add(new Cell(i, i + 2));
            }
            if (tokens.gap(i) == ':' && isPair(i)) {
                add(i, i + 1);
                add(i + 2, i + 3);
            }
            if (PRESENT.contains(tokens.word(i)) && i + 1 < tokens.size() && tokens.gap(i + 1) == ':') {
                attendance(i + 1);
            }
        }
        addIfRepeated(speakers);
        addIfRepeated(cells);
        if (cells.size() >= Math.max(ENOUGH, unknown.size())) {
            unknown.forEach(cell -> add(cell.from(), cell.to()));
        }
    }

    private void addIfRepeated(List<Cell> alike) {
        if (alike.size() >= ENOUGH) {
            alike.forEach(cell -> add(cell.from(), cell.to()));
        }
    }

    private void add(int from, int to) {
        for (int k = from; k < to; k++) {
            finds.liftAt(k);
        }
        if (!finds.covers(from)) {
            finds.likely(from, to);
        }
    }

    /** "sten frisk:", "vår lind:": a given name and a family name in small letters, and then what they say. */
    private boolean speaks(int i) {
        int family = i + 1;
        return family < tokens.size()
                && tokens.gap(family) == ' '
                && tokens.is(i, NameTable.COMMON)
                && tokens.is(family, NameTable.FAMILY)
                && tokens.length(family) > 1
                && !tokens.upper(i)
                && !tokens.upper(family)
                && tokens.end(family) < text.length()
                && text.charAt(tokens.end(family)) == ':';
    }

    /** "Agda S" between the signs of a table. */
    private boolean isCell(int i) {
        int initial = i + 1;
        if (initial >= tokens.size()
                || tokens.gap(initial) != ' '
                || !tokens.initial(initial)
                || !tokens.upper(i)
                || tokens.length(i) < 2
                || tokens.allCaps(i)
                || tokens.is(i, NameTable.NEVER | NameTable.PLACE)
                || lexicon.labels().contains(tokens.word(i))) {
            return false;
        }
        int before = tokens.start(i) - 1;
        int after = tokens.end(initial) + (tokens.dotted(initial) ? 1 : 0);
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean begins = before < 0 || "\n\t;|".indexOf(text.charAt(before)) >= 0;
        boolean ends = after < text.length() && "\t;|".indexOf(text.charAt(after)) >= 0;
        return begins && ends;
    }

    /** "Ask och Saga" behind a colon and alone there: in a sentence about trees the second has no capital letter. */
    private boolean isPair(int i) {
        int second = i + 2;
        return second < tokens.size()
                && lexicon.ands().contains(tokens.word(i + 1))
                && isCapitalName(i)
                && isCapitalName(second)
                && tokens.gap(i + 1) == ' '
                && tokens.gap(second) == ' '
                && around.endsPhrase(second + 1)
                && !around.isThing(second, second + 1);
    }

    private boolean isCapitalName(int i) {
        return tokens.is(i, NameTable.COMMON) && tokens.upper(i) && !tokens.allCaps(i) && !around.quoted(i, i + 1);
    }

    /** "Närvarande: Ragnhild Kvarn, ordförande, Percy Arp": two words with capital letters between commas. */
    private void attendance(int from) {
        int i = from;
        while (i < tokens.size() && i < from + LONGEST_ATTENDANCE && (i == from || tokens.gap(i) != '\n')) {
            int end = i;
            while (end < tokens.size()
                    && tokens.upper(end)
                    && !tokens.allCaps(end)
                    && !tokens.stuck(end)
                    && (end == i || tokens.gap(end) == ' ')) {
                end++;
            }
            boolean name = end - i == 2
                    && ((tokens.is(i, NameTable.GIVEN) && !tokens.surelyGenitive(i)) || tokens.family(i + 1))
                    && !lexicon.organisations().contains(tokens.word(i + 1))
                    && !around.isThing(i, end);
            if (name && !(finds.covers(i) && finds.covers(i + 1))) {
                add(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }
}
