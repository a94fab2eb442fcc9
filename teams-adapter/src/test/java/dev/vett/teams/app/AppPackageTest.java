package dev.vett.teams.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vett.TestTools;
import dev.vett.request.Request;
import dev.vett.request.TypedMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zip that an administrator uploads, as Teams will read it. */
class AppPackageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "12345678-90ab-cdef-1234-567890abcdef";
    private static final Installation INSTALLATION = new Installation(ID, "vett.example.se");

    /** Where Microsoft's own package for manifests keeps the schema of each version. */
    private static final String SCHEMAS = "node_modules/@microsoft/app-manifest/build/json-schemas/teams/";

    /** A place in a manifest, as a file of words names it. */
    private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)|\\[(\\d+)]");

    @ParameterizedTest
    @EnumSource(AppPackage.class)
    void isWhatMicrosoftsSchemasAsk(AppPackage kind) throws IOException {
        Map<String, byte[]> files = unzip(kind.zip(INSTALLATION));
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        String version = manifest.path("manifestVersion").asText();
        assertThat(manifest.path("$schema").asText()).contains("/v" + version + "/");

        assertThat(complaints(version, "MicrosoftTeams.schema.json", manifest)).isEmpty();
        for (String language : languages(files)) {
            JsonNode words = JSON.readTree(files.get(language));
            assertThat(words.path("$schema").asText()).contains("/v" + version + "/");
            assertThat(complaints(version, "MicrosoftTeams.Localization.schema.json", words))
                    .as(language)
                    .isEmpty();
        }
    }

    /** The check above would also pass if the schema were not read. */
    @Test
    void theSchemaRefusesWhatIsNoManifest() throws IOException {
        JsonNode manifest =
                JSON.readTree(unzip(AppPackage.BOT.zip(INSTALLATION)).get("manifest.json"));
        JsonNode damaged = JSON.readTree(manifest.toString().replace("\"checkMessage\"", "7"));

        assertThat(complaints("1.29", "MicrosoftTeams.schema.json", damaged)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(AppPackage.class)
    void holdsManifestIconsAndLanguagesAtItsRoot(AppPackage kind) throws IOException {
        byte[] zip = kind.zip(INSTALLATION);

        assertThat(unzip(zip).keySet())
                .containsExactly("manifest.json", "color.png", "outline.png", "nb.json", "nn.json", "en.json");
        assertThat(kind.zip(INSTALLATION)).as("the same content, the same file").isEqualTo(zip);
    }

    @ParameterizedTest
    @EnumSource(AppPackage.class)
    void namesTheInstallation(AppPackage kind) throws IOException {
        Installation loud = new Installation(ID.toUpperCase(Locale.ROOT), "Vett.Example.SE");
        String manifest = new String(unzip(kind.zip(loud)).get("manifest.json"), StandardCharsets.UTF_8);

        assertThat(manifest)
                .contains("\"id\": \"" + ID + "\"", "https://vett.example.se/")
                .doesNotContain("{{", "}}");
        assertThat(JSON.readTree(manifest).at("/validDomains/0").asText()).isEqualTo("vett.example.se");
    }

    /** A tab goes past Microsoft; a bot needs no page. */
    @Test
    void theTwoKindsShareNothingThatIsCalled() throws IOException {
        JsonNode bot = JSON.readTree(unzip(AppPackage.BOT.zip(INSTALLATION)).get("manifest.json"));
        JsonNode tab = JSON.readTree(unzip(AppPackage.TAB.zip(INSTALLATION)).get("manifest.json"));

        assertThat(bot.at("/bots/0/botId").asText()).isEqualTo(ID);
        assertThat(bot.at("/composeExtensions/0/botId").asText()).isEqualTo(ID);
        assertThat(bot.has("staticTabs")).isFalse();
        assertThat(tab.has("bots")).isFalse();
        assertThat(tab.has("composeExtensions")).isFalse();
        assertThat(tab.at("/staticTabs/0/contentUrl").asText())
                .isEqualTo("https://vett.example.se/?teams={app.theme}&locale={app.locale}");
    }

    /** Teams shows the manifest's own word where a language has none. */
    @ParameterizedTest
    @EnumSource(AppPackage.class)
    void everyLanguageSaysEverything(AppPackage kind) throws IOException {
        Map<String, byte[]> files = unzip(kind.zip(INSTALLATION));
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        TreeSet<String> said = new TreeSet<>(texts(manifest).keySet());

        for (String language : languages(files)) {
            Map<String, String> words = words(files.get(language));
            assertThat(words.keySet()).as(language).isEqualTo(said);
            words.keySet()
                    .forEach(path ->
                            assertThat(at(manifest, path).isTextual()).as(path).isTrue());
        }
        assertThat(manifest.at("/localizationInfo/additionalLanguages").findValuesAsText("file"))
                .containsExactlyElementsOf(languages(files));
    }

    @Test
    void aCommandIsAWordThatVettKnowsAndAPromptAQuestion() throws IOException {
        Map<String, byte[]> files = unzip(AppPackage.BOT.zip(INSTALLATION));
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        List<Map<String, String>> all = new ArrayList<>(List.of(texts(manifest)));
        for (String language : languages(files)) {
            all.add(words(files.get(language)));
        }

        for (Map<String, String> words : all) {
            words.forEach((path, text) -> {
                boolean prompts = words.containsKey(path.replaceFirst("\\.title$", ".prompt"));
                if (path.endsWith(".prompt")) {
                    assertThat(TypedMessage.read(text).request()).as(text).isInstanceOf(Request.Ask.class);
                } else if (path.startsWith("bots") && path.endsWith(".title") && !prompts) {
                    assertThat(TypedMessage.asksForTraining(text)
                                    || TypedMessage.read(text).request() instanceof Request.Help)
                            .as(text)
                            .isTrue();
                }
            });
        }
    }

    /**
     * The schema grew to 12 commands, with titles of 128 and descriptions of 4,000 characters. Clients show ten, and no more
     * than the 32 and 128 characters that earlier versions of the schema allowed.
     */
    @Test
    void staysWithinWhatTeamsShows() throws IOException {
        Map<String, byte[]> files = unzip(AppPackage.BOT.zip(INSTALLATION));
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        manifest.at("/bots/0/commandLists")
                .forEach(list -> assertThat(list.path("commands").size()).isBetween(1, 10));
        List<Map<String, String>> all = new ArrayList<>(List.of(texts(manifest)));
        for (String language : languages(files)) {
            all.add(words(files.get(language)));
        }

        for (Map<String, String> words : all) {
            words.forEach((path, text) -> {
                if (path.startsWith("bots")) {
                    assertThat(text).hasSizeBetween(1, path.endsWith(".title") ? 32 : 128);
                }
            });
        }
    }

    @Test
    void theIconsHaveTheSizesThatTeamsAsks() throws IOException {
        Map<String, byte[]> files = unzip(AppPackage.TAB.zip(INSTALLATION));
        BufferedImage color = image(files.get("color.png"));
        BufferedImage outline = image(files.get("outline.png"));

        assertThat(List.of(color.getWidth(), color.getHeight())).containsExactly(192, 192);
        assertThat(color.getRGB(0, 0))
                .as("full to the edge, in the accent colour")
                .isEqualTo(0xFF0B5D57);
        assertThat(List.of(outline.getWidth(), outline.getHeight())).containsExactly(32, 32);
        assertThat(outline.getRGB(0, 0) >>> 24).as("transparent").isZero();
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 32; y++) {
                int pixel = outline.getRGB(x, y);
                assertThat(pixel >>> 24 == 0 || (pixel & 0xFFFFFF) == 0xFFFFFF)
                        .as("white or nothing at %s, %s", x, y)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vett",
                "localhost",
                "https://vett.example.se",
                "vett.example.se:8443",
                "vett.example.se/tab",
                "10.0.0.1",
                "[::1]",
                "vett..se",
                "-vett.example.se",
                "vett.älmhult.se",
                "vett.example.se\"",
                "vett.example.se\n"
            })
    void refusesWhatIsNoPlainName(String host) {
        assertThatThrownBy(() -> new Installation(ID, host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the host is a plain name such as vett.example.se");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "{12345678-90ab-cdef-1234-567890abcdef}", "12345678-90ab-cdef-1234-567890abcdeg"
            })
    void refusesWhatIsNoGuid(String id) {
        assertThatThrownBy(() -> new Installation(id, "vett.example.se"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the app id is a GUID");
    }

    @ParameterizedTest
    @CsvSource({"vett.example.se", "xn--vett-loa.example.no", "VETT.INTERN.EXAMPLE.SE", "v1.2.example.se"})
    void takesAPlainName(String host) {
        assertThat(new Installation(ID, host).host()).isEqualTo(host.toLowerCase(Locale.ROOT));
    }

    private static List<String> complaints(String version, String schema, JsonNode json) throws IOException {
        Path file = TestTools.require(SCHEMAS + "v" + version + "/" + schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                // A backspace and a vertical tab, in a pattern for add-ins of Excel: JavaScript's way, which Java
                // refuses.
                .getSchema(Files.readString(file).replace("\\\\b\\\\v", "\\\\x08\\\\x0B"))
                .validate(json)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> languages(Map<String, byte[]> files) {
        return files.keySet().stream().filter(name -> name.matches("..\\.json")).toList();
    }

    private static Map<String, String> words(byte[] file) throws IOException {
        Map<String, String> words = new TreeMap<>();
        JSON.readTree(file)
                .properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        words.remove("$schema");
        return words;
    }

    /** Everything in a manifest that people read, by its place. */
    private static Map<String, String> texts(JsonNode manifest) {
        Map<String, String> texts = new TreeMap<>();
        collect("", manifest, texts);
        texts.keySet().removeIf(path -> path.startsWith("developer"));
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isTextual()
                && path.matches("name\\.\\w+|.*(title|description|prompt|\\.full|\\.short)|staticTabs.*\\.name")) {
            texts.put(path, node.asText());
        }
        node.properties()
                .forEach(field -> collect(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "[" + i + "]", node.get(i), texts);
        }
    }

    private static JsonNode at(JsonNode manifest, String path) {
        JsonNode node = manifest;
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            node = step.group(1) != null ? node.path(step.group(1)) : node.path(Integer.parseInt(step.group(2)));
        }
        return node;
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
