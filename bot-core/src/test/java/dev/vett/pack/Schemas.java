package dev.vett.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML files as an editor sees them: checked against the schema that their first line names. */
final class Schemas {
    private static final Pattern HEADER = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    /** The schema that the file's first line names. */
    static Path named(Path file) {
        Matcher matcher = HEADER.matcher(text(file).lines().findFirst().orElse(""));
        return matcher.matches()
                ? file.resolveSibling(matcher.group(1)).normalize()
                : Path.of("no schema in the first line");
    }

    static JsonSchema read(Path schema) {
        return FACTORY.getSchema(text(schema));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema says against the value; nothing if it fits. */
    static List<String> errors(JsonSchema schema, JsonNode value) {
        return schema.validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** A YAML 1.2 text as JSON; of a key that stands there twice the last one counts, as in editors. */
    static JsonNode json(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(20_000_000)
                .build();
        return JSON.valueToTree(new Load(settings).loadFromString(yaml));
    }
}
