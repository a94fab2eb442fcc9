package dev.vett.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every set of message files: the four say the same, and nothing that Vett must not say. */
public abstract class MessageFilesContract {
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

    private final Map<Language, Messages> messages;
    private final String name;
    private final Path folder;
    private final List<Path> sources;

    /**
     * The files to look at.
     *
     * @param beside the class that they lie beside, all of whose package may use them
     * @param name such as {@code messages}
     * @param users classes of other packages that use them, too
     */
    protected MessageFilesContract(Class<?> beside, String name, Class<?>... users) {
        this.messages = Messages.all(beside, name);
        this.name = name;
        this.folder = inFolder("src/main/resources", beside);
        this.sources = Stream.concat(Stream.of(beside), Arrays.stream(users))
                .map(user -> inFolder("src/main/java", user))
                .toList();
    }

    private static Path inFolder(String root, Class<?> of) {
        return Path.of(root, of.getPackageName().replace('.', '/'));
    }

    private Messages messages(Language language) {
        return messages.get(language);
    }

    @ParameterizedTest
    @EnumSource
    protected void everyLanguageHasTheSameKeys(Language language) {
        assertThat(messages(language).keys()).isEqualTo(messages(Language.SV).keys());
    }

    @ParameterizedTest
    @EnumSource
    protected void everyMessageTakesTheSamePlaceholders(Language language) {
        Messages swedish = messages(Language.SV);
        Messages wording = messages(language);
        for (String key : swedish.keys()) {
            assertThat(placeholders(wording.pattern(key))).as(key).isEqualTo(placeholders(swedish.pattern(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    protected void keysStandInTheSameOrderSoThatFilesCanBeCompared(Language language) throws IOException {
        assertThat(keysInOrder(language)).doesNotHaveDuplicates().isEqualTo(keysInOrder(Language.SV));
    }

    @ParameterizedTest
    @EnumSource
    protected void everyPatternIsValidAndHasNoStraightApostrophe(Language language) {
        Messages wording = messages(language);
        for (String key : wording.keys()) {
            String pattern = wording.pattern(key);
            assertThat(pattern).as(key).isNotBlank().doesNotContain("'").isEqualTo(pattern.strip());
            assertThat(new MessageFormat(pattern).toPattern()).as(key).isEqualTo(pattern);
        }
    }

    @ParameterizedTest
    @EnumSource
    protected void vettNeverSaysThatATextIsFine(Language language) {
        Messages wording = messages(language);
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
    protected void everyMessageIsUsedAndEveryUsedMessageExists() throws IOException {
        Set<String> keys = messages(Language.SV).keys();
        Set<String> named = new TreeSet<>();
        for (Path folder : sources) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path source : files.toList()) {
                    Matcher matcher = STRING.matcher(Files.isRegularFile(source) ? Files.readString(source) : "");
                    while (matcher.find()) {
                        named.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(named).containsAll(keys);
        // A single word may be anything; a dotted one that begins as messages here do is a message.
        Set<String> families = new TreeSet<>();
        keys.forEach(key -> families.add(key.split("\\.", -1)[0]));
        assertThat(named)
                .filteredOn(name -> name.contains(".") && families.contains(name.split("\\.", -1)[0]))
                .isSubsetOf(keys);
    }

    private static Set<String> placeholders(String pattern) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private List<String> keysInOrder(Language language) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name + "_" + language.code() + ".properties"))) {
            if (!line.startsWith("#") && line.contains("=")) {
                keys.add(line.substring(0, line.indexOf('=')));
            }
        }
        return keys;
    }
}
