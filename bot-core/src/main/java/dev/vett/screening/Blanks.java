package dev.vett.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left open in a text: placeholders for people and for other things, lines to fill in, boxes to tick.
 *
 * <p>A placeholder of a safe copy, or of an anonymised text, stands for a person; the blanks of a template stand for nobody
 * yet: [NAMN] beside [BELOPP] and [DATUM]. Immutable.
 */
final class Blanks {
    private static final int LONGEST_PLACEHOLDER = 30;

    /** As people and tools write them; the safe copy's own are among them. */
    private static final Set<String> PERSON_PLACEHOLDERS = Set.of(
            "namn",
            "navn",
            "name",
            "person",
            "elev",
            "klient",
            "brukare",
            "bruker",
            "patient",
            "pasient",
            "personnummer",
            "fødselsnummer",
            "national",
            "barn",
            "barnet");

    /** Blanks of a template that no safe copy has: amount, date, reason, number of days. */
    private static final Set<String> THINGS = Set.of(
            "belopp",
            "beløp",
            "amount",
            "datum",
            "dato",
            "date",
            "motivering",
            "begrunnelse",
            "grunngjeving",
            "reason",
            "antal",
            "tal",
            "åååå",
            "yyyy",
            "tid",
            "klockslag",
            "klokkeslett",
            "månad",
            "måned",
            "month",
            "plats",
            "stad",
            "sted",
            "xx",
            "text",
            "tekst",
            "fyll",
            "ange",
            "skriv",
            "insert");

    /** What is to be filled in or ticked. */
    private static final Pattern BLANK = Pattern.compile("_{4,}|\\.{6,}|\\[ ?\\]|☐");

    /** So many of them make a form. */
    private static final int FORM = 3;

    private final String lower;
    private final Layout layout;
    private final int[] blanks;

    Blanks(String lower, Layout layout) {
        this.lower = lower;
        this.layout = layout;
        this.blanks = new int[layout.blocks()];
        Matcher blank = BLANK.matcher(lower);
        while (blank.find()) {
            blanks[layout.blockOf(layout.sentenceAt(blank.start()))]++;
        }
    }

    static boolean isIn(String line) {
        return BLANK.matcher(line).find();
    }

    /** Whether a block is to be filled in, or heads or follows one that is. */
    boolean isForm(int block) {
        boolean heads = block + 1 < blanks.length && layout.headingOf(block + 1) == block;
        return blanks[block] >= FORM
                || (block > 0 && blanks[block - 1] >= FORM)
                || (heads && blanks[block + 1] >= FORM);
    }

    /** Where placeholders stand for people. */
    List<Integer> persons() {
        BitSet templates = new BitSet();
        List<Integer> persons = new ArrayList<>();
        for (int at = lower.indexOf('['); at >= 0; at = lower.indexOf('[', at + 1)) {
            int end = at + 1;
            while (end < lower.length()
                    && end < at + LONGEST_PLACEHOLDER
                    && (Letters.isLetter(lower.charAt(end)) || lower.charAt(end) == '-')) {
                end++;
            }
            String word = lower.substring(at + 1, end);
            if (PERSON_PLACEHOLDERS.contains(word)) {
                persons.add(at);
            } else if (THINGS.stream().anyMatch(word::startsWith)) {
                templates.set(layout.blockOf(layout.sentenceAt(at)));
            }
        }
        persons.removeIf(at -> templates.get(layout.blockOf(layout.sentenceAt(at))));
        return persons;
    }
}
