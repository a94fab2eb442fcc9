package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vett.app.json.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One object a line in, one a line out: in order, whatever the lines hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonLinesTest {
    private static final String GOOD = "{\"id\": \"good\", \"text\": \"hej\", \"pack\": \"asker\", \"lang\": \"nb\"}";

    /** A line and what becomes of it: an error's code, or the pack that answers; and the id that comes back. */
    record Line(String what, String line, String comes, String id) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Line> lines() {
        return List.of(
                new Line("good", GOOD, "asker", "good"),
                new Line("no object", "hemlig", "bad-json", null),
                new Line("half an object", "{\"id\": \"1\", \"text\": \"hemlig", "bad-json", null),
                new Line("two objects", GOOD + GOOD, "bad-json", null),
                new Line("an array", "[" + GOOD + "]", "bad-json", null),
                new Line("a string", "\"hemlig\"", "bad-json", null),
                new Line("null", "null", "bad-json", null),
                new Line("single quotes", "{'id': '1', 'text': 'hemlig'}", "bad-json", null),
                new Line("the same key twice", "{\"id\":\"1\",\"text\":\"a\",\"text\":\"hemlig\"}", "bad-json", null),
                new Line("a control character", "{\"id\":\"1\",\"text\":\"hem\u0001lig\"}", "bad-json", null),
                new Line("a number too long", "{\"id\":\"1\",\"text\":" + "9".repeat(5_000) + "}", "bad-json", null),
                new Line("a huge exponent", "{\"id\":\"1\",\"text\":1e999999999}", "bad-field", "1"),
                new Line("nested deep", "{\"id\":".repeat(100_000), "bad-json", null),
                new Line("arrays nested deep", "[".repeat(1_000_000), "bad-json", null),
                new Line("no id", "{\"text\": \"hemlig\"}", "bad-field", null),
                new Line("id null", "{\"id\": null, \"text\": \"hemlig\"}", "bad-field", null),
                new Line("id a number", "{\"id\": 7, \"text\": \"hemlig\"}", "bad-field", null),
                new Line("id an object", "{\"id\": {\"id\": \"hemlig\"}, \"text\": \"a\"}", "bad-field", null),
                new Line("no text", "{\"id\": \"7\"}", "bad-field", "7"),
                new Line("text an array", "{\"id\": \"7\", \"text\": [\"hemlig\"]}", "bad-field", "7"),
                new Line("pack a number", "{\"id\":\"7\",\"text\":\"a\",\"pack\":1}", "bad-field", "7"),
                new Line("unknown field", "{\"id\":\"7\",\"text\":\"a\",\"hemlig\":1}", "unknown-field", "7"),
                new Line("unknown field, bad id", "{\"id\":7,\"text\":\"a\",\"hemlig\":1}", "bad-field", null),
                new Line("no pack", "{\"id\":\"7\",\"text\":\"hemlig\"}", "no-pack", "7"),
                new Line("unknown pack", "{\"id\":\"7\",\"text\":\"a\",\"pack\":\"hemlig\"}", "unknown-pack", "7"),
                new Line("unknown lang", "{\"id\":\"7\",\"text\":\"a\",\"lang\":\"hemlig\"}", "unknown-lang", "7"),
                new Line("too long", " ".repeat(1_300_000) + "hemlig", "line-too-long", null),
                new Line("much too long", "hemlig".repeat(500_000), "line-too-long", null),
                new Line(
                        "the longest text, all escaped",
                        "{\"id\":\"7\",\"pack\":\"asker\",\"text\":\"" + "\\u00e5".repeat(200_000) + "\"}",
                        "asker",
                        "7"),
                new Line(
                        "a text too long",
                        "{\"id\":\"7\",\"pack\":\"asker\",\"text\":\"" + "a".repeat(200_001) + "\"}",
                        "asker",
                        "7"),
                new Line("an empty text", "{\"id\":\"7\",\"pack\":\"asker\",\"text\":\"\"}", "asker", "7"),
                new Line("an empty id", "{\"id\":\"\",\"pack\":\"asker\",\"text\":\"hei\"}", "asker", ""),
                new Line("lang null", "{\"id\":\"7\",\"pack\":\"asker\",\"lang\":null,\"text\":\"hei\"}", "asker", "7"),
                new Line("Windows line end", GOOD + "\r", "asker", "good"),
                new Line(
                        "half of a surrogate pair",
                        "{\"id\":\"7\",\"pack\":\"asker\",\"text\":\"kan jeg \\ud83d bruke \\ude00 chatgpt\"}",
                        "asker",
                        "7"),
                new Line(
                        "control characters, escaped",
                        "{\"id\":\"7\",\"pack\":\"asker\",\"text\":\"kan jeg bruke \\u0000\\u001b[31m chatgpt til dette\"}",
                        "asker",
                        "7"),
                new Line(
                        "a line break in the id",
                        "{\"id\":\"a\\nb\\u2028c\",\"pack\":\"asker\",\"text\":\"hei\"}",
                        "asker",
                        "a\nb\u2028c"));
    }

    private final List<Line> lines = lines();
    private List<JsonNode> asked;
    private List<JsonNode> checked;

    /** All lines together, with empty ones between them: a bad line must not disturb its neighbours. */
    @BeforeAll
    void runAll() {
        String input = String.join("\n\n  \n", lines.stream().map(Line::line).toList());
        asked = Run.reading(input, "ask", "--jsonl").lines();
        checked = Run.reading(input, "check", "--jsonl", "--safe-copy").lines();
    }

    @Test
    void givesOneLineForOne() {
        assertThat(asked).hasSameSizeAs(lines);
        assertThat(checked).hasSameSizeAs(lines);
    }

    Stream<Integer> numbers() {
        return IntStream.range(0, lines.size()).boxed();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void answersEachLineOrSaysWhatIsWrong(int number) {
        fits(lines.get(number), asked.get(number), JsonShape.ANSWER);
        fits(lines.get(number), checked.get(number), JsonShape.CHECK);
    }

    private static void fits(Line line, JsonNode json, JsonShape shape) {
        boolean wrong = json.has("error");
        (wrong ? JsonShape.ERROR : shape).fits(json);
        assertThat(json.path("id").textValue()).isEqualTo(line.id());
        assertThat((wrong ? json.path("error").path("code") : json.path("pack")).asText())
                .isEqualTo(line.comes());
        assertThat(json.toString()).doesNotContain("hemlig");
    }

    @Test
    void documentsEveryFieldAndEveryCode() throws IOException {
        String documentation = Files.readString(Path.of("../docs/json.md"));

        for (JsonNode json : Stream.concat(asked.stream(), checked.stream()).toList()) {
            assertThat(documentation).contains(JsonShape.names(json));
            assertThat(documentation).contains(json.path("error").path("code").asText());
        }
    }

    @Test
    void fillsInPackAndLanguageFromTheOptions() {
        Run run = Run.reading(
                "{\"id\":\"1\",\"text\":\"hej\"}\n" + GOOD, "ask", "--jsonl", "--pack", "asker", "--lang", "en");

        assertThat(run.lines()).extracting(json -> json.path("lang").asText()).containsExactly("en", "nb");
        assertThat(run.lines()).extracting(json -> json.path("pack").asText()).containsOnly("asker");
    }

    @Test
    void reachesNoOtherPackThanTheOneThatIsNamed() {
        Run run = Run.reading(GOOD, "ask", "--jsonl", "--pack", "almhult");

        assertThat(run.lines().get(0).path("error").path("code").asText()).isEqualTo("unknown-pack");
        assertThat(run.out()).doesNotContain("asker");
    }

    @Test
    void answersAThousandLinesInOrder() {
        String input = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"hej\",\"pack\":\"asker\"}\n")
                .reduce("", String::concat);

        Run run = Run.reading(input, "check", "--jsonl");

        assertThat(run.lines())
                .extracting(json -> json.path("id").asInt())
                .isSorted()
                .hasSize(1_000);
        assertThat(run.exit()).isZero();
    }

    @Test
    void readsWhatIsNotUtf8AndSkipsAByteOrderMark() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(("\uFEFF" + GOOD + "\n{\"id\":\"2\",\"pack\":\"asker\",\"text\":\"Kan jeg bruke ")
                .getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        bytes.write((" i dag?\"}\n" + GOOD).getBytes(StandardCharsets.UTF_8));

        Run run = Run.vett(Map.of(), new ByteArrayInputStream(bytes.toByteArray()), "ask", "--jsonl");

        assertThat(run.lines()).extracting(json -> json.path("id").asText()).containsExactly("good", "2", "good");
        assertThat(run.lines()).noneMatch(json -> json.has("error"));
    }

    @Test
    void writesNothingForNothing() {
        assertThat(Run.reading("", "ask", "--jsonl")).isEqualTo(new Run(0, "", ""));
        assertThat(Run.reading("\n \r\n\t\n", "check", "--jsonl")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aFaultOfItsOwnEndsOneLineOnly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new JsonLines()
                .run(new StringReader(GOOD + "\n" + GOOD), new PrintStream(out, true, StandardCharsets.UTF_8), item -> {
                    throw new IllegalStateException("hemlig");
                });

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2).allSatisfy(line -> {
            JsonNode json = new ObjectMapper().readTree(line);
            JsonShape.ERROR.fits(json);
            assertThat(json.path("id").asText()).isEqualTo("good");
            assertThat(json.path("error").path("code").asText()).isEqualTo("fault");
            assertThat(line).doesNotContain("hemlig");
        });
    }
}
