package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in lists and rosters: surname first, in capitals, in a column, in the name of a file. Not thread-safe. */
final class RosterNames {
    private final String text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameFinds finds;
    private final NameColumns columns;

    RosterNames(String text, Tokens tokens, NameLexicon lexicon, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.finds = finds;
        this.columns = new NameColumns(text, tokens, lexicon, finds);
    }

    /** One line of a roster, from word to word; sure if the lists know it. */
    private record Item(int from, int to, boolean sure, boolean capitals) {}

    void find() {
        List<Item> items = new ArrayList<>();
        boolean sure = false;
        int capitals = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.stuck(i)) {
                fileName(i);
            } else if (signs(i)) {
                signature(i);
            } else if (beginsItem(i)) {
                Item item = item(i);
                if (item != null) {
                    items.add(item);
                    sure |= item.sure();
                    capitals += item.capitals() ? 1 : 0;
                }
            }
        }
        for (Item item : items) {
            if (item.sure() || (sure && items.size() > 1) || (item.capitals() && capitals > 1)) {
                addFree(item.from(), item.to());
            }
        }
        columns.find();
    }

    private boolean beginsItem(int i) {
        char gap = tokens.gap(i);
        return gap != ' ' && gap != ',' && gap != '.' && gap != '-' && gap != '\'' && gap != '/';
    }

    /** "HAUGEN, Sol", "QVIST, T-M", "van der Linde, Joost", "HALLENBORG K". */
    private @Nullable Item item(int i) {
        int j = i;
        while (j < tokens.size()
                && j < i + 3
                && (j == i || tokens.gap(j) == ' ')
                && lexicon.particles().contains(tokens.word(j))) {
            j++;
        }
        boolean particle = j > i;
        if (!particle && tokens.initial(i)) {
            j++;
        }
        int family = j;
        while (j < tokens.size() && (j == i || tokens.gap(j) == ' ') && mayBeFamily(j) && j < family + 2) {
            j++;
        }
        if (j == family || j >= tokens.size()) {
            return null;
        }
        if (tokens.gap(j) == ',') {
            return surnameFirst(i, family, j, particle);
        }
        boolean capitals = tokens.allCaps(family) && tokens.length(family) > 2;
        if (capitals && tokens.gap(j) == ' ' && tokens.initials(j) && endsCell(tokens.end(j))) {
            boolean listed = tokens.is(family, NameTable.FAMILY) && !tokens.is(family, NameTable.WORD);
            return new Item(i, j + 1, listed, false);
        }
        return null;
    }

    private @Nullable Item surnameFirst(int i, int family, int comma, boolean particle) {
        int j = comma;
        boolean given = false;
        while (j < tokens.size() && j < comma + 3 && (j == comma || tokens.gap(j) == ' ') && mayBeGiven(j)) {
            given |= tokens.is(j, NameTable.GIVEN) || tokens.initials(j);
            j++;
        }
        if (j == comma || !endsItem(j)) {
            return null;
        }
        boolean listed = tokens.family(family) && !tokens.is(family, NameTable.WORD | NameTable.PLACE);
        boolean capitals = tokens.allCaps(family) && tokens.length(comma) > 2 && !tokens.allCaps(comma);
        boolean known = tokens.family(family);
        return new Item(i, j, given && (listed || particle || (capitals && known)), capitals && known);
    }

    private boolean mayBeFamily(int j) {
        return tokens.upper(j)
                && tokens.length(j) > 1
                && !tokens.stuck(j)
                && !tokens.is(j, NameTable.NEVER)
                && !lexicon.rosterNever().contains(tokens.word(j))
                && !lexicon.labels().contains(tokens.word(j))
                && !lexicon.greetings().contains(tokens.word(j))
                && !lexicon.signOffs().contains(tokens.word(j))
                && (!tokens.is(j, NameTable.PLACE) || tokens.is(j, NameTable.FAMILY));
    }

    private boolean mayBeGiven(int j) {
        boolean listed = tokens.is(j, NameTable.GIVEN) || tokens.initials(j);
        return tokens.upper(j)
                && !tokens.stuck(j)
                && (listed || (tokens.length(j) > 2 && !tokens.allCaps(j)))
                && (!tokens.is(j, NameTable.PLACE) || listed);
    }

    private boolean endsItem(int end) {
        if (end >= tokens.size()) {
            return true;
        }
        char gap = tokens.gap(end);
        return gap != ' ' && gap != ',' && gap != '-' && gap != '\'' && gap != '/' && gap != '&';
    }

    private boolean endsCell(int at) {
        return at >= text.length() || "\n\t;,".indexOf(text.charAt(at)) >= 0 || text.startsWith("  ", at);
    }

    private boolean signs(int i) {
        int at = tokens.start(i) - 1;
        return at >= 0 && text.charAt(at) == '/' && (at == 0 || text.charAt(at - 1) == '\n') && tokens.upper(i);
    }

    /** "/Ek, Berg och Sjö": several sign, each with the family name. */
    private void signature(int i) {
        if (!tokens.family(i) && !tokens.is(i, NameTable.GIVEN)) {
            return;
        }
        List<Integer> names = new ArrayList<>(List.of(i));
        int j = i + 1;
        while (j < tokens.size()) {
            boolean and = tokens.gap(j) == ' '
                    && (tokens.word(j).equals("och") || tokens.word(j).equals("og"));
            int name = and ? j + 1 : j;
            boolean joined = and || tokens.gap(j) == ',' || tokens.gap(j) == '&';
            if (!joined || name >= tokens.size() || !mayBeFamily(name)) {
                break;
            }
            if (name + 1 < tokens.size() && tokens.gap(name + 1) == ' ' && tokens.upper(name + 1)) {
                break;
            }
            names.add(name);
            j = name + 1;
        }
        if (names.size() > 1) {
            names.forEach(name -> addFree(name, name + 1));
        }
    }

    /** "Presentation_Kjerstin-Mohlander_v3.pptx", "CV_Anna_Lindgren.pdf". */
    private void fileName(int i) {
        if (!tokens.upper(i)) {
            return;
        }
        if (tokens.underscored(i) && tokens.givenWithFamily(i)) {
            addFree(i, i + 1);
        } else if (i > 0
                && tokens.underscored(i)
                && tokens.is(i, NameTable.FAMILY)
                && tokens.gap(i) == ' '
                && tokens.upper(i - 1)
                && tokens.is(i - 1, NameTable.COMMON)
                && !tokens.is(i, NameTable.NEVER | NameTable.PLACE)) {
            addFree(i - 1, i + 1);
        } else if (tokens.is(i, NameTable.COMMON)
                && !tokens.is(i, NameTable.WORD | NameTable.NEVER)
                && isFamilyInFileName(i + 1)) {
            addFree(i, i + 2);
        }
    }

    /** "Anna_Tappert_utredning.docx", "Anna Tappert_utredning.docx"; a word only where it is a family name, too. */
    private boolean isFamilyInFileName(int i) {
        return i < tokens.size()
                && tokens.upper(i)
                && tokens.underscored(i)
                && (tokens.gap(i) == ' ' || (tokens.gap(i) == '_' && tokens.start(i) == tokens.end(i - 1) + 1))
                && (!tokens.is(i, NameTable.WORD) || tokens.is(i, NameTable.FAMILY))
                && !tokens.is(i, NameTable.NEVER | NameTable.PLACE);
    }

    /** Adds the whole, also where a part of it has been found: the longer name wins. */
    private void addFree(int from, int to) {
        for (int k = from; k < to; k++) {
            finds.liftAt(k);
        }
        if (to - from > 1 || !finds.covers(from)) {
            finds.likely(from, to);
        }
    }
}
