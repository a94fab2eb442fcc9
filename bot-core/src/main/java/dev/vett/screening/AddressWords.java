package dev.vett.screening;

import com.google.re2j.Pattern;
import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words around addresses, from {@code lexicon/addresses.yaml}. Immutable. */
final class AddressWords {
    private static final String FILE = "lexicon/addresses.yaml";

    private final YamlNode words;

    private AddressWords(YamlNode words) {
        this.words = words;
    }

    static AddressWords read(Path knowledge, Problems problems) {
        YamlNode words = YamlNode.read(knowledge.resolve(FILE), FILE, problems);
        words.allowOnly(
                "venues",
                "venue-endings",
                "companies",
                "lies",
                "at",
                "venue-headings",
                "staff-headings",
                "home",
                "moves",
                "joints",
                "offices",
                "after",
                "doors",
                "floors",
                "ordinals",
                "spots",
                "ways-in",
                "past",
                "boxes");
        return new AddressWords(words);
    }

    /** The words under a key, of all languages. */
    Set<String> words(String key) {
        Set<String> all = new TreeSet<>();
        words.require(key).localTexts().values().forEach(all::addAll);
        return all;
    }

    /** The same as alternatives of a pattern; a star stands for more letters. */
    String any(String key) {
        return words(key).stream()
                .map(word -> word.replace(".", "\\.").replace("*", "\\p{L}*"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A pattern that finds these alternatives as whole words. */
    static Pattern whole(String alternatives) {
        return Pattern.compile("(?i)(?:^|[^\\p{L}])" + alternatives + "(?:[^\\p{L}]|$)");
    }
}
