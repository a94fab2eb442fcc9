package dev.vett.quiz;

import static dev.vett.quiz.TestSessions.THREE;
import static dev.vett.quiz.TestSessions.after;
import static dev.vett.quiz.TestSessions.begin;
import static dev.vett.quiz.TestSessions.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.quiz.QuestionResult.Counted;
import dev.vett.quiz.QuestionResult.TooFew;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {
    private static final QuizSession SHOWN = after(
            team(), "reveal lead 0", "next lead 0", "reveal lead 1", "next lead 1", "reveal lead 2", "next lead 2");

    /** {@code votes} are how many chose each answer, for each question. */
    private static Tally tally(int joined, List<List<Integer>> votes) {
        List<Tally.Count> counts = new ArrayList<>();
        IntStream.range(0, votes.size())
                .forEach(question -> IntStream.range(0, 4)
                        .filter(option -> votes.get(question).get(option) > 0)
                        .forEach(option -> counts.add(new Tally.Count(
                                question, option, votes.get(question).get(option)))));
        return new Tally(joined, counts);
    }

    @Test
    void countsWhatWasAnswered() {
        TeamResult result =
                TeamResult.of(SHOWN, tally(9, List.of(List.of(0, 2, 6, 0), List.of(9, 0, 0, 0), List.of(4, 0, 0, 1))));

        assertThat(result.joined()).isEqualTo(9);
        assertThat(result.questions())
                .containsExactly(
                        new Counted(0, List.of(0, 2, 6, 0), 2),
                        new Counted(1, List.of(9, 0, 0, 0), 0),
                        new Counted(2, List.of(4, 0, 0, 1), 3));
        assertThat(result.total()).contains(new Share(16, 22));
        assertThat(result.topics())
                .isEqualTo(Map.of(QuizTopic.PERSONAL_DATA, new Share(7, 13), QuizTopic.TOOLS, new Share(9, 9)));
        assertThat(result.mostMissed()).containsExactly(2, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void tellsNothingOfFewerThanFive(int answers) {
        TeamResult result = TeamResult.of(
                SHOWN, tally(9, List.of(List.of(0, 0, answers, 0), List.of(5, 0, 0, 0), List.of(0, answers, 0, 0))));

        assertThat(result.questions())
                .containsExactly(new TooFew(0), new Counted(1, List.of(5, 0, 0, 0), 0), new TooFew(2));
        // Nor can it be had by subtraction.
        assertThat(result.total()).contains(new Share(5, 5));
        assertThat(result.topics()).containsOnlyKeys(QuizTopic.TOOLS);
        assertThat(result.mostMissed()).isEmpty();
    }

    @Test
    void tellsNothingAtAllIfNobodyAnswersEnough() {
        TeamResult result =
                TeamResult.of(SHOWN, tally(4, List.of(List.of(0, 0, 4, 0), List.of(0, 0, 4, 0), List.of(0, 0, 0, 0))));

        assertThat(result.questions()).hasOnlyElementsOfType(TooFew.class).hasSize(3);
        assertThat(result.total()).isEmpty();
        assertThat(result.topics()).isEmpty();
    }

    @Test
    void fewerThanFiveCannotEvenBeMadeIntoAResult() {
        assertThatThrownBy(() -> new Counted(0, List.of(1, 3, 0, 0), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionThatIsNotRevealedOrIsSkippedCountsNowhere() {
        Tally tally = tally(9, List.of(List.of(0, 0, 9, 0), List.of(9, 0, 0, 0), List.of(9, 0, 0, 0)));
        QuizSession session = after(team(), "skip lead 0", "reveal lead 1", "next lead 1");

        assertThat(TeamResult.of(session, tally).questions()).containsExactly(new Counted(1, List.of(9, 0, 0, 0), 0));
    }

    @Test
    void aPersonAloneGetsTheirOwnResult() {
        QuizSession own = after(
                ((Transition.Accepted) QuizSession.start(begin(Pace.OWN, THREE))).next(),
                "vote lead 0 2",
                "reveal lead 0",
                "next lead 0",
                "vote lead 1 3",
                "reveal lead 1",
                "next lead 1");

        assertThat(OwnResult.of(own, Map.of(0, 2, 1, 3, 2, 3)))
                .isEqualTo(new OwnResult(
                        Optional.of(new Share(1, 2)),
                        Map.of(QuizTopic.PERSONAL_DATA, new Share(1, 1), QuizTopic.TOOLS, new Share(0, 1)),
                        List.of(1)));
    }

    @Test
    void nobodysOwnAnswersAreToldInAGroup() {
        assertThatThrownBy(() -> OwnResult.of(SHOWN, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCountThatCannotBeIsNone() {
        assertThatThrownBy(() -> new Tally(4, List.of(new Tally.Count(0, 0, 3), new Tally.Count(0, 1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(4, List.of(new Tally.Count(0, 0, 1), new Tally.Count(0, 0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 0", "7, 7, 100", "1, 3, 33", "2, 3, 67", "1, 2, 50", "399, 400, 99", "1, 400, 1"})
    void aShareIsAWholeNumber(int right, int of, int percent) {
        assertThat(new Share(right, of).percent()).isEqualTo(percent);
    }
}
