package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names and the words around them, from {@code lexicon/names/}. Immutable. */
record NameLexicon(
        NameTable table,
        Map<String, String> known,
        Set<String> knownFirstWords,
        int longestKnown,
        Set<String> roles,
        Set<String> belongings,
        Set<String> humanBelongings,
        Set<String> greetings,
        Set<String> signOffs,
        Set<String> labels,
        Set<String> verbs,
        Set<String> weakVerbs,
        WordEndings verbEndings,
        Set<String> says,
        Set<String> titles,
        WordEndings titleEndings,
        WordEndings makers,
        Set<String> prepositions,
        Set<String> placePrepositions,
        Set<String> starters,
        Set<String> particles,
        Set<String> monarchs,
        Set<String> things,
        Set<String> companies,
        Set<String> organisations,
        WordEndings organisationEndings,
        Set<String> places,
        WordEndings placeEndings,
        WordEndings familyEndings,
        WordEndings surnameEndings,
        Set<String> onlyCapitalised,
        Set<String> everydayWords,
        Set<String> assistants,
        Set<String> legalForms,
        Set<String> asides,
        Set<String> introductions,
        Set<String> pronouns,
        Set<String> addresses,
        Set<String> vehicles,
        Set<String> devoted,
        Set<String> animals,
        Set<String> wildlife,
        Set<String> namings,
        Set<String> adjectives,
        Set<String> yearWords,
        Set<String> rosterNever,
        Set<String> articles,
        Set<String> doings,
        Set<String> modals,
        Set<String> ands,
        Set<String> nameColumns,
        Set<String> placeholders,
        Set<String> contacts,
        Set<String> outOfOrder,
        Set<String> phoneWords,
        Set<String> messages,
        Set<String> weekdays,
        Set<String> senders,
        Set<String> families,
        Set<String> bearers,
        WordEndings thingEndings,
        Set<String> storms,
        Set<String> stormWords,
        Set<String> raging,
        Set<String> inventedWords,
        Set<String> jobNames,
        Set<String> bygone,
        WordEndings wares,
        Set<String> beforeOther,
        Set<String> afterOther,
        WordEndings thingNouns,
        WordEndings thingPlurals,
        WordEndings programmes,
        Set<String> englishNouns,
        Set<String> stranded,
        WordEndings kinds,
        WordEndings groups,
        Set<String> brands,
        Set<String> thingColumns,
        Set<String> englishThings,
        Set<String> colours,
        WordEndings institutions,
        Set<String> finite,
        Set<String> personColumns,
        Set<String> deeds,
        Set<String> publicPlaces,
        Set<String> parties,
        Set<String> uses,
        Set<String> shipDeeds) {
    /** Among the known people: a brand or another thing with a full name. */
    static final String THING = "things";

    private static final String FOLDER = "lexicon/names/";

    static NameLexicon read(Path knowledge, Problems problems) {
        Map<String, Integer> flags = new HashMap<>();
        addAll(flags, knowledge, "given.txt", NameTable.GIVEN | NameTable.COMMON, problems);
        addAll(flags, knowledge, "given-rare.txt", NameTable.GIVEN, problems);
        addAll(flags, knowledge, "family.txt", NameTable.FAMILY | NameTable.COMMON_FAMILY, problems);
        addAll(flags, knowledge, "family-rare.txt", NameTable.FAMILY, problems);
        addAll(flags, knowledge, "also-words.txt", NameTable.WORD, problems);
        addAll(flags, knowledge, "places.txt", NameTable.PLACE, problems);
        addAll(flags, knowledge, "small-words.txt", NameTable.SMALL, problems);
        addAll(flags, knowledge, "localities.txt", NameTable.LOCALITY, problems);
        Map<String, String> known = new HashMap<>();
        Set<String> firstWords = new HashSet<>();
        int longest = 0;
        for (String variant : List.of("historical", "fictional", THING)) {
            for (String name : lines(knowledge, variant + ".txt", problems)) {
                String folded = Letters.lower(name);
                known.put(folded, variant);
                String[] words = folded.split(" ", -1);
                firstWords.add(words[0]);
                longest = Math.max(longest, words.length);
            }
        }
        YamlNode cues = YamlNode.read(knowledge.resolve(FOLDER + "cues.yaml"), FOLDER + "cues.yaml", problems);
        cues.allowOnly(
                "roles",
                "belongings",
                "human-belongings",
                "greetings",
                "sign-offs",
                "labels",
                "verbs",
                "weak-verbs",
                "verb-endings",
                "says",
                "titles",
                "title-endings",
                "makers",
                "prepositions",
                "place-prepositions",
                "starters",
                "particles",
                "monarchs",
                "things",
                "companies",
                "organisations",
                "organisation-endings",
                "places",
                "place-endings",
                "family-endings",
                "surname-endings",
                "only-capitalised",
                "everyday-words",
                "assistants",
                "legal-forms",
                "asides",
                "introductions",
                "pronouns",
                "addresses",
                "vehicles",
                "devoted",
                "animals",
                "wildlife",
                "namings",
                "adjectives",
                "year-words",
                "roster-never",
                "articles",
                "doings",
                "modals",
                "ands",
                "name-columns",
                "placeholders",
                "contacts",
                "out-of-order",
                "phone-words",
                "messages",
                "weekdays",
                "senders",
                "families",
                "bearers",
                "thing-endings",
                "storms",
                "storm-words",
                "raging",
                "invented-words",
                "job-names",
                "bygone",
                "wares",
                "before-other",
                "after-other",
                "thing-nouns",
                "thing-plurals",
                "programmes",
                "english-nouns",
                "stranded",
                "kinds",
                "groups",
                "brands",
                "thing-columns",
                "english-things",
                "colours",
                "institutions",
                "finite",
                "person-columns",
                "deeds",
                "public-places",
                "parties",
                "uses",
                "ship-deeds",
                "never");
        for (String word : cues.require("never").texts()) {
            flags.merge(word, NameTable.NEVER, (a, b) -> a | b);
        }
        return new NameLexicon(
                new NameTable(flags),
                Map.copyOf(known),
                Set.copyOf(firstWords),
                longest,
                words(cues, "roles"),
                words(cues, "belongings"),
                words(cues, "human-belongings"),
                words(cues, "greetings"),
                words(cues, "sign-offs"),
                words(cues, "labels"),
                words(cues, "verbs"),
                words(cues, "weak-verbs"),
                new WordEndings(list(cues, "verb-endings")),
                words(cues, "says"),
                words(cues, "titles"),
                new WordEndings(words(cues, "title-endings")),
                new WordEndings(list(cues, "makers")),
                words(cues, "prepositions"),
                words(cues, "place-prepositions"),
                words(cues, "starters"),
                list(cues, "particles"),
                list(cues, "monarchs"),
                list(cues, "things"),
                list(cues, "companies"),
                list(cues, "organisations"),
                new WordEndings(list(cues, "organisation-endings")),
                list(cues, "places"),
                new WordEndings(list(cues, "place-endings")),
                new WordEndings(list(cues, "family-endings")),
                new WordEndings(list(cues, "surname-endings")),
                list(cues, "only-capitalised"),
                list(cues, "everyday-words"),
                list(cues, "assistants"),
                list(cues, "legal-forms"),
                list(cues, "asides"),
                list(cues, "introductions"),
                list(cues, "pronouns"),
                list(cues, "addresses"),
                list(cues, "vehicles"),
                list(cues, "devoted"),
                list(cues, "animals"),
                list(cues, "wildlife"),
                list(cues, "namings"),
                list(cues, "adjectives"),
                list(cues, "year-words"),
                list(cues, "roster-never"),
                list(cues, "articles"),
                list(cues, "doings"),
                list(cues, "modals"),
                list(cues, "ands"),
                list(cues, "name-columns"),
                list(cues, "placeholders"),
                list(cues, "contacts"),
                list(cues, "out-of-order"),
                list(cues, "phone-words"),
                list(cues, "messages"),
                list(cues, "weekdays"),
                list(cues, "senders"),
                list(cues, "families"),
                list(cues, "bearers"),
                new WordEndings(list(cues, "thing-endings")),
                list(cues, "storms"),
                list(cues, "storm-words"),
                list(cues, "raging"),
                list(cues, "invented-words"),
                list(cues, "job-names"),
                list(cues, "bygone"),
                new WordEndings(list(cues, "wares")),
                list(cues, "before-other"),
                list(cues, "after-other"),
                new WordEndings(list(cues, "thing-nouns")),
                new WordEndings(list(cues, "thing-plurals")),
                new WordEndings(list(cues, "programmes")),
                list(cues, "english-nouns"),
                list(cues, "stranded"),
                new WordEndings(list(cues, "kinds")),
                new WordEndings(list(cues, "groups")),
                list(cues, "brands"),
                list(cues, "thing-columns"),
                list(cues, "english-things"),
                list(cues, "colours"),
                new WordEndings(list(cues, "institutions")),
                list(cues, "finite"),
                list(cues, "person-columns"),
                list(cues, "deeds"),
                list(cues, "public-places"),
                list(cues, "parties"),
                list(cues, "uses"),
                list(cues, "ship-deeds"));
    }

    /** Whether people do it and things do not. */
    boolean isHuman(String verb) {
        return verbs.contains(verb) && !weakVerbs.contains(verb);
    }

    /** Family names that say that somebody is made up, wherever a name was found to be fictional. */
    Set<String> plainlyInvented() {
        Set<String> words = new HashSet<>(placeholders);
        words.addAll(inventedWords);
        words.addAll(jobNames);
        return words;
    }

    private static Set<String> list(YamlNode cues, String key) {
        return Set.copyOf(new HashSet<>(cues.require(key).texts()));
    }

    private static Set<String> words(YamlNode cues, String key) {
        Set<String> words = new HashSet<>();
        cues.require(key).localTexts().values().forEach(words::addAll);
        return Set.copyOf(words);
    }

    private static void addAll(Map<String, Integer> flags, Path knowledge, String file, int flag, Problems problems) {
        for (String line : lines(knowledge, file, problems)) {
            flags.merge(line.toLowerCase(Locale.ROOT), flag, (a, b) -> a | b);
        }
    }

    private static List<String> lines(Path knowledge, String file, Problems problems) {
        return KnowledgeFolder.lines(knowledge.resolve(FOLDER + file), FOLDER + file, problems);
    }
}
