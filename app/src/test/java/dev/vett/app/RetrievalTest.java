package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A public set of questions, asked of the index that answers real ones. */
class RetrievalTest {
    private static final String BAKERY = "Bakeriet\\nBakeriet ved elva åpnet dørene i 1921.\\nVarer"
            + "\\nHver fredag selger de 40 brød *uten* salt \\ud83c\\udf5e og to kaker.\\n";
    private static final String HARBOUR = "Havna i byen får ny kai neste vår.\\nKaia bygges av # stein og tre.";

    @TempDir
    Path folder;

    private Run evaluate(String json, String... more) throws IOException {
        Path file = folder.resolve("set.json");
        Files.writeString(file, json);
        return Run.vett(Stream.concat(Stream.of("evaluate", "retrieval", file.toString()), List.of(more).stream())
                .toArray(String[]::new));
    }

    private static String entry(String title, String context, String question, String answer, Object start) {
        return """
                {%s"paragraphs": [{"context": "%s", "qas": [{"id": 1, "question": "%s",
                  "answers": [{"text": "%s", "answer_start": %s}]}]}]}
                """.formatted(title.isEmpty() ? "" : "\"title\": \"" + title + "\", ", context, question, answer, start);
    }

    private static String set(String... entries) {
        return "{\"version\": \"1\", \"data\": [" + String.join(",", entries) + "]}";
    }

    /** A context that comes again is read once; a title, a heading and a question without an answer are no cases. */
    @ParameterizedTest
    @ValueSource(strings = {"", "bm25", "minilm"})
    void ranksTheParagraphWithTheAnswer(String baseline) throws IOException {
        String set = set(
                entry("", BAKERY, "Når åpnet bakeriet ved elva?", "1921", 42),
                // Behind a character that is two units in Java and one in the format.
                entry("", BAKERY, "Hvor mange kaker selger de hver fredag?", "to kaker", 101),
                entry("", BAKERY, "Hva heter huset?", "Bakeriet", 0),
                entry("Havna", HARBOUR, "Hva bygges kaia av?", "stein og tre", 52));
        Run run = evaluate(set, baseline.isEmpty() ? new String[0] : new String[] {"--baseline", baseline});

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList().get(2))
                .startsWith("| 3 | 1 | 4 |")
                .contains("| 1.000 (3/3) |");
        assertThat(run.out()).contains("latency: p50 ", "3 cases");
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"data": [                                         | :1: is not YAML
                    []                                                 | :1: must be a mapping
                    {"version": "1"}                                   | :1: 'data' is missing
                    {"data": []}                                       | :1: has no question
                    {"data": [{"title": "A"}]}                         | :1: 'paragraphs' is missing
                    {"data": [{"title": "A", "paragraphs": [{}]}]}     | :1: 'context' is missing
                    {"data": [{"paragraphs": [{"context": "Ei linje"}]}]} | has no 'title', and the context is a single line
                    {"data": [{"title": "A", "paragraphs": 7}]}        | :1: must be a list
                    """)
    void saysWhatIsWrong(String json, String message) throws IOException {
        Run run = evaluate(json);

        assertThat(run.err()).contains("set.json", message);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"43", "4000", "-1", "\"42\""})
    void anAnswerStandsWhereTheFileSaysSo(String start) throws IOException {
        Run run = evaluate(set(entry("", BAKERY, "Når åpnet bakeriet?", "1921", start)));

        // The folder's name is a random number, which may hold the year.
        assertThat(run.err().replace(folder.toString(), ""))
                .contains("set.json:2:", "answer_start")
                .doesNotContain("1921");
        assertThat(run.exit()).isNotZero();
    }

    @Test
    void aFileHasABound() throws IOException {
        assertThat(evaluate("[" + " ".repeat(5_000_000) + "]").err()).contains("is larger than 5 MB");
        String many = "Ei linje med fem ord.\\n".repeat(1_501);
        assertThat(evaluate(set(entry("Linjer", many, "Hvor mange ord?", "fem", 13)))
                        .err())
                .contains("has more than 1500 paragraphs");
        assertThat(Run.vett("evaluate", "retrieval", folder.resolve("none.json").toString())
                        .err())
                .contains("none.json:1: is missing");
    }
}
