package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The four message files say the same, and nothing that Vett must not say. */
class WordingTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/vett/reply");
    private static final Path MESSAGES = Path.of("src/main/resources/dev/vett/reply");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern STRING = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");

    /** Words that would tell a user that a text is fine. Quotes from guidelines do not stand in these files. */
    private static final Map<Language, List<String>> FORBIDDEN = Map.of(
            Language.SV,
            List.of(
                    "säker",
                    "säkert",
                    "säkra",
                    "godkän\\p{L}*",
                    "ok",
                    "okej",
                    "okay",
                    "fritt fram",
                    "trygg\\p{L}*",
                    "grönt ljus",
                    "ofarlig\\p{L}*",
                    "riskfri\\p{L}*",
                    "inga problem"),
            Language.NB,
            List.of(
                    "sikker",
                    "sikkert",
                    "sikre",
                    "godkjen\\p{L}*",
                    "ok",
                    "okei",
                    "okay",
                    "fritt fram",
                    "fritt frem",
                    "trygg\\p{L}*",
                    "greit",
                    "grønt lys",
                    "ufarlig\\p{L}*",
                    "risikofri\\p{L}*",
                    "ingen problem\\p{L}*"),
            Language.NN,
            List.of(
                    "sikker",
                    "sikkert",
                    "sikre",
                    "godkjen\\p{L}*",
                    "ok",
                    "okei",
                    "okay",
                    "fritt fram",
                    "trygg\\p{L}*",
                    "greitt?",
                    "grønt lys",
                    "ufarleg\\p{L}*",
                    "risikofri\\p{L}*",
                    "ingen problem"),
            Language.EN,
            List.of(
                    "safe",
                    "safely",
                    "secure",
                    "approved?",
                    "approves",
                    "ok",
                    "okay",
                    "free to use",
                    "fine",
                    "all clear",
                    "go ahead",
                    "harmless",
                    "risk-free",
                    "no problem"));

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(Wording.read(language).keys())
                .isEqualTo(Wording.read(Language.SV).keys());
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageTakesTheSamePlaceholders(Language language) {
        Wording swedish = Wording.read(Language.SV);
        Wording wording = Wording.read(language);
        for (String key : swedish.keys()) {
            assertThat(placeholders(wording.pattern(key))).as(key).isEqualTo(placeholders(swedish.pattern(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysStandInTheSameOrderSoThatFilesCanBeCompared(Language language) throws IOException {
        assertThat(keysInOrder(language)).doesNotHaveDuplicates().isEqualTo(keysInOrder(Language.SV));
    }

    @ParameterizedTest
    @EnumSource
    void everyPatternIsValidAndHasNoStraightApostrophe(Language language) {
        Wording wording = Wording.read(language);
        for (String key : wording.keys()) {
            String pattern = wording.pattern(key);
            assertThat(pattern).as(key).isNotBlank().doesNotContain("'").isEqualTo(pattern.strip());
            assertThat(new MessageFormat(pattern).toPattern()).as(key).isEqualTo(pattern);
        }
    }

    @ParameterizedTest
    @EnumSource
    void vettNeverSaysThatATextIsFine(Language language) {
        Wording wording = Wording.read(language);
        for (String key : wording.keys()) {
            for (String word : FORBIDDEN.getOrDefault(language, List.of())) {
                Pattern pattern = Pattern.compile(
                        "(?<!\\p{L})" + word + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                assertThat(pattern.matcher(wording.pattern(key)).find())
                        .as("%s: %s says '%s'", language, key, word)
                        .isFalse();
            }
        }
        assertThat(FORBIDDEN).containsKey(language);
    }

    @Test
    void everyMessageIsUsedAndEveryUsedMessageExists() throws IOException {
        Set<String> keys = Wording.read(Language.SV).keys();
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Matcher matcher = STRING.matcher(Files.readString(source));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        assertThat(named).containsAll(keys);
        // A single word may be anything; a dotted one in this package is a message.
        assertThat(named).filteredOn(name -> name.contains(".")).isSubsetOf(keys);
    }

    @Test
    void anUnknownMessageIsABug() {
        assertThatThrownBy(() -> Wording.read(Language.EN).say("no.such"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such");
    }

    @Test
    void listsAndNumbersFollowTheLanguage() {
        Wording swedish = Wording.read(Language.SV);
        assertThat(swedish.list(List.of())).isEmpty();
        assertThat(swedish.list(List.of("a"))).isEqualTo("a");
        assertThat(swedish.list(List.of("a", "b"))).isEqualTo("a och b");
        assertThat(swedish.list(List.of("a", "b", "c"))).isEqualTo("a, b och c");
        assertThat(swedish.say("check.length", 8412)).isEqualTo("Läste alla 8\u00a0412 tecken.");
        assertThat(Wording.read(Language.EN).say("check.length", 8412)).isEqualTo("Read all 8,412 characters.");
        assertThat(swedish.sentence("why.found", "åtgärd", "nivå 2")).startsWith("Åtgärd");
    }

    private static Set<String> placeholders(String pattern) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static List<String> keysInOrder(Language language) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(MESSAGES.resolve("messages_" + language.code() + ".properties"))) {
            if (!line.startsWith("#") && line.contains("=")) {
                keys.add(line.substring(0, line.indexOf('=')));
            }
        }
        return keys;
    }
}
