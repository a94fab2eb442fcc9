package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that help editors agree with the files and with what the readers refuse. */
class GuidelineSchemaTest {
    private static final Path KNOWLEDGE = ShippedPacks.knowledge();

    private static JsonSchema schema(String name) throws IOException {
        String json = Files.readString(KNOWLEDGE.resolve("schema").resolve(name + ".schema.json"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(json);
    }

    static Stream<Path> files() {
        return Stream.concat(
                        Stream.of("concepts", "broader", "topics").map(name -> Path.of("lexicon", name + ".yaml")),
                        ShippedPacks.ids().stream().map(id -> Path.of("packs", id, "questions.yaml")))
                .map(KNOWLEDGE::resolve)
                .filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFitsTheSchemaThatItNames(Path file) throws IOException {
        String text = Files.readString(file);
        String name = file.getFileName().toString().replace(".yaml", "");
        assertThat(text.lines().findFirst().orElse("")).endsWith("schema/" + name + ".schema.json");
        assertThat(schema(name).validate(text, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    concepts  | "[{id: a, kind: gadget, sv: [x]}]"
                    concepts  | "[{id: a, kind: tool}]"
                    concepts  | "[{id: a, kind: tool, sv: [x], colour: red}]"
                    concepts  | "[{kind: tool, sv: [x]}]"
                    broader   | "[{id: a}]"
                    topics    | "{on-topic: [a]}"
                    questions | "{sections: [{gist: x}]}"
                    questions | "{gaps: [{id: a, questions: [x]}]}"
                    questions | "{gaps: [{id: a, topic: {de: x}, questions: [x]}]}"
                    """, quoteCharacter = '"')
    void whatTheReadersRefuseTheSchemaRefuses(String name, String yaml) throws IOException {
        assertThat(schema(name).validate(yaml, InputFormat.YAML)).isNotEmpty();
    }
}
