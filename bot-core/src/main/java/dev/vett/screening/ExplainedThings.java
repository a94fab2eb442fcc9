package dev.vett.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Things that bear the name of a person and that the text explains once: <i>Astrid = lönesystemet</i>, <i>Kari og Knut (de to
 * pumpene)</i>. The name alone is then the thing in the whole text; with a family name it stays a person. Where a thing only
 * bears it, <i>the storm Per</i>, <i>Prosjekt Oskar</i>, another Per or Oskar of the text may be a person. Used once.
 */
final class ExplainedThings {
    private static final String NAME = "\\p{Lu}\\p{L}{1,20}+";
    private static final String NAMES = "(?<!\\p{L})(" + NAME + "(?:(?:, | & |,? (?:och|og|and) )" + NAME + "){0,8})";

    /** Nothing but this may stand before the noun: "de to reservepumpene", not "ansvarlig for pumpene". */
    private static final String NOUN =
            "(?:(?:de|den|det|dei|en|ett|et|ein|eit|a|the|två|to|tre|two|three|alla|alle|både|both|"
                    + "vår|vårt|våra|våre|our|gamla|gamle|old|nya|nye|new|stora|store|lilla|vesle) ){0,4}"
                    + "(\\p{L}[\\p{L}-]{1,30}+)";

    private static final Pattern AFTER =
            Pattern.compile(NAMES + "(?: = |=| \\(| (?:är|er|is|are|var) )" + NOUN + "(?! \\p{Lu})");

    /** "Vega är en fritidsgård". */
    private static final Pattern A_THING = Pattern.compile(
            NAMES
                    + " (?:är|er|is|var|was) (?:en|ett|et|ein|eit|ei|a|an) (?:\\p{Ll}{3,20}+ )?(\\p{Ll}[\\p{L}-]{1,30}+)(?! \\p{Lu})");

    /** "lönesystemet = Astrid", "servern heter Olle", "kopiatorn, kallad Doris,": behind the noun. */
    private static final Pattern BEFORE =
            Pattern.compile("(?: =|,? (?:som )?(?:heter|heiter|kallas|kallad|kallades|kalles|kalt|kalla|döpt till|"
                    + "is called|called|named)) " + NAMES);

    private static final String LISTED = "([^.!?\\n]{1,400}+)";

    /** "Så här heter salarna: Linné (8 platser), Vilhelm": to the end of the line, or of the sentence. */
    private static final Pattern NOUN_AND_LIST =
            Pattern.compile("(?:heter|heiter|kallas|kalles|called|named)[^.!?:\\n]{0,40} (\\p{L}{1,30}): ?" + LISTED);

    /** "Salarna heter Linné (8 platser), Vilhelm": behind the noun. */
    private static final Pattern LIST =
            Pattern.compile(" (?:heter|heiter|kallas|kalles|are called|are named):? ?" + LISTED);

    private static final Pattern ITEMS = Pattern.compile(", | & |,? (?:och|og|and|samt) ");

    private static final Pattern PERIOD = Pattern.compile(" ?[–-] ?\\d");

    private static final int LONGEST_NOUN = 30;

    private final ScreenedText text;
    private final Tokens tokens;
    private final NameLexicon lexicon;
    private final NameSurroundings around;
    private final NameFinds finds;
    private final Set<String> things = new HashSet<>();
    private final BitSet lists = new BitSet();
    /** The words that a thing stands right before: "stormen Per". */
    private final BitSet borne = new BitSet();

    private final NounsBeforeNames nouns;
    private final NamedSentences named;
    private final ThingSentences sentences;
    private final ThingColumns columns;
    private final PlaceLists places;

    ExplainedThings(ScreenedText text, Tokens tokens, NameLexicon lexicon, NameSurroundings around, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.around = around;
        this.finds = finds;
        this.nouns = new NounsBeforeNames(tokens, lexicon, around);
        this.named = new NamedSentences(text.text(), tokens, finds);
        this.sentences = new ThingSentences(text, lexicon, named);
        this.places = new PlaceLists(tokens, lexicon, around);
        this.columns = new ThingColumns(text.text(), lexicon);
    }

    /** Takes back the names that are things. */
    void drop() {
        if (finds.size() == 0) {
            return;
        }
        explainedAfter();
        explainedAsSuch();
        explainedBefore();
        listed();
        borne();
        storms();
        nouns.find();
        sentences.find();
        sentences.lists().forEach(this::addSingles);
        localities();
        for (int n = 0; n < finds.size(); n++) {
            if (isThing(finds.get(n))) {
                finds.drop(n);
            }
        }
    }

    /** "Elin Wägner (20 platser)": in a list of rooms a full name is a thing, too. */
    private boolean isThing(NameFinds.Find find) {
        int start = find.name().start();
        boolean single = find.to() == find.from() + 1;
        return lists.get(start)
                || sentences.things().get(start)
                || nouns.listed().get(find.from())
                || (nouns.borne().get(find.from()) && (single || isGiven(find)))
                || (nouns.borne().get(find.from() + 1) && find.to() == find.from() + 2)
                || (single && places.lists(find.from()))
                || (single && (borne.get(find.from()) || things.contains(tokens.base(find.from()))))
                || (isGiven(find) && sentences.statistics().get(start))
                || columns.holds(start)
                || (single && isWord(find.from()));
    }

    /** "den 24 maj", "ons tors", "2 tim/dag", "she said": words that only look like the name. */
    private boolean isWord(int i) {
        String word = tokens.word(i);
        if (word.equals("tors")) {
            return !(i + 1 < tokens.size() && lexicon.belongings().contains(tokens.word(i + 1)));
        }
        if (tokens.upper(i)) {
            return false;
        }
        boolean date =
                tokens.is(i, NameTable.NEVER) && i > 0 && tokens.word(i - 1).equals("den");
        return (tokens.afterNumber(i) && (date || word.equals("tim") || isPeriod(i))) || word.equals("said");
    }

    /** "1 maj–30 september": a month with a dash and a number behind it. */
    private boolean isPeriod(int i) {
        String lower = text.lower();
        return tokens.is(i, NameTable.NEVER)
                && PERIOD.matcher(lower).region(tokens.end(i), lower.length()).lookingAt();
    }

    /** "på Frøya ... Frøya er": what is a place once is one in the whole text. */
    private void localities() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, NameTable.LOCALITY) && tokens.upper(i) && places.lists(i)) {
                things.add(tokens.base(i));
            }
        }
    }

    /** Whether no word of it is a family name. */
    private boolean isGiven(NameFinds.Find find) {
        for (int k = find.from(); k < find.to(); k++) {
            boolean title = k == find.from() && lexicon.titles().contains(tokens.word(k));
            if (!title && !tokens.is(k, NameTable.GIVEN) && (k > find.from() || tokens.family(k))) {
                return false;
            }
        }
        return true;
    }

    private void explainedAfter() {
        named.find(AFTER.matcher(text.text()), after -> {
            if (isThing(after.group(2))) {
                addNames(after.group(1));
            }
        });
    }

    private void explainedAsSuch() {
        named.find(A_THING.matcher(text.text()), such -> {
            String noun = Letters.lower(such.group(2));
            if (lexicon.thingNouns().match(noun, 0, noun.length())
                    || lexicon.thingPlurals().match(noun, 0, noun.length())) {
                addNames(such.group(1));
            }
        });
    }

    private void explainedBefore() {
        named.find(BEFORE.matcher(text.text()), before -> {
            if (isThing(nounBefore(before.start()))) {
                addNames(before.group(1));
            }
        });
    }

    private void listed() {
        named.find(NOUN_AND_LIST.matcher(text.text()), headed -> list(headed.group(1), headed.start(2), headed.end(2)));
        named.find(LIST.matcher(text.text()), list -> list(nounBefore(list.start()), list.start(1), list.end(1)));
    }

    private void list(String noun, int from, int to) {
        if (isThing(noun)) {
            addNames(text.text().substring(from, to));
            lists.set(from, to);
        }
    }

    /** The word that ends there; empty for none. */
    private String nounBefore(int end) {
        int from = end;
        while (from > 0
                && from > end - LONGEST_NOUN
                && (Letters.isLetter(text.text().charAt(from - 1))
                        || text.text().charAt(from - 1) == '-')) {
            from--;
        }
        return text.text().substring(from, end);
    }

    /** "stormen Per", "Prosjekt Oskar", "ferja Roald". */
    private void borne() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.gap(i) == ' '
                    && tokens.upper(i)
                    && tokens.is(i, NameTable.GIVEN)
                    && lexicon.bearers().contains(tokens.word(i - 1))
                    && !around.relativeClause(i)
                    && !(i + 1 < tokens.size() && lexicon.says().contains(tokens.word(i + 1)))) {
                borne.set(i);
            }
        }
    }

    /** "Gudrun drog in över Sverige. Per fällde": two storms of the weather services' lists that do what storms do. */
    private void storms() {
        Set<String> raging = new HashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (isStorm(i) && rages(tokens.end(i))) {
                raging.add(tokens.word(i));
            }
        }
        if (raging.size() > 1 && lexicon.stormWords().stream().anyMatch(text.lower()::contains)) {
            things.addAll(lexicon.storms());
        }
    }

    private boolean isStorm(int i) {
        return tokens.upper(i) && lexicon.storms().contains(tokens.word(i));
    }

    private boolean rages(int at) {
        return lexicon.raging().stream().anyMatch(does -> text.lower().startsWith(" " + does, at));
    }

    private boolean isThing(String noun) {
        String lower = Letters.lower(noun);
        return lexicon.thingEndings().match(lower, 0, lower.length());
    }

    private void addSingles(String names) {
        for (String item : ITEMS.split(names, -1)) {
            if (item.indexOf(' ') < 0) {
                addNames(item);
            }
        }
    }

    private void addNames(String names) {
        for (String name : names.split("[^\\p{L}-]+", -1)) {
            if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
                things.add(Letters.lower(name));
            }
        }
    }
}
