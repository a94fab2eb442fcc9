package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vett.data.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the editor's schema accepts is what the loader accepts. */
final class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> files() {
        Path folder = TestKnowledge.folder();
        Problems problems = new Problems();
        List<Path> files = new ArrayList<>();
        files.add(folder.resolve("data-types.yaml"));
        files.addAll(KnowledgeFolder.files(folder.resolve("detectors"), ".yaml", "detectors", problems));
        files.addAll(KnowledgeFolder.files(folder.resolve("topics"), ".yaml", "topics", problems));
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void aShippedFileFitsTheSchemaThatItNames(Path file) throws IOException {
        String text = Files.readString(file);
        String first = text.lines().findFirst().orElse("");
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        Path schemaFile =
                file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(schemaFile));
        JsonNode data = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
        assertThat(schema.validate(data)).isEmpty();
    }
}
