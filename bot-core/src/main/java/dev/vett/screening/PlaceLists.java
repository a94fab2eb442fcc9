package dev.vett.screening;

import java.util.Set;

/**
 * Names that are places by what stands beside them: "gäster från Ullensaker, Nakskov och Salo", "mellan Hermansdal och
 * Nyborg", "på Frøya". Immutable.
 */
final class PlaceLists {
    /** So many items away a place still tells what the list is. */
    private static final int FAR = 4;

    /** Behind these stand people, too: "mellan Berg och Lund", "väntar på Vilhelmina". */
    private static final Set<String> ALSO_OF_PEOPLE =
            Set.of("på", "mellan", "mellom", "between", "över", "over", "mot", "kring", "rundt", "runt", "around");

    /** Before "på", where it says where. */
    private static final Set<String> STAYING = Set.of(
            "bor",
            "bur",
            "bodde",
            "budde",
            "ligger",
            "ligg",
            "låg",
            "lå",
            "skjedde",
            "hände",
            "inträffade",
            "foregår",
            "är",
            "er",
            "finns",
            "finnes",
            "finst",
            "bosatt",
            "oppvokst",
            "uppvuxen",
            "invånare",
            "innbyggere",
            "innbyggerne",
            "innbyggjarar",
            "befolkningen",
            "folketallet",
            "skolen",
            "barnehagen",
            "sykehjemmet",
            "kommunehuset",
            "havna",
            "kaia");

    private static final Set<String> FROM = Set.of("från", "fra", "frå", "from");
    private static final Set<String> TO = Set.of("till", "til", "to");

    /** "Nordstrand vest". */
    private static final Set<String> DIRECTIONS = Set.of(
            "vest", "øst", "nord", "sør", "aust", "väst", "öst", "norr", "söder", "norra", "södra", "östra", "västra",
            "gård", "gard");

    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;

    PlaceLists(Tokens tokens, NameLexicon lexicon, NameSurroundings around) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
    }

    /** Whether the word stands for a place: beside places and no person, or where only a place fits. */
    boolean lists(int i) {
        if (isNoGenitive(i)) {
            return true;
        }
        boolean locality = tokens.is(i, NameTable.LOCALITY);
        if (!locality && (tokens.is(i, NameTable.GIVEN) ? !isGenitiveItem(i) : tokens.surname(i))) {
            return false;
        }
        if (around.titled(i) || around.afterRole(i) || around.says(i, i + 1)) {
            return false;
        }
        if (locality && isPlaced(i)) {
            return true;
        }
        int before = places(i, -1);
        int after = places(i, 1);
        return before >= 0 && after >= 0 && (before + after > 0 || beginsWithPlace(i));
    }

    /** "Svenska gården i Karis.", "Grue, Åsnes": a place that looks like a genitive of a name, where nothing is owned. */
    private boolean isNoGenitive(int i) {
        boolean place = tokens.surelyGenitive(i)
                && (lexicon.table().flags(tokens.lower(), tokens.start(i), tokens.end(i)) & NameTable.PLACE) != 0;
        return place
                && (!tokens.goesOn(i + 1)
                        || isAnd(i + 1)
                        || (i > 0 && tokens.word(i - 1).equals("i")));
    }

    /** "Töre, Rolfs och Manhem": with a genitive of a person something would follow. */
    private boolean isGenitiveItem(int i) {
        return tokens.surelyGenitive(i) && (!tokens.goesOn(i + 1) || isAnd(i + 1));
    }

    /** "i Vinje", "bor på Frøya", "innbyggere på Frøya". */
    private boolean isPlaced(int i) {
        if (reaches(i) || (tokens.goesOn(i + 1) && DIRECTIONS.contains(tokens.word(i + 1)))) {
            return true;
        }
        if (!around.afterPlacePreposition(i) || tokens.genitive(i)) {
            return false;
        }
        String before = tokens.word(i - 1);
        if (!ALSO_OF_PEOPLE.contains(before)) {
            return true;
        }
        // "journalen på Vilhelmina", "status på Nora": what is somebody's, too.
        return before.equals("på") && i > 1 && tokens.gap(i - 1) == ' ' && STAYING.contains(tokens.word(i - 2));
    }

    /** "fra Brekke til Lindås". */
    private boolean reaches(int i) {
        return i > 2
                && tokens.gap(i) == ' '
                && tokens.gap(i - 1) == ' '
                && tokens.gap(i - 2) == ' '
                && TO.contains(tokens.word(i - 1))
                && FROM.contains(tokens.word(i - 3))
                && tokens.is(i - 2, NameTable.PLACE | NameTable.LOCALITY);
    }

    /** Whether a preposition of place begins the list: "langs Nesheim og Vik", "mellan Hermansdal och Nyborg". */
    private boolean beginsWithPlace(int i) {
        int first = i;
        boolean unlisted = false;
        for (int n = 0; n < FAR && next(first, -1) >= 0; n++) {
            first = next(first, -1);
            if (!tokens.upper(first) || tokens.is(first, NameTable.COMMON)) {
                return false;
            }
            unlisted |= !tokens.is(first, NameTable.GIVEN | NameTable.FAMILY) && !tokens.surname(first);
        }
        return first != i
                && isAlone(first)
                && around.afterPlacePreposition(first)
                && (unlisted || !ALSO_OF_PEOPLE.contains(tokens.word(first - 1)));
    }

    /** How many places stand beside it in one direction; -1 where a person does. */
    private int places(int i, int step) {
        int places = 0;
        int at = i;
        for (int n = 0; n < FAR; n++) {
            int next = next(at, step);
            if (next < 0 || !isAlone(next)) {
                return places;
            }
            boolean place = tokens.is(next, NameTable.PLACE);
            if (!place && tokens.is(next, NameTable.COMMON) && !tokens.is(next, NameTable.LOCALITY)) {
                return -1;
            }
            places += place && !tokens.is(next, NameTable.COMMON | NameTable.COMMON_FAMILY) ? 1 : 0;
            at = next;
        }
        return places;
    }

    /** The item before or after in the list; -1 for none. */
    private int next(int i, int step) {
        int next = i + step;
        if (next > 0 && isAnd(next)) {
            boolean joined = tokens.gap(Math.max(i, next)) == ' ' || tokens.gap(Math.max(i, next)) == ',';
            next += step;
            return joined && next >= 0 && next < tokens.size() && tokens.gap(Math.max(next, next - step)) == ' '
                    ? next
                    : -1;
        }
        return next >= 0 && next < tokens.size() && separates(tokens.gap(Math.max(i, next))) ? next : -1;
    }

    /** "Hitra, Frøya", "Hitra/Frøya", "Mosjøen–Mo". */
    private static boolean separates(char gap) {
        return gap == ',' || gap == '/' || gap == '–';
    }

    private boolean isAnd(int i) {
        return i < tokens.size() && lexicon.ands().contains(tokens.word(i));
    }

    /** One word with a capital letter, with none beside it. */
    private boolean isAlone(int i) {
        boolean before = i > 0 && tokens.gap(i) == ' ' && tokens.upper(i - 1);
        boolean after = i + 1 < tokens.size() && tokens.gap(i + 1) == ' ' && tokens.upper(i + 1);
        return tokens.upper(i) && !before && !after;
    }
}
