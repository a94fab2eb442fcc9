package dev.vett.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKeyTest {
    private static final AnswerKey ANSWERS = TestScenarios.ANSWERS;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "almhult, almhult-personnummer-copilot, allowed, 3/niva-2",
        "almhult, almhult-okand-adress, allowed-if, 3/niva-2",
        "almhult, almhult-ai-i-journalsystem, allowed-if, 3",
        "almhult, almhult-bistand, not-allowed, 3/niva-4",
        "almhult, almhult-marka-ai-bild, not-covered, 2.3",
        "linkoping, linkoping-namn-i-underskrift, not-allowed, 3",
        "linkoping, linkoping-copilot-skolmatsedel, not-covered, 4",
        "asker, asker-pasientliste, not-allowed, steg-3",
        "karlstad, karlstad-alltid-overvaga, allowed, vagledande-principer/ai-ska-alltid-overvagas/beskrivning",
    })
    void answersAsTheGuidelineDoes(String pack, String id, String choice, String section) {
        Solution solution = solve(TestScenarios.set(pack), id);

        assertThat(solution.right())
                .isEqualTo(Choice.valueOf(choice.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .number());
        assertThat(solution.clauses().get(0).section()).isEqualTo(section);
    }

    @Test
    void anOwnAnswerIsTheOneThatIsMarked() {
        ScenarioSet everyone = TestScenarios.set(ScenarioSet.EVERYONE);

        assertThat(everyone.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.options()
                                .get(ANSWERS.solve(scenario, everyone).right())
                                .right())
                        .isTrue());
    }

    @Test
    void aChangedRuleChangesTheAnswer() throws IOException {
        ScenarioSet before = TestScenarios.set("almhult");
        ScenarioSet after = stricterForCopilotOnLevel2();
        String copilot = "almhult-personnummer-copilot";

        assertThat(solve(before, copilot).right()).isEqualTo(Choice.ALLOWED.number());
        assertThat(solve(after, copilot).right()).isEqualTo(Choice.NOT_ALLOWED.number());
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void anAnswerThatThePolicyNoLongerGivesIsReportedAndItsExplanationNotShown() throws IOException {
        ScenarioSet after = stricterForCopilotOnLevel2();
        Map<String, Choice> contradicted = after.scenarios().stream()
                .filter(scenario -> ANSWERS.contradiction(scenario, after).isPresent())
                .collect(Collectors.toMap(
                        Scenario::id,
                        scenario -> ANSWERS.contradiction(scenario, after).orElseThrow()));

        assertThat(contradicted)
                .isEqualTo(Map.of(
                        "almhult-personnummer-copilot", Choice.NOT_ALLOWED,
                        "almhult-invanares-adress", Choice.NOT_ALLOWED,
                        "almhult-okand-adress", Choice.NOT_ALLOWED,
                        // Nothing is found in it, so that the stricter level 2 makes it depend on the web question.
                        "almhult-annonserad-upphandling", Choice.ALLOWED_IF));
        assertThat(solve(after, "almhult-invanares-adress").explanation().isEmpty())
                .isTrue();
        assertThat(solve(after, "almhult-bistand").explanation().in(Language.EN))
                .isNotEmpty();
    }

    /** The pack as an official would change it: personal data no longer belongs into Copilot. */
    private ScenarioSet stricterForCopilotOnLevel2() throws IOException {
        for (String id : List.of("almhult", "digg")) {
            Path copy = Files.createDirectories(temp.resolve(id));
            try (Stream<Path> files =
                    Files.list(ShippedKnowledge.folder().resolve("packs").resolve(id))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName().toString()));
                }
            }
        }
        Path policy = temp.resolve("almhult/policy.yaml");
        String rules = Files.readString(policy);
        String cell = "- id: provided-2\n    steps: [\"2\"]\n    groups: [provided]\n    verdict: ";
        assertThat(rules).contains(cell + "allowed");
        Files.writeString(policy, rules.replace(cell + "allowed", cell + "not-allowed"));
        Problems problems = new Problems();
        ScenarioSet set = Objects.requireNonNull(
                        TestScenarios.LOADER.loadAll(temp, problems).get("almhult"))
                .scenarioSet();
        problems.throwIfAny();
        return set;
    }

    @Test
    void drawsMixedAnswersAndNoQuestionTwice() {
        List<Question> all = ANSWERS.questions(TestScenarios.set("almhult"));

        assertThat(IntStream.range(0, 50).mapToObj(seed -> Draw.mixed(all, 4, new Random(seed))))
                .allSatisfy(drawn ->
                        assertThat(drawn).hasSize(4).extracting(Question::right).containsExactlyInAnyOrder(0, 1, 2, 3))
                .doesNotHaveDuplicates();
        assertThat(Draw.mixed(all, 100, new Random(1))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Draw.mixed(List.of(), 3, new Random(1))).isEmpty();
    }

    private static Solution solve(ScenarioSet set, String id) {
        return ANSWERS.solve(set.scenario(id).orElseThrow(), set);
    }
}
