package dev.vett.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.quiz.ScenarioSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedScenariosTest {
    private static final Map<String, PolicyPack> SHIPPED = TestPacks.all();
    private static final String TEXT = Schemas.text(ShippedKnowledge.folder().resolve("everyone.yaml"));
    private static final JsonSchema SCHEMA =
            Schemas.read(ShippedKnowledge.folder().resolve("schema/everyone.schema.json"));

    @TempDir
    private Path temp;

    record Planted(String what, String search, String replace, boolean schema, List<String> says) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Planted> plantings() throws IOException {
        try (InputStream table = SharedScenariosTest.class.getResourceAsStream("planted-everyone.yaml")) {
            String yaml = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().convertValue(Schemas.json(yaml), new TypeReference<>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("plantings")
    void reportsThePlantedProblemAndNoOther(Planted planted) throws IOException {
        int at = TEXT.indexOf(planted.search());
        assertThat(at).as("everyone.yaml has changed: plant this elsewhere").isNotNegative();
        int line = (int) TEXT.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        String spoiled = TEXT.substring(0, at)
                + planted.replace()
                + TEXT.substring(at + planted.search().length());
        Problems problems = new Problems();

        read(spoiled, problems);

        assertThat(problems.all())
                .extracting(Object::toString)
                .containsExactlyElementsOf(planted.says().stream()
                        .map(said -> said.split(" ", 2))
                        .map(said -> "everyone.yaml:" + (line + Integer.parseInt(said[0])) + ": " + said[1])
                        .toList());
        assertThat(Schemas.errors(SCHEMA, Schemas.json(spoiled)).isEmpty()).isNotEqualTo(planted.schema());
    }

    @Test
    void theDigestChangesWithTheFileAndWithAPackThatItCites() throws IOException {
        ScenarioSet set = read(TEXT, new Problems());
        PackCopy copy = PackCopy.of(
                Files.createDirectories(temp.resolve("packs")), SHIPPED.keySet().toArray(String[]::new));
        copy.write("asker/guideline.md", copy.text("asker/guideline.md") + "\n");
        ScenarioSet citing = SharedScenarios.read(temp, copy.load(new Problems()), new Problems());

        assertThat(List.of(set.digest(), read(TEXT + "\n", new Problems()).digest(), citing.digest()))
                .doesNotHaveDuplicates()
                .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{12}"));
        assertThat(set.id()).isEqualTo(ScenarioSet.EVERYONE);
    }

    private ScenarioSet read(String text, Problems problems) throws IOException {
        Files.writeString(temp.resolve("everyone.yaml"), text);
        return SharedScenarios.read(temp, SHIPPED, problems);
    }
}
