package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.HashSet;
import java.util.Set;

/** The objects of {@code docs/json.md}, as {@code json.schema.json} has them. */
final class JsonShape {
    static final JsonShape ANSWER = new JsonShape("answer");
    static final JsonShape CHECK = new JsonShape("check");
    static final JsonShape ERROR = new JsonShape("error");

    private final JsonSchema schema;

    private JsonShape(String name) {
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:dev/vett/app/json.schema.json#/$defs/" + name));
    }

    void fits(JsonNode json) {
        assertThat(schema.validate(json)).as("%s", json).isEmpty();
    }

    /** The names of all fields, at any depth. */
    static Set<String> names(JsonNode json) {
        Set<String> names = new HashSet<>();
        json.fieldNames().forEachRemaining(names::add);
        json.forEach(child -> names.addAll(names(child)));
        return names;
    }
}
