package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as people call it: arguments and streams in, streams and an exit code out. */
class CommandLineTest {
    private static final Path PACKS = Path.of("../knowledge/src/main/resources/vett/packs");
    private static final String QUESTION = "Får jag klistra in ett mötesprotokoll i ChatGPT?";
    private static final String DRAFT = "Hej! Mötet på måndag börjar klockan nio i stora salen.\n";

    @TempDir
    Path folder;

    /** Arguments that are wrong; 'hemlig' in them stands for a user's text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    bogus hemlig                              | name a command: about, ask, check, data, detectors
                    hemlig                                    | name a command
                    help hemlig                               | name a command
                    packs                                     | name a command: compile, diff, import, lint, list, new
                    packs hemlig                              | name a command
                    packs new                                 | Missing required parameter: 'ID'
                    packs new Hemlig                          | an id has small letters a-z
                    packs new hem-lig --lang da               | --lang is sv, nb, nn or en
                    packs import                              | Missing required parameter: 'FILE'
                    packs import x.docx --lang da             | --lang is sv, nb, nn or en
                    packs diff                                | Missing required parameters: 'OLD', 'NEW'
                    evaluate                                  | name a command
                    data hemlig                               | name a command: delete, show
                    data show hemlig                          | argument too many
                    data delete                               | --feedback, --installations, --gaps, --events, --training or --all
                    data delete --all=hemlig                  | --all is not one that it can have
                    ask                                       | the question is missing
                    ask --bogus hemlig                        | unknown option
                    ask --bogus=hemlig                        | unknown option
                    ask -xhemlig                              | unknown option
                    ask --json=hemlig fråga                   | --json is not one that it can have
                    ask --pack                                | Missing required parameter for option '--pack'
                    ask --pack a --pack hemlig fråga          | '--pack' (ID) should be specified only once
                    ask --pack hemlig fråga                   | there is no such pack; there are almhult, asker
                    ask hemlig                                | name an organisation with --pack: almhult, asker
                    ask --pack almhult --lang hemlig hemlig   | --lang is sv, nb, nn or en
                    ask --jsonl hemlig                        | takes no other text
                    check --jsonl hemlig                      | takes no other text
                    check --pack almhult hemlig               | no such file
                    check --pack almhult hemlig hemlig        | argument too many
                    serve --port hemlig                       | --port (VETT_PORT) is not one that it can have
                    serve --port 65536                        | --port (VETT_PORT) is a number from 0 to 65535
                    serve --port -1                           | --port (VETT_PORT) is a number from 0 to 65535
                    serve --host 0.0.0.0                      | --behind-proxy
                    serve --host hemlig.invalid               | not an address of this machine
                    serve --host 192.0.2.1 --behind-proxy     | not an address of this machine
                    serve --teams-tab --page-url http://a.se  | --page-url (VETT_PAGE_URL) with https://
                    teams-package                             | teams-package needs --app-id and --host
                    teams-package --app-id hemlig --host a.se | the app id is a GUID such as
                    teams-package hemlig                      | argument too many
                    serve --lang hemlig                       | --lang is sv, nb, nn or en
                    serve --model /hemlig                     | --model (VETT_MODEL) must be a folder with
                    ask --model /hemlig --pack almhult fråga  | --model (VETT_MODEL) must be a folder with
                    """)
    void saysWhatIsWrongWithACall(String call, String complaint) {
        Run run = Run.vett(call.split(" ", -1));

        assertThat(run.err()).contains(complaint);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("hemlig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "help ask",
                "ask --help",
                "check -h",
                "about --help",
                "serve --help",
                "packs --help",
                "packs list --help",
                "packs lint -h",
                "packs compile --help",
                "packs new --help",
                "packs import --help",
                "packs diff --help",
                "data --help",
                "teams-package --help",
                "data show --help",
                "data delete --help",
                "evaluate --help",
                "evaluate spans --help",
                "evaluate retrieval --help"
            })
    void explainsItself(String call) {
        Run run = Run.vett(call.split(" ", -1));

        assertThat(run.out()).startsWith("Usage: vett");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"almhult", "linkoping", "karlstad", "asker", "digg"})
    void tellsAboutItself(String pack) {
        Run run = Run.vett("about", "--details", "--pack", pack, "--lang", "sv");

        // Karlstad's list: purpose, how it works, what weighs most, known weaknesses, version.
        assertThat(run.out()).contains("Så kollar Vett", "Så svarar Vett", "vägde tyngst", "Kända brister", "version");
        assertThat(run.exit()).isZero();
    }

    @Test
    void tellsItsVersion() {
        Run run = Run.vett("--version");

        assertThat(run.out()).matches("vett \\S+.*\\R");
        assertThat(run.exit()).isZero();
    }

    @Test
    void writesACompletionScript() {
        Run run = Run.vett("generate-completion");

        assertThat(run.out()).contains("bash", "--safe-copy", "packs", "lint");
        assertThat(run.exit()).isZero();
    }

    @Test
    void answersAQuestion() {
        Run run = Run.vett("ask", "--pack", "almhult", QUESTION);
        Run whole = Run.vett("ask", "--pack", "almhult", "--details", QUESTION);

        assertThat(run.out()).contains("ChatGPT", "§2.1", "--details").doesNotContain(QUESTION);
        assertThat(whole.out())
                .containsIgnoringWhitespaces("bara får användas för information som är klassad som öppen");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void takesTheWordsOfAQuestionAsOneText() {
        JsonNode whole = answer(QUESTION);
        JsonNode words = answer(QUESTION.split(" ", -1));

        assertThat(words).isEqualTo(whole);
    }

    @Test
    void doesNotTakeAQuestionForAFileOfArguments() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--bogus");

        Run run = Run.vett("ask", "--pack", "almhult", "--json", "@" + file, QUESTION);

        JsonShape.ANSWER.fits(run.json());
    }

    @Test
    void checksADraftFromAFileAndFromStandardInput() throws IOException {
        String file = Files.writeString(folder.resolve("draft.txt"), DRAFT).toString();

        Run read = Run.vett("check", "--pack", "almhult", file);
        Run piped = Run.reading(DRAFT, "check", "--pack", "almhult", "-");
        Run unnamed = Run.reading(DRAFT, "check", "--pack", "almhult");

        assertThat(read.exit()).isZero();
        assertThat(read.out()).isNotBlank().isEqualTo(piped.out()).isEqualTo(unnamed.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsAFileWithAByteOrderMark(String charset) throws IOException {
        String text = "Skriv till asa.ostergard@example.se om möteslokalen senast fredag.";
        Path marked = Files.write(folder.resolve("marked.txt"), ("\uFEFF" + text).getBytes(Charset.forName(charset)));
        Path plain = Files.writeString(folder.resolve("plain.txt"), text);

        assertThat(check(marked)).isEqualTo(check(plain));
    }

    @ParameterizedTest
    @CsvSource({"0, empty", "200001, too-long", "4000000, too-long"})
    void rejectsATextOfTheWrongLength(int length, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("draft.txt"), prose(length));

        JsonNode json = check(file);

        assertThat(json.path("outcome").asText()).isEqualTo("rejected");
        assertThat(json.path("reason").asText()).isEqualTo(reason);
    }

    @Test
    void tellsHowLongATextIsThatIsTooLong() throws IOException {
        Path file = Files.writeString(folder.resolve("draft.txt"), prose(200_001));

        assertThat(check(file).path("length").asInt()).isEqualTo(200_001);
        assertThat(Run.vett("check", "--pack", "almhult", file.toString()).out())
                .containsPattern("200[^0-9]?000|200[^0-9]?001");
    }

    @Test
    void readsTheLongestText() throws IOException {
        Path file = Files.writeString(folder.resolve("draft.txt"), prose(200_000));

        assertThat(check(file).has("outcome")).isFalse();
        assertThat(answer(prose(200_000)).path("outcome").asText()).isNotEqualTo("rejected");
    }

    @Test
    void rejectsAPicture() throws IOException {
        byte[] picture = new byte[5_000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 31 + i / 7);
        }
        Path file = Files.write(folder.resolve("picture.png"), picture);

        assertThat(check(file).path("reason").asText()).isEqualTo("not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {QUESTION, "hej", "", "Diagnos: depression. Anna Exempel, 19090527-1474, är sjukskriven."})
    void writesTheJsonOfTheDocumentation(String text) {
        Run asked = Run.vett("ask", "--pack", "linkoping", "--json", text);
        Run checked = Run.reading(text, "check", "--pack", "linkoping", "--json", "--safe-copy");

        JsonShape.ANSWER.fits(asked.json());
        JsonShape.CHECK.fits(checked.json());
        assertThat(asked.json().has("id") || checked.json().has("id")).isFalse();
        assertThat(List.of(asked.exit(), checked.exit())).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"karlstad", "digg"})
    void givesNoClassAndNoToolsWhereTheGuidelineHasNone(String pack) {
        JsonNode json = Run.reading(DRAFT, "check", "--pack", pack, "--json").json();

        assertThat(json.path("class").isNull()).isTrue();
        assertThat(json.path("tools")).isEmpty();
        assertThat(json.path("warnings").toString()).contains("no-tool-rules");
    }

    @Test
    void addsASafeCopyOnlyWhenAsked() {
        JsonNode without =
                Run.reading(DRAFT, "check", "--pack", "almhult", "--json").json();
        JsonNode with = Run.reading(DRAFT, "check", "--pack", "almhult", "--json", "--safe-copy")
                .json();

        assertThat(without.has("safeCopy")).isFalse();
        assertThat(with.path("safeCopy").asText()).isEqualTo(DRAFT);
    }

    @Test
    void aFaultOfItsOwnTellsACodeAndNothingOfTheText() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("hemlig");
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return read();
            }
        };

        Run run = Run.vett(Map.of(), broken, "check", "--pack", "almhult");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).matches("vett: the fault is Vett's own, code [0-9A-F]{4}\\. Nothing was stored\\.\\R");
    }

    @Test
    void listsThePacks() {
        Run run = Run.vett("packs", "list");

        assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly("almhult", "asker", "digg", "karlstad", "linkoping");
        assertThat(run.exit()).isZero();
    }

    @Test
    void findsNothingWrongInTheShippedPacks() {
        Run run = Run.vett("packs", "lint");

        assertThat(run.out()).isEqualToIgnoringNewLines("no problems");
        assertThat(run.exit()).isZero();
    }

    @Test
    void namesEveryProblemOfABrokenPack() throws IOException {
        Path pack = copy("linkoping");
        change(pack.resolve("pack.yaml"), "id: linkoping", "id: lidkoping");
        change(pack.resolve("policy.yaml"), "verdict: allowed\n", "verdict: perhaps\n");
        change(pack.resolve("guideline.md"), "hand** ska AI-tjänster upphandlade", "hand** ska AI-tjänster köpta");

        Run run = Run.vett("packs", "lint", folder.toString());

        assertThat(run.exit()).isEqualTo(3);
        List<String> problems = run.out().lines().toList();
        assertThat(problems.subList(0, problems.size() - 1)).allMatch(line -> line.matches("linkoping/\\S+:\\d+: .+"));
        assertThat(run.out())
                .contains("linkoping/pack.yaml:2: must be the name of the folder")
                .containsPattern("linkoping/policy\\.yaml:\\d+: must be one of allowed, ")
                .containsPattern("linkoping/policy\\.yaml:\\d+: quote is not in section '3'")
                .containsPattern("\\d+ problems\\R$");
    }

    @Test
    void neverAnswersFromABrokenPack() throws IOException {
        change(copy("linkoping").resolve("pack.yaml"), "id: linkoping", "id: lidkoping");

        Run run = Run.vett("ask", "--packs", folder.toString(), "--pack", "linkoping", QUESTION);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("linkoping/pack.yaml:2: must be the name of the folder");
    }

    @Test
    void answersFromAPackOfOnesOwn() throws IOException {
        Path pack = Files.move(copy("karlstad"), folder.resolve("storfors"));
        change(pack.resolve("pack.yaml"), "id: karlstad", "id: storfors");

        Run run = Run.vett("ask", "--packs", folder.toString(), "--pack", "storfors", "--json", QUESTION);

        assertThat(run.json().path("pack").asText()).isEqualTo("storfors");
    }

    private static JsonNode answer(String... words) {
        String[] options = {"ask", "--pack", "almhult", "--json"};
        return withoutTime(
                Run.vett(Stream.concat(Stream.of(options), Stream.of(words)).toArray(String[]::new)));
    }

    private static JsonNode check(Path file) {
        return withoutTime(Run.vett("check", "--pack", "almhult", "--json", file.toString()));
    }

    private static JsonNode withoutTime(Run run) {
        return ((ObjectNode) run.json()).without("millis");
    }

    private static String prose(int length) {
        return "Mötet börjar klockan nio i stora salen. "
                .repeat(length / 40 + 1)
                .substring(0, length);
    }

    private Path copy(String pack) throws IOException {
        Path to = Files.createDirectory(folder.resolve(pack));
        try (Stream<Path> files = Files.list(PACKS.resolve(pack))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
