package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;

/** Lists of nothing but names, one a line: where most lines are people, the others are too. Not thread-safe. */
final class BareLists {
    private static final int FEWEST = 4;
    private static final int LONGEST = 4;
    private static final int ENOUGH = 3;

    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;

    BareLists(String text, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
    }

    /** The words of one line. */
    private record Item(int from, int to) {}

    void find() {
        List<Item> items = new ArrayList<>();
        int word = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int from = word;
            while (word < tokens.size() && tokens.start(word) < end) {
                word++;
            }
            if (isItem(at, end, from, word)) {
                items.add(new Item(from, word));
            } else {
                take(items);
                items.clear();
            }
            at = end + 1;
        }
        take(items);
    }

    /** A bullet or a number, two to four words with capital letters, and nothing else. */
    private boolean isItem(int start, int end, int from, int to) {
        if (to - from < 2 || to - from > LONGEST) {
            return false;
        }
        for (int at = start; at < end; at++) {
            char unit = text.charAt(at);
            boolean number = at < tokens.start(from) && Letters.isDigit(unit);
            if (!Letters.isLetter(unit) && !number && " .,)(-–*•'’\t\r".indexOf(unit) < 0) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            boolean particle = lexicon.particles().contains(tokens.word(i)) || tokens.particled(i);
            if (!(tokens.upper(i) || particle) || tokens.stuck(i)) {
                return false;
            }
        }
        return true;
    }

    private void take(List<Item> items) {
        long people = items.stream().filter(this::isPerson).count();
        if (items.size() < FEWEST || people < ENOUGH || people * 2 < items.size()) {
            return;
        }
        for (Item item : items) {
            if (mayBeName(item)) {
                finds.likely(item.from(), item.to());
            }
        }
    }

    private boolean isPerson(Item item) {
        for (int i = item.from(); i < item.to(); i++) {
            if (finds.sureAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** Not "Blå Salen", a noun with its article. */
    private boolean mayBeName(Item item) {
        for (int i = item.from(); i < item.to(); i++) {
            if (finds.covers(i)
                    || lexicon.labels().contains(tokens.word(i))
                    || lexicon.roles().contains(tokens.word(i))
                    || lexicon.organisations().contains(tokens.word(i))
                    || lexicon.companies().contains(tokens.word(i))
                    || lexicon.rosterNever().contains(tokens.word(i))) {
                return false;
            }
        }
        int last = item.to() - 1;
        String word = tokens.word(last);
        boolean noun = !tokens.family(last)
                && !tokens.is(last, NameTable.GIVEN)
                && (word.endsWith("en") || word.endsWith("et") || word.endsWith("na"));
        return !noun && !around.isThing(item.from(), item.to());
    }
}
