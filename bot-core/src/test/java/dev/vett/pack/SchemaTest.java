package dev.vett.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import dev.vett.ShippedKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final JsonSchema QUESTIONS =
            Schemas.read(ShippedKnowledge.folder().resolve("schema/question-cases.schema.json"));
    private static final JsonSchema DRAFTS =
            Schemas.read(ShippedKnowledge.folder().resolve("schema/draft-cases.schema.json"));

    /** Every YAML file of a pack, and the development sets. */
    static List<Path> files() throws IOException {
        try (Stream<Path> packs = Files.walk(TestPacks.FOLDER);
                Stream<Path> evaluation = Files.walk(TestPacks.EVALUATION)) {
            return Stream.of(
                            packs,
                            evaluation,
                            Stream.of("workplaces.yaml", "everyone.yaml").map(ShippedKnowledge.folder()::resolve))
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesItsSchemaInTheFirstLine(Path file) {
        assertThat(Schemas.named(file))
                .exists()
                .hasParent(ShippedKnowledge.folder().resolve("schema"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitsItsSchema(Path file) {
        assertThat(Schemas.errors(Schemas.read(Schemas.named(file)), Schemas.json(Schemas.text(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{id: a, lang: sv, text: x, outcome: answered, kind: covered}]",
                "[{id: a, lang: nn, text: x, outcome: helped, kind: decision, difficulty: hard, sections: ['2.1', 'digg:a'],"
                        + " tools: {copilot: not-covered}}]",
            })
    void acceptsQuestions(String yaml) {
        assertThat(Schemas.errors(QUESTIONS, Schemas.json(yaml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{questions: []}",
                "[{lang: sv, text: x, outcome: answered, kind: covered}]",
                "[{id: a, text: x, outcome: answered, kind: covered}]",
                "[{id: a, lang: sv, outcome: answered, kind: covered}]",
                "[{id: a, lang: sv, text: x, kind: covered}]",
                "[{id: a, lang: sv, text: x, outcome: answered}]",
                "[{id: a, lang: da, text: x, outcome: answered, kind: covered}]",
                "[{id: a, lang: sv, text: ' ', outcome: answered, kind: covered}]",
                "[{id: a, lang: sv, text: x, outcome: checked, kind: covered}]",
                "[{id: a, lang: sv, text: x, outcome: answered, kind: open}]",
                "[{id: a, lang: sv, text: x, outcome: answered, kind: covered, difficulty: 3}]",
                "[{id: a, lang: sv, text: x, outcome: answered, kind: covered, sections: [2.1]}]",
                "[{id: a, lang: sv, text: x, outcome: answered, kind: covered, tools: {copilot: maybe}}]",
                "[{id: a, lang: sv, text: x, outcome: answered, kind: covered, class: '2'}]",
            })
    void rejectsWrongQuestions(String yaml) {
        assertThat(Schemas.errors(QUESTIONS, Schemas.json(yaml))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{id: a, lang: sv, kind: open, text: x}]",
                "[{id: a, lang: en, kind: euphemism, difficulty: easy, text: x, spans: [{type: health/pupil, text: x, nth: 2}],"
                        + " topics: [x-own], class: '2', tools: {copilot: needs-approval}, assumed: true, why: y}]",
            })
    void acceptsDrafts(String yaml) {
        assertThat(Schemas.errors(DRAFTS, Schemas.json(yaml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{lang: sv, kind: open, text: x}]",
                "[{id: a, kind: open, text: x}]",
                "[{id: a, lang: sv, text: x}]",
                "[{id: a, lang: sv, kind: open}]",
                "[{id: a, lang: sv, kind: covered, text: x}]",
                "[{id: a, lang: sv, kind: open, text: x, class: 2}]",
                "[{id: a, lang: sv, kind: open, text: x, assumed: 'yes'}]",
                "[{id: a, lang: sv, kind: open, text: x, tools: {copilot: yes}}]",
                "[{id: a, lang: sv, kind: open, text: x, topics: [weather]}]",
                "[{id: a, lang: sv, kind: open, text: x, spans: [{type: phone}]}]",
                "[{id: a, lang: sv, kind: open, text: x, spans: [{text: x}]}]",
                "[{id: a, lang: sv, kind: open, text: x, spans: [{type: personal-data, text: x}]}]",
                "[{id: a, lang: sv, kind: open, text: x, spans: [{type: phone, text: x, nth: 0}]}]",
                "[{id: a, lang: sv, kind: open, text: x, spans: [{type: phone, text: x, variant: work}]}]",
                "[{id: a, lang: sv, kind: open, text: x, outcome: checked}]",
            })
    void rejectsWrongDrafts(String yaml) {
        assertThat(Schemas.errors(DRAFTS, Schemas.json(yaml))).isNotEmpty();
    }
}
