package dev.vett.guideline;

import dev.vett.data.Problems;
import dev.vett.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single words in English, by the tables in {@code lexicon/gloss}, which are learned from translated texts and hold the
 * forms that occurred there. Immutable, thread-safe; one instance serves all packs.
 */
final class Translations {
    private static final List<Language> LANGUAGES = List.of(Language.SV, Language.NB, Language.NN);
    /** Shorter words mean different things in different languages. */
    private static final int SHORTEST_FOREIGN = 4;

    private static final int SHORTEST_STEM = 4;
    /** Of all three languages, the longest first. */
    private static final List<String> ENDINGS = List.of(
            "arnas", "ernas", "ornas", "anes", "enes", "arna", "erna", "orna", "ade", "ane", "are", "ede", "ene", "ens",
            "ete", "ets", "ad", "ar", "at", "de", "en", "er", "et", "na", "or", "te", "a", "e", "n", "r", "s", "t");
    /** What a stem may have lost to its ending. */
    private static final List<String> BASES = List.of("", "a", "e");

    private final Map<Language, WordTable> tables;

    private Translations(Map<Language, WordTable> tables) {
        this.tables = tables;
    }

    /** No translations. */
    static Translations none() {
        return new Translations(Map.of());
    }

    /**
     * Reads the tables that are there; an unreadable one is reported.
     *
     * @param knowledge the folder that holds {@code lexicon}
     */
    static Translations read(Path knowledge, Problems problems) {
        Map<Language, WordTable> tables = new EnumMap<>(Language.class);
        for (Language language : LANGUAGES) {
            String name = "lexicon/gloss/" + language.code() + ".tsv.gz";
            Path file = knowledge.resolve(name);
            if (Files.exists(file)) {
                try {
                    tables.put(language, WordTable.read(file));
                } catch (IOException e) {
                    problems.add(name, 1, "cannot be read");
                }
            }
        }
        return new Translations(tables);
    }

    /** The English of a lower-case word, as it stands, without its ending, or as a compound of two known words. */
    Optional<String> find(String word, Language language) {
        Optional<String> whole = word(word, language);
        if (whole.isPresent()) {
            return whole;
        }
        List<String> parts = Compounds.split(word, part -> word(part, language).isPresent());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        " ",
                        parts.stream()
                                .flatMap(part -> word(part, language).stream())
                                .toList()));
    }

    private Optional<String> word(String word, Language language) {
        Optional<String> whole = form(word, language);
        if (whole.isPresent()) {
            return whole;
        }
        for (String ending : ENDINGS) {
            int rest = word.length() - ending.length();
            if (rest >= SHORTEST_STEM && word.endsWith(ending)) {
                for (String base : BASES) {
                    Optional<String> found = form(word.substring(0, rest) + base, language);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The word in its own language's table or else in a neighbour's. */
    private Optional<String> form(String word, Language language) {
        for (Language each : language.andNeighbours()) {
            WordTable table = tables.get(each);
            if (table != null && (each == language || word.length() >= SHORTEST_FOREIGN)) {
                Optional<String> found = table.find(each == language ? word : spelt(word, each));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String spelt(String word, Language language) {
        return language == Language.SV
                ? Words.kindred(word)
                : word.replace('ä', 'æ').replace('ö', 'ø');
    }
}
