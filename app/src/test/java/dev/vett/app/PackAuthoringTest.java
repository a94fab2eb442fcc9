package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vett.app.importing.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a document to the first answer, as an official goes: import, fill in, lint, ask, check, compare. */
class PackAuthoringTest {
    private static final Pattern PLACE = Pattern.compile("FILL-IN:[^\"]*");
    private static final Path ANSWERS = Path.of("src/test/resources/dev/vett/app/importing/filled-in.txt");
    private static final Path EXAMPLES = Path.of("../docs/examples");
    private static final Path SHIPPED = Path.of("../knowledge/src/main/resources/vett/packs");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void fromADocumentToTheFirstAnswer(String kind) throws IOException {
        Path packs = folder.resolve("packs");
        Path document = folder.resolve("Riktlinje AI." + kind);
        List<String> lines = Documents.lines("bibliotek.md");
        Files.write(document, kind.equals("pdf") ? Documents.pdf(lines, true) : Documents.docx(lines));

        Run imported = Run.vett(
                "packs",
                "import",
                document.toString(),
                "--id",
                "sjobygden",
                "--dir",
                packs.toString(),
                "--name",
                "Biblioteksförbundet Sjöbygden");
        assertThat(imported.err()).isEmpty();
        assertThat(imported.exit()).isZero();
        assertThat(imported.out()).contains("a name was left out").doesNotContain("Holmgren");

        Run first = Run.vett("packs", "lint", packs.toString());
        assertThat(first.exit()).isEqualTo(3);
        assertThat(first.out().lines().filter(line -> line.startsWith("sjobygden/")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).matches("sjobygden/[a-z/]+\\.(yaml|md):\\d+: still to fill in: .+"));

        fillIn(packs.resolve("sjobygden"));
        assertThat(Run.vett("packs", "lint", packs.toString()).out()).isEqualToIgnoringNewLines("no problems");

        JsonNode asked = ask(packs, "får jag använda chatgpt för ett öppet program?");
        assertThat(asked.path("outcome").asText()).isEqualTo("answered");
        assertThat(verdict(asked, "chatgpt")).startsWith("allowed");
        JsonNode wrong = ask(packs, "vad gör jag om något går fel och jag har matat in uppgifter?");
        assertThat(wrong.path("passages").path(0).path("section").asText()).isEqualTo("6");

        JsonNode open = check(packs, "Sagostunden börjar klockan tio på lördag. Alla barn är välkomna.");
        assertThat(verdict(open, "copilot")).isEqualTo("allowed");
        assertThat(verdict(open, "chatgpt")).isEqualTo("allowed-if");
        JsonNode named = check(packs, "Ring Anna Svensson på 070-174 06 33 om bokbussen.");
        assertThat(named.path("class").path("id").asText()).isEqualTo("internal");
        assertThat(verdict(named, "copilot")).isEqualTo("allowed");
        assertThat(verdict(named, "chatgpt")).isEqualTo("not-allowed");
        assertThat(named.path("tools").path(1).path("quote").path(0).asText()).isEqualTo("Får inte användas");
    }

    /** Fills every place in, in order, with the line that stands for it in {@code filled-in.txt}. */
    private static void fillIn(Path pack) throws IOException {
        Map<String, Deque<String>> answers = new TreeMap<>();
        for (String line : Files.readAllLines(ANSWERS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                answers.computeIfAbsent(parts[0], unused -> new ArrayDeque<>()).add(parts[1]);
            }
        }
        for (Map.Entry<String, Deque<String>> file : answers.entrySet()) {
            Path path = pack.resolve(file.getKey());
            StringBuilder text = new StringBuilder();
            for (String line : Files.readAllLines(path)) {
                Matcher place = PLACE.matcher(line);
                boolean waits = !line.stripLeading().startsWith("#") && place.find();
                text.append(
                                waits
                                        ? place.replaceAll(unused -> Matcher.quoteReplacement(
                                                file.getValue().remove()))
                                        : line)
                        .append('\n');
            }
            Files.writeString(path, text);
            assertThat(file.getValue()).as("answers left for %s", file.getKey()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "nn", "en"})
    void aNewPackOnlyWaitsForWords(String lang) throws IOException {
        Run made =
                Run.vett("packs", "new", "my-town", "--dir", folder.toString(), "--lang", lang, "--name", "A \"town\"");
        Run lint = Run.vett("packs", "lint", folder.toString());

        assertThat(made.exit()).isZero();
        assertThat(lint.exit()).isEqualTo(3);
        assertThat(lint.out().lines().filter(line -> !line.endsWith(" problems")))
                .hasSizeGreaterThan(30)
                .allMatch(line -> line.contains(": still to fill in: "));
        try (Stream<Path> files = Files.walk(folder.resolve("my-town"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .doesNotContain("{id}", "{lang}", "{lint}", "{schema}", "{sections}"));
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Path own = Files.createDirectories(folder.resolve("my-town"));
        Files.writeString(own.resolve("pack.yaml"), "mine");
        Path document = Files.writeString(folder.resolve("x.md"), "# T\n\n## 1 A\n\nText\n");

        Run made = Run.vett("packs", "new", "my-town", "--dir", folder.toString());
        Run imported = Run.vett("packs", "import", document.toString(), "--id", "my-town", "--dir", folder.toString());

        assertThat(List.of(made, imported)).allSatisfy(run -> {
            assertThat(run.err()).contains("is there already; nothing was changed");
            assertThat(run.exit()).isEqualTo(2);
        });
        assertThat(own.resolve("pack.yaml")).hasContent("mine");
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBadFileIsOneLineAndNoPack() throws IOException {
        Path file = Files.writeString(folder.resolve("scan.pdf"), "no pdf");

        Run run = Run.vett("packs", "import", file.toString(), "--dir", folder.toString());

        assertThat(run.err()).matches("vett: .*scan\\.pdf is no PDF, .*\\R");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder.resolve("scan")).doesNotExist();
    }

    @Test
    void tellsWhatChangesBetweenTwoVersions() throws IOException {
        Path old = copy("linkoping", "old");
        Path now = copy("linkoping", "new");
        replace(now, "guideline.md", "## 6. Uppföljning och utvärdering", "## 7. Uppföljning och utvärdering");
        replace(now, "guideline.md", "Främst ska upphandlade", "Endast upphandlade");
        replace(
                now,
                "policy.yaml",
                "  - id: public-open\n    steps: [open]\n    groups: [public]\n    verdict: allowed",
                "  - id: public-open\n    steps: [open]\n    groups: [public]\n    verdict: not-allowed");
        replace(now, "questions.yaml", "section: \"6\"", "section: \"7\"");

        Run run = Run.vett("packs", "diff", old.toString(), now.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("moved    6 → 7", "- Främst ska", "+ Endast upphandlade")
                .contains("open × chatgpt: allowed → not-allowed")
                .containsPattern("linkoping-d-001  chatgpt: allowed-if → not-allowed")
                .containsPattern("\".*chatgpt.*\": .* → .*")
                .doesNotContain("Tinnerbäcksbadet");
    }

    @Test
    void findsNoChangeBetweenAPackAndItself() {
        String pack = SHIPPED.resolve("karlstad").toString();

        Run run = Run.vett("packs", "diff", pack, pack);

        assertThat(run.out().lines().filter(line -> line.equals("  no change"))).hasSize(5);
    }

    @Test
    void takesDraftsFromAFile() throws IOException {
        Path drafts = Files.writeString(folder.resolve("d.yaml"), """
                - {id: extra-1, lang: sv, kind: open, text: "Organisationsnummer 556000-0001"}
                """);

        Run run = Run.vett(
                "packs",
                "diff",
                SHIPPED.resolve("linkoping").toString(),
                EXAMPLES.resolve("linkoping-utbildning").toString(),
                "--drafts",
                drafts.toString());

        assertThat(run.out()).contains("extra-1  class: open → not-open", "organisation-number: open → protected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nowhere  | nowhere:1: is not a pack: there is no pack.yaml in it
                    .        | is not a pack: there is no pack.yaml in it
                    broken   | broken/pack.yaml
                    """)
    void aWrongFolderIsAClearError(String name, String says) throws IOException {
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/pack.yaml"), "id: [");

        Run run = Run.vett(
                "packs",
                "diff",
                SHIPPED.resolve("karlstad").toString(),
                folder.resolve(name).toString());

        assertThat(run.err()).contains(says);
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void theExampleOfADepartmentIsRight() {
        assertThat(Run.vett("packs", "lint", EXAMPLES.toString()).out()).isEqualToIgnoringNewLines("no problems");

        Run check = Run.reading(
                "Eleven Tilde Rask byter klass.",
                "check",
                "--packs",
                EXAMPLES.toString(),
                "--pack",
                "linkoping-utbildning",
                "--lang",
                "sv",
                "--details",
                "-");

        assertThat(check.out())
                .containsIgnoringWhitespaces("Komplement om AI-tjänster i Exempelförvaltningen, §2")
                .containsIgnoringWhitespaces(
                        "Linköpings kommun: Förhållningssätt kring användning av AI-tjänster i Linköpings kommun, §4")
                .containsIgnoringWhitespaces("Exempelförvaltningen kan bara skärpa reglerna från Linköpings kommun");
    }

    @Test
    void theJsonNamesThePackOfAClauseThatIsTheParents() {
        JsonNode check = Run.reading(
                        "Eleven Tilde Rask byter klass.",
                        "check",
                        "--packs",
                        EXAMPLES.toString(),
                        "--pack",
                        "linkoping-utbildning",
                        "--json",
                        "-")
                .json();

        check.path("tools")
                .forEach(tool -> assertThat(tool.path("pack").asText("own"))
                        .isEqualTo(tool.path("tool").asText().equals("chatgpt") ? "linkoping" : "own"));
        assertThat(check.path("tools")).hasSize(4);
    }

    @Test
    void aLooseningCellIsAProblemWithItsLine() throws IOException {
        Path pack = copyFrom(EXAMPLES.resolve("linkoping-utbildning"), "linkoping-utbildning");
        replace(
                pack,
                "policy.yaml",
                "tools: [notebooklm]\n    verdict: not-allowed",
                "tools: [chatgpt]\n    verdict: allowed");

        Run run = Run.vett("packs", "lint", folder.toString());

        assertThat(run.out())
                .containsPattern(
                        "linkoping-utbildning/policy\\.yaml:22: loosens step 'harmless-internal' with tool 'chatgpt'");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void aScenarioWhoseAnswerAChangedRuleContradictsIsAProblemWithItsLine() throws IOException {
        Path pack = copy("almhult", "almhult");
        String cell = "- id: provided-2\n    steps: [\"2\"]\n    groups: [provided]\n    verdict: ";
        replace(pack, "policy.yaml", cell + "allowed", cell + "not-allowed");

        Run run = Run.vett("packs", "lint", folder.toString());

        assertThat(run.out())
                .contains(
                        "almhult/scenarios.yaml:8: scenario 'almhult-personnummer-copilot' says 'allowed', policy.yaml gives"
                                + " 'not-allowed': correct the answer and its explanation");
        assertThat(run.exit()).isEqualTo(3);
    }

    /** The clock of these calls stands at 1 November 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-10-31 | was due by 2026-10-31 | true
                    2026-11-01 | is due by 2026-11-01  | false
                    2026-12-01 | is due by 2026-12-01  | false
                    2026-12-02 |                       | false
                    """)
    void warnsOfAReviewThatIsDue(String day, String says, boolean inReplies) throws IOException {
        Path pack = copy("karlstad", "karlstad");
        replace(
                pack,
                "pack.yaml",
                "reviewed-by: null",
                "reviewed-by: dataskyddsombudet\nreviewed: \"2025-11-01\"\nreview-by: \"" + day + "\"");

        Run lint = Run.at("2026-11-01", "packs", "lint", folder.toString());
        Run list = Run.at("2026-11-01", "packs", "list", "--packs", folder.toString());
        Run ask = Run.at(
                "2026-11-01",
                "ask",
                "--packs",
                folder.toString(),
                "--pack",
                "karlstad",
                "--lang",
                "sv",
                "vad gäller för integritet?");

        assertThat(lint.exit()).isZero();
        assertThat(list.exit()).isZero();
        if (says == null) {
            assertThat(lint.out()).isEqualToIgnoringNewLines("no problems");
            assertThat(list.err()).isEmpty();
        } else {
            assertThat(lint.out()).containsPattern("karlstad/pack\\.yaml:\\d+: warning: its review " + says);
            assertThat(list.err()).contains("karlstad: its review " + says);
        }
        assertThat(ask.out().contains("skulle ha granskat detta igen")).isEqualTo(inReplies);
        assertThat(ask.out()).doesNotContain("granskade av Karlstads");
    }

    private static JsonNode ask(Path packs, String question) {
        return Run.vett("ask", "--packs", packs.toString(), "--pack", "sjobygden", "--json", question)
                .json();
    }

    private static JsonNode check(Path packs, String draft) {
        return Run.reading(draft, "check", "--packs", packs.toString(), "--pack", "sjobygden", "--json", "-")
                .json();
    }

    private static String verdict(JsonNode answer, String tool) {
        for (JsonNode one : answer.path("tools")) {
            if (one.path("tool").asText().equals(tool)) {
                return one.path("verdict").asText();
            }
        }
        return "none";
    }

    private Path copy(String id, String name) throws IOException {
        return copyFrom(SHIPPED.resolve(id), name);
    }

    private Path copyFrom(Path source, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private static void replace(Path pack, String file, String search, String replacement) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(search);
        Files.writeString(pack.resolve(file), text.replace(search, replacement));
    }
}
