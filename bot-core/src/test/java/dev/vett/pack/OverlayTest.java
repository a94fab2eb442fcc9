package dev.vett.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import dev.vett.ShippedKnowledge;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.policy.Cell;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.policy.Policy;
import dev.vett.policy.ToolDecision;
import dev.vett.screening.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A department's pack over its municipality's: it adds, and never loosens. */
class OverlayTest {
    private static final String ID = "linkoping-utbildning";
    private static final Path EXAMPLE = ShippedKnowledge.folder()
            .resolve("../../../../../docs/examples/" + ID)
            .normalize();
    private static final Map<String, PolicyPack> SHIPPED = TestPacks.all();
    private static final JsonSchema SCHEMA =
            Schemas.read(ShippedKnowledge.folder().resolve("schema").resolve("overlay-policy.schema.json"));

    @TempDir
    private Path packs;

    /** A policy of {@code overlays.yaml}. */
    record Over(String what, String policy, List<String> says) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Over> overlays() throws IOException {
        try (InputStream table = OverlayTest.class.getResourceAsStream("overlays.yaml")) {
            String yaml = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().convertValue(Schemas.json(yaml), new TypeReference<>() {});
        }
    }

    @BeforeEach
    void copy() throws IOException {
        Path copy = Files.createDirectories(packs.resolve(ID));
        for (String file : List.of("pack.yaml", "guideline.md", "policy.yaml")) {
            Files.copy(EXAMPLE.resolve(file), copy.resolve(file));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void tightensAndNeverLoosens(Over over) throws IOException {
        Files.writeString(packs.resolve(ID).resolve("policy.yaml"), over.policy());
        List<String> expected = Optional.ofNullable(over.says()).orElse(List.of()).stream()
                .map(said -> ID + "/policy.yaml:" + said)
                .toList();

        assertThat(problems()).extracting(PackProblem::toString).isEqualTo(expected);
    }

    @Test
    void theExampleFitsItsSchemaAndHasNoProblem() throws IOException {
        assertThat(problems()).isEmpty();
        assertThat(Schemas.errors(SCHEMA, Schemas.json(Files.readString(EXAMPLE.resolve("policy.yaml")))))
                .isEmpty();
    }

    @Test
    void citesTheDepartmentsClauseFirstAndTheParentsWhereThatDecides() {
        Policy policy = load().policy().orElseThrow();
        Decision decision = policy.decide(new Evidence(Set.of(DataType.of("person-name")), Set.of(), 1, Map.of()));

        assertThat(decision.tools())
                .extracting(tool -> tool.tool().id() + " " + pack(tool))
                .containsExactly("gemini " + ID, "notebooklm " + ID, "chatgpt linkoping", "copilot " + ID);
        assertThat(decision.tools().get(0).also()).extracting(Cell::id).containsExactly("procured-protected");
    }

    @Test
    void takesOverWhatItDoesNotSayItself() {
        PolicyPack parent = SHIPPED.get("linkoping");
        PolicyPack pack = load();

        assertThat(pack.overlayOf()).contains("linkoping");
        assertThat(pack.classWord()).isEqualTo(parent.classWord());
        assertThat(pack.includes()).containsExactly("linkoping", "digg");
        assertThat(pack.own()).isSameAs(parent.own());
    }

    @Test
    void noEvidenceGetsALooserVerdictThanTheParentGives() {
        Policy parent = SHIPPED.get("linkoping").policy().orElseThrow();
        Policy policy = load().policy().orElseThrow();
        List<DataType> types = Stream.of(
                        "person-name", "phone", "organisation-number", "secret", "internal-marking", "health", "iban")
                .map(DataType::of)
                .toList();
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Evidence evidence = new Evidence(some(types, random), some(types, random), random.nextInt(4), Map.of());
            for (ToolDecision before : parent.decide(evidence).tools()) {
                ToolDecision after = policy.decide(evidence).tools().stream()
                        .filter(tool -> tool.tool().equals(before.tool()))
                        .findFirst()
                        .orElseThrow();
                assertThat(after.verdict())
                        .as("%s %s", before.tool().id(), evidence)
                        .isGreaterThanOrEqualTo(before.verdict());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    overlay-of: linkoping | overlay-of: lidkoping            | 7: 'lidkoping' is not another pack that stands alone
                    overlay-of: linkoping | overlay-of: linkoping-utbildning | 7: 'linkoping-utbildning' is not another pack that stands alone
                    languages: [sv]       | own: {emails: [info@]}           | 8: 'own' belongs to the pack that this one tightens
                    """)
    void saysWhatCannotBeTightened(String search, String replace, String said) throws IOException {
        Path file = packs.resolve(ID).resolve("pack.yaml");
        Files.writeString(file, Files.readString(file).replace(search, replace));

        assertThat(problems()).extracting(PackProblem::toString).contains(ID + "/pack.yaml:" + said);
    }

    @Test
    void aPackWithoutToolRulesHasNoneToTighten() throws IOException {
        Path file = packs.resolve(ID).resolve("pack.yaml");
        Files.writeString(file, Files.readString(file).replace("overlay-of: linkoping", "overlay-of: karlstad"));

        assertThat(problems())
                .extracting(PackProblem::toString)
                .containsExactly(
                        ID + "/policy.yaml:6: 'karlstad' has no rules about tools, so there are none to tighten");
    }

    @Test
    void itsVersionChangesWithTheParents() {
        PackLoader loader = TestPacks.loader();
        Map<String, PolicyPack> others = TestPacks.all();
        String before = load().version();
        PolicyPack parent = others.get("almhult");

        assertThat(before).isNotEqualTo(SHIPPED.get("linkoping").version()).matches("[0-9a-f]{12}");
        assertThat(loader.loadOne(packs.resolve(ID), Map.of("linkoping", parent), new Problems())
                        .orElseThrow()
                        .version())
                .isNotEqualTo(before);
    }

    private static String pack(ToolDecision tool) {
        return tool.cell().orElseThrow().clause().pack();
    }

    private PolicyPack load() {
        Problems problems = new Problems();
        PolicyPack pack = TestPacks.loader().loadAll(packs, SHIPPED, problems).get(ID);
        problems.throwIfAny();
        return pack;
    }

    private List<PackProblem> problems() {
        Problems problems = new Problems();
        TestPacks.loader().loadAll(packs, SHIPPED, problems);
        return problems.all();
    }

    private static Set<DataType> some(List<DataType> types, Random random) {
        Set<DataType> some = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(types.get(random.nextInt(types.size())));
        }
        return some;
    }
}
