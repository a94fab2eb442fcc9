package dev.vett.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.Organisation;
import dev.vett.Outcome;
import dev.vett.ShippedKnowledge;
import dev.vett.Vett;
import dev.vett.data.Problems;
import dev.vett.guideline.Lexicon;
import dev.vett.guideline.Section;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Clause;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios as people meet them: enough, complete, true to the guideline and to what a check says. */
class ShippedScenariosTest {
    private static final int FEWEST = 15;

    private static final Map<String, Set<Language>> LANGUAGES = Map.of(
            "linkoping",
            Set.of(Language.SV, Language.EN),
            "almhult",
            Set.of(Language.SV, Language.EN),
            "karlstad",
            Set.of(Language.SV, Language.EN),
            "asker",
            Set.of(Language.NB, Language.EN),
            ScenarioSet.EVERYONE,
            Set.of(Language.SV, Language.NB, Language.EN));

    private static final Vett VETT = vett();

    record Shown(ScenarioSet set, Scenario scenario) {
        @Override
        public String toString() {
            return scenario.id();
        }
    }

    static List<ScenarioSet> sets() {
        return List.copyOf(TestScenarios.SETS.values());
    }

    static List<Shown> scenarios() {
        return sets().stream()
                .flatMap(set -> set.scenarios().stream().map(scenario -> new Shown(set, scenario)))
                .toList();
    }

    static List<Shown> drafts() {
        return scenarios().stream()
                .filter(shown -> material(shown) instanceof Case.Material.Draft)
                .toList();
    }

    private static Case.Material material(Shown shown) {
        return shown.scenario().judged().map(Case::material).orElse(null);
    }

    @Test
    void everyMunicipalityHasASetAndThereIsOneForEveryone() {
        assertThat(TestScenarios.SETS).containsOnlyKeys(LANGUAGES.keySet());
        assertThat(scenarios()).extracting(shown -> shown.scenario().id()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void isLargeAndVaried(ScenarioSet set) {
        List<Question> questions = TestScenarios.ANSWERS.questions(set);

        assertThat(questions).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(questions.stream().map(Question::topic).distinct()).hasSizeGreaterThanOrEqualTo(5);
        Map<Integer, Long> byAnswer =
                questions.stream().collect(Collectors.groupingBy(Question::right, Collectors.counting()));
        // Whoever always gives the same answer must not come through.
        assertThat(byAnswer)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy((answer, count) -> assertThat(count).isBetween(2L, questions.size() * 3L / 5));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void speaksItsLanguages(Shown shown) {
        Scenario scenario = shown.scenario();
        List<LocalText> texts = new ArrayList<>(List.of(scenario.situation(), scenario.explanation()));
        texts.addAll(scenario.prompts());
        scenario.options().forEach(option -> texts.add(option.text()));

        assertThat(scenario.prompts()).hasSizeBetween(1, 2);
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.byLanguage())
                        .containsOnlyKeys(
                                Objects.requireNonNull(LANGUAGES.get(shown.set().id()))));
        if (shown.set().id().equals("asker") || shown.set().id().equals(ScenarioSet.EVERYONE)) {
            assertThat(scenario.situation().in(Language.NN))
                    .isEqualTo(scenario.situation().in(Language.NB));
        }
    }

    /** Words that Vett never says, since nobody can promise it. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void promisesNothing(Shown shown) {
        assertThat(shown.scenario().explanation().byLanguage().values())
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContainPattern(
                                "\\b(säkert|godkänt|fritt fram|tryggt|sikkert|trygt|godkjent|safe|ok)\\b"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void hasASolutionThatItsExplanationWasWrittenFor(Shown shown) {
        Solution solution = TestScenarios.ANSWERS.solve(shown.scenario(), shown.set());

        assertThat(TestScenarios.ANSWERS.contradiction(shown.scenario(), shown.set()))
                .isEmpty();
        assertThat(solution.explanation()).isEqualTo(shown.scenario().explanation());
        assertThat(shown.scenario().judged().isEmpty()
                        || shown.scenario().answer().isPresent())
                .as("says which answer its explanation is of")
                .isTrue();
        boolean mustCite = !shown.scenario().answer().equals(Optional.of(Choice.NOT_COVERED));
        assertThat(!solution.clauses().isEmpty() || !mustCite).isTrue();
        assertThat(solution.clauses())
                .allSatisfy(clause -> assertThat(text(clause)).contains(clause.quotes()));
    }

    private static String text(Clause clause) {
        return Objects.requireNonNull(TestScenarios.PACKS.get(clause.pack()))
                .guideline()
                .section(clause.section())
                .map(Section::text)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void isAnsweredAsACheckOfTheSameDraft(Shown shown) {
        Case judged = shown.scenario().judged().orElseThrow();
        Case.Material.Draft draft = (Case.Material.Draft) judged.material();
        Context context = new Context(shown.set().id(), Language.SV, Audience.PRIVATE);

        Outcome.Checked checked =
                (Outcome.Checked) VETT.handle(new Request.Check(UserText.of(draft.text()), false), context);
        Outcome.Resolved resolved = (Outcome.Resolved)
                VETT.handle(new Request.Resolve(checked.decision().evidence().withAnswers(judged.answers())), context);

        assertThat(TestScenarios.ANSWERS.solve(shown.scenario(), shown.set()).decision())
                .isEqualTo(resolved.decision().tools().stream()
                        .filter(tool -> tool.tool().id().equals(judged.tool()))
                        .findFirst());
        // What is forbidden is so for something in the text, not by an answer or by chance.
        boolean forbidden = shown.scenario().answer().equals(Optional.of(Choice.NOT_ALLOWED));
        boolean found = !checked.decision().classification().orElseThrow().assumed();
        assertThat(found || !forbidden).isTrue();
    }

    /** As every channel asks; a check needs no search. */
    private static Vett vett() {
        Map<String, Organisation> organisations = TestScenarios.PACKS.values().stream()
                .collect(Collectors.toMap(
                        PolicyPack::id,
                        pack -> new Organisation(pack, List.of(), () -> {
                            throw new IllegalStateException("no search");
                        })));
        return new Vett(organisations, TestScenarios.SCREENER, Lexicon.read(ShippedKnowledge.folder(), new Problems()));
    }
}
