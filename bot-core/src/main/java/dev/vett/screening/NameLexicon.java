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
        int longestKnown,
        Set<String> roles,
        Set<String> belongings,
        Set<String> greetings,
        Set<String> signOffs,
        Set<String> labels,
        Set<String> verbs,
        Set<String> weakVerbs,
        Set<String> prepositions,
        Set<String> particles,
        Set<String> things,
        Set<String> companies,
        Set<String> places,
        List<String> placeEndings,
        List<String> familyEndings) {
    private static final String FOLDER = "lexicon/names/";

    static NameLexicon read(Path knowledge, Problems problems) {
        Map<String, Integer> flags = new HashMap<>();
        addAll(flags, knowledge, "given.txt", NameTable.GIVEN | NameTable.COMMON, problems);
        addAll(flags, knowledge, "given-rare.txt", NameTable.GIVEN, problems);
        addAll(flags, knowledge, "family.txt", NameTable.FAMILY | NameTable.COMMON_FAMILY, problems);
        addAll(flags, knowledge, "family-rare.txt", NameTable.FAMILY, problems);
        addAll(flags, knowledge, "also-words.txt", NameTable.WORD, problems);
        addAll(flags, knowledge, "places.txt", NameTable.PLACE, problems);
        Map<String, String> known = new HashMap<>();
        int longest = 0;
        for (String variant : List.of("historical", "fictional")) {
            for (String name : lines(knowledge, variant + ".txt", problems)) {
                String folded = Letters.lower(name);
                known.put(folded, variant);
                longest = Math.max(longest, folded.split(" ", -1).length);
            }
        }
        YamlNode cues = YamlNode.read(knowledge.resolve(FOLDER + "cues.yaml"), FOLDER + "cues.yaml", problems);
        cues.allowOnly(
                "roles",
                "belongings",
                "greetings",
                "sign-offs",
                "labels",
                "verbs",
                "weak-verbs",
                "prepositions",
                "particles",
                "things",
                "companies",
                "places",
                "place-endings",
                "family-endings",
                "never");
        for (String word : cues.require("never").texts()) {
            flags.merge(word, NameTable.NEVER, (a, b) -> a | b);
        }
        return new NameLexicon(
                new NameTable(flags),
                Map.copyOf(known),
                longest,
                words(cues, "roles"),
                words(cues, "belongings"),
                words(cues, "greetings"),
                words(cues, "sign-offs"),
                words(cues, "labels"),
                words(cues, "verbs"),
                words(cues, "weak-verbs"),
                words(cues, "prepositions"),
                Set.copyOf(new HashSet<>(cues.require("particles").texts())),
                Set.copyOf(new HashSet<>(cues.require("things").texts())),
                Set.copyOf(new HashSet<>(cues.require("companies").texts())),
                Set.copyOf(new HashSet<>(cues.require("places").texts())),
                cues.require("place-endings").texts(),
                cues.require("family-endings").texts());
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
