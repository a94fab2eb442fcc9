package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the data files are the tests of the detectors. */
final class ExamplesTest {
    static List<Example> examples() {
        return TestKnowledge.SCREENER.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHolds(Example example) {
        int before = TestKnowledge.PROBLEMS.count();
        example.check(TestKnowledge.screen(example.text()));
        assertThat(TestKnowledge.PROBLEMS.all().subList(before, TestKnowledge.PROBLEMS.count()))
                .isEmpty();
    }

    @Test
    void theShippedFilesHaveNoProblem() {
        Problems problems = new Problems();
        Screener screener = Screener.read(TestKnowledge.folder(), List.of(), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(screener.detectorIds())
                .doesNotHaveDuplicates()
                .contains("se-personnummer", "person-name", "health")
                .hasSizeGreaterThan(120);
    }

    @Test
    void thereAreAtLeastSixtyKindsOfSecrets() {
        assertThat(TestKnowledge.SCREENER.rules().stream()
                        .filter(rule -> rule.type().id().equals("secret"))
                        .map(Rule::detector)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(60);
    }
}
