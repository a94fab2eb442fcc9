package dev.vett.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import dev.vett.Outcome;
import dev.vett.Outcome.Search;
import dev.vett.ShippedKnowledge;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.policy.Answer;
import dev.vett.policy.Status;
import dev.vett.policy.Strength;
import dev.vett.policy.Verdict;
import dev.vett.quiz.Choice;
import dev.vett.quiz.QuizTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an editor says by the schema is what the loader says. Places to spoil are taken from the shipped packs, one of each
 * shape. (A key without a value is the one difference: the schema rejects it, the loader takes an optional one as left out.)
 */
class SchemaAgreementTest {
    private static final Map<String, JsonSchema> SCHEMAS = Map.of(
            "pack.yaml", Schemas.read(schemaPath("pack")),
            "policy.yaml", Schemas.read(schemaPath("policy")),
            "questions.yaml", Schemas.read(schemaPath("questions")),
            "scenarios.yaml", Schemas.read(schemaPath("scenarios")));

    private static final Map<String, JsonNode> SHIPPED = readShipped();
    private static final PackLoader LOADER = TestPacks.loader();

    /** What only the loader can see, because it lies in another place or another file. Every other problem is the schema's too. */
    private static final Pattern BEYOND_A_SCHEMA = Pattern.compile("must be the name of the folder.*"
            + "|'.*' is not (another pack|under 'questions'|a step|a tool|a tool's group)"
            + "|section '.*' is not in guideline.md|quote (is not|stands before) .*"
            + "|.* stands here twice|'.*' is an alias already"
            + "|'also' names .*|step .* is decided by more than one cell: .*"
            + "|nothing raises this step: .*|no step is raised by this personal data: .*"
            + "|'.*' is not under 'questions' of policy.yaml|no rule about tools decides this: .*"
            + "|has no text in '.*'");

    @TempDir
    private Path temp;

    /** A place in a file of a shipped pack; {@code path} holds keys and indices. */
    record Place(String pack, String file, List<Object> path) {
        String shape() {
            return path.stream()
                    .map(step -> step instanceof Integer ? "*" : step.toString())
                    .collect(Collectors.joining("/", file + "/", ""));
        }

        JsonNode in(JsonNode root) {
            JsonNode at = root;
            for (Object step : path) {
                at = step instanceof Integer index ? at.get(index) : at.get(step.toString());
            }
            return at;
        }

        Place below(Object step) {
            List<Object> longer = new ArrayList<>(path);
            longer.add(step);
            return new Place(pack, file, longer);
        }

        @Override
        public String toString() {
            return shape() + " of " + pack;
        }
    }

    static List<Place> places() {
        Map<String, Place> byShape = new TreeMap<>();
        SHIPPED.forEach((name, root) -> {
            String[] parts = name.split("/", 2);
            collect(new Place(parts[0], parts[1], List.of()), root, byShape);
        });
        return List.copyOf(byShape.values());
    }

    static List<Place> mappings() {
        return places().stream()
                .filter(place -> place.in(shipped(place)).isObject())
                // Its keys are questions of the policy.
                .filter(place -> !place.shape().equals("scenarios.yaml/scenarios/*/answers"))
                .toList();
    }

    private static void collect(Place place, JsonNode node, Map<String, Place> byShape) {
        byShape.putIfAbsent(place.shape(), place);
        keys(node).forEach(key -> collect(place.below(key), node.get(key), byShape));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(place.below(i), node.get(i), byShape);
        }
    }

    static List<Planting> plantings() throws IOException {
        return Planting.all();
    }

    @ParameterizedTest
    @MethodSource("plantings")
    void rejectsThePlantedProblemsThatASchemaCanSee(Planting planting) throws IOException {
        PackCopy copy = PackCopy.of(temp, Planting.PACK, "digg");
        planting.plant(copy);

        switch (planting.schema()) {
            case REJECTS ->
                assertThat(errors(planting.file(), Schemas.json(copy.text(planting.path()))))
                        .isNotEmpty();
            case ACCEPTS ->
                assertThat(errors(planting.file(), Schemas.json(copy.text(planting.path()))))
                        .isEmpty();
            case NONE -> assertThat(copy.problems()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void knowTheSameKeys(Place place) throws IOException {
        JsonNode root = shipped(place);
        ((ObjectNode) place.in(root)).put("zz", "x");

        assertThat(errors(place.file(), root)).isNotEmpty();
        PackProblem problem = problems(place, root).stream()
                .filter(found -> found.message().startsWith("'zz' is "))
                .findFirst()
                .orElseThrow();
        String known = problem.message().substring(problem.message().indexOf("known are ") + 10);
        assertThat(Set.of(known.split(", "))).isEqualTo(schemaKeys(place));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void missTheSameKeys(Place place) throws IOException {
        for (String key : keys(place.in(shipped(place)))) {
            JsonNode root = shipped(place);
            ((ObjectNode) place.in(root)).remove(key);

            agree(place, root, "without " + key);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void rejectTheSameValues(Place place) throws IOException {
        if (place.path().isEmpty()) {
            return;
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> values = List.of(
                nodes.textNode("zz zz"),
                nodes.textNode(" "),
                nodes.numberNode(-7),
                nodes.arrayNode(),
                nodes.objectNode());
        Place parent = new Place(
                place.pack(), place.file(), place.path().subList(0, place.path().size() - 1));
        Object last = place.path().get(place.path().size() - 1);
        for (JsonNode value : values) {
            JsonNode root = shipped(place);
            if (last instanceof Integer index) {
                ((ArrayNode) parent.in(root)).set(index, value);
            } else {
                ((ObjectNode) parent.in(root)).set(last.toString(), value);
            }

            agree(place, root, "= " + value);
        }
    }

    static List<Arguments> enums() {
        return List.of(
                Arguments.of("pack", "/properties/languages/items/enum", codes()),
                Arguments.of("pack", "/$defs/document/properties/kind/enum", kebab(PolicyPack.Kind.values())),
                Arguments.of("policy", "/$defs/status/enum", kebab(Status.values())),
                Arguments.of("policy", "/$defs/cell/properties/strength/enum", kebab(Strength.values())),
                Arguments.of(
                        "policy",
                        "/$defs/cell/properties/verdict/enum",
                        kebab(Verdict.ALLOWED, Verdict.NEEDS_APPROVAL, Verdict.NOT_ALLOWED)),
                Arguments.of(
                        "policy", "/$defs/rule/properties/ask/properties/raises-if/enum", kebab(Answer.YES, Answer.NO)),
                Arguments.of("question-cases", "/items/properties/lang/enum", codes()),
                Arguments.of("question-cases", "/items/properties/outcome/enum", outcomes()),
                Arguments.of("question-cases", "/$defs/verdict/enum", kebab(Verdict.values())),
                Arguments.of("scenarios", "/$defs/scenario/properties/topic/enum", kebab(QuizTopic.values())),
                Arguments.of("scenarios", "/$defs/scenario/properties/answer/enum", kebab(Choice.values())),
                Arguments.of(
                        "scenarios",
                        "/$defs/scenario/properties/answers/additionalProperties/enum",
                        kebab(Answer.YES, Answer.NO)),
                Arguments.of("everyone", "/$defs/scenario/properties/topic/enum", kebab(QuizTopic.values())),
                Arguments.of("draft-cases", "/items/properties/lang/enum", codes()),
                Arguments.of(
                        "draft-cases", "/items/properties/tools/additionalProperties/enum", kebab(Verdict.values())));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void knowTheSameValues(String schema, String pointer, List<String> values) {
        assertThat(texts(schemaFile(schema).at(pointer))).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void knowTheSameDataTypes() {
        JsonNode file = Schemas.json(Schemas.text(ShippedKnowledge.folder().resolve("data-types.yaml")));
        List<String> types = new ArrayList<>();
        for (JsonNode type : file.get("types")) {
            String id = type.get("id").asText();
            types.add(id);
            keys(type.path("variants")).forEach(variant -> types.add(id + "/" + variant));
        }
        List<String> groups = new ArrayList<>(keys(file.get("groups")));
        groups.add("personal-data");

        String pointer = "/$defs/type/anyOf/0/enum";
        assertThat(texts(schemaFile("draft-cases").at(pointer))).containsExactlyInAnyOrderElementsOf(types);
        assertThat(texts(schemaFile("scenarios").at(pointer))).containsExactlyInAnyOrderElementsOf(types);
        assertThat(texts(schemaFile("policy").at(pointer)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(types.stream(), groups.stream()).toList());
    }

    private void agree(Place place, JsonNode root, String what) throws IOException {
        List<String> ofSchema = errors(place.file(), root);
        List<PackProblem> ofLoader = problems(place, root);
        List<PackProblem> structural = ofLoader.stream()
                .filter(problem -> !BEYOND_A_SCHEMA.matcher(problem.message()).matches())
                .toList();
        String both = place + " " + what + "\nschema: " + ofSchema + "\nloader: " + ofLoader;
        if (ofSchema.isEmpty()) {
            assertThat(structural).as(both).isEmpty();
        } else {
            assertThat(ofLoader).as(both).isNotEmpty();
        }
    }

    /** What the loader says of a pack with this file; to save time, without what the file does not need. */
    private List<PackProblem> problems(Place place, JsonNode root) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(place.pack()));
        for (String needed : List.of("pack.yaml", "guideline.md")) {
            Path shipped = TestPacks.FOLDER.resolve(place.pack());
            Files.copy(shipped.resolve(needed), folder.resolve(needed), StandardCopyOption.REPLACE_EXISTING);
        }
        Path policy = TestPacks.FOLDER.resolve(place.pack()).resolve("policy.yaml");
        if (place.file().equals("scenarios.yaml") && Files.exists(policy)) {
            Files.copy(policy, folder.resolve("policy.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(folder.resolve(place.file()), root.toString());
        Problems problems = new Problems();
        LOADER.loadAll(temp, problems);
        return problems.all();
    }

    private static List<String> errors(String file, JsonNode root) {
        return Schemas.errors(SCHEMAS.get(file), root);
    }

    /** A file of a shipped pack, the caller's to change. */
    private static JsonNode shipped(Place place) {
        return SHIPPED.get(place.pack() + "/" + place.file()).deepCopy();
    }

    private static Map<String, JsonNode> readShipped() {
        Map<String, JsonNode> files = new TreeMap<>();
        for (String pack : TestPacks.all().keySet()) {
            for (String file : SCHEMAS.keySet()) {
                Path path = TestPacks.FOLDER.resolve(pack).resolve(file);
                if (Files.exists(path)) {
                    files.put(pack + "/" + file, Schemas.json(Schemas.text(path)));
                }
            }
        }
        return files;
    }

    private static Path schemaPath(String name) {
        return ShippedKnowledge.folder().resolve("schema").resolve(name + ".schema.json");
    }

    private static JsonNode schemaFile(String name) {
        return Schemas.json(Schemas.text(schemaPath(name)));
    }

    /** The keys that the schema knows at a place. */
    private static Set<String> schemaKeys(Place place) {
        JsonNode root = schemaFile(place.file().replace(".yaml", ""));
        JsonNode at = root;
        for (Object step : place.path()) {
            JsonNode schema = resolve(root, at);
            at = step instanceof Integer
                    ? schema.get("items")
                    : schema.get("properties").get(step.toString());
        }
        return new HashSet<>(keys(resolve(root, at).get("properties")));
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        JsonNode ref = schema.get("$ref");
        return ref == null ? schema : resolve(root, root.at(ref.asText().substring(1)));
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> kebab(Enum<?>... constants) {
        return Arrays.stream(constants).map(YamlNode::kebab).toList();
    }

    private static List<String> codes() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    /** The outcomes that a question can have. */
    private static List<String> outcomes() {
        return Stream.of(
                        new Outcome.Answered(Search.empty()),
                        new Outcome.ClosestSections(Search.empty()),
                        new Outcome.NotCovered(Search.empty(), Optional.empty()),
                        new Outcome.OffTopic(Search.empty()),
                        new Outcome.Helped(Outcome.Topic.HELP))
                .map(Outcome::kind)
                .toList();
    }
}
