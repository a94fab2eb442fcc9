package dev.vett.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that tell of one person each: "Will – late twice, Grace – strong on numbers". One of the names may be a word; where every
 * such line of a list begins with a given name, they are people. Not thread-safe.
 */
final class NamedEntries {
    private static final int ENOUGH = 3;
    private static final String BULLETS = " \t*•-–";

    /** A dash or a colon, and something behind it. */
    private static final Pattern TELLS = Pattern.compile(" {0,2}(?: [–—-]|:) {1,2}\\S");

    private final String text;
    private final Tokens tokens;
    private final NameFinds finds;

    NamedEntries(String text, Tokens tokens, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.finds = finds;
    }

    void find() {
        List<Integer> names = new ArrayList<>();
        boolean others = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.beginsLine(i, BULLETS)) {
                continue;
            }
            if (i > 0 && tokens.paragraphEnds(i)) {
                take(names, others);
                names.clear();
                others = false;
            }
            if (TELLS.matcher(text).region(tokens.end(i), text.length()).lookingAt()) {
                names.add(i);
                others |= !mayBeName(i);
            }
        }
        take(names, others);
    }

    private void take(List<Integer> names, boolean others) {
        Set<String> different = new HashSet<>();
        names.forEach(i -> different.add(tokens.word(i)));
        if (others || different.size() < ENOUGH) {
            return;
        }
        for (int i : names) {
            if (!finds.covers(i)) {
                finds.likely(i, i + 1);
            }
        }
    }

    private boolean mayBeName(int i) {
        return tokens.upper(i) && !tokens.stuck(i) && tokens.is(i, NameTable.COMMON) && tokens.is(i, NameTable.GIVEN);
    }
}
