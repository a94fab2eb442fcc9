package dev.vett.quiz;

import static dev.vett.quiz.TestSessions.LEAD;
import static dev.vett.quiz.TestSessions.NOON;
import static dev.vett.quiz.TestSessions.THREE;
import static dev.vett.quiz.TestSessions.after;
import static dev.vett.quiz.TestSessions.begin;
import static dev.vett.quiz.TestSessions.command;
import static dev.vett.quiz.TestSessions.person;
import static dev.vett.quiz.TestSessions.said;
import static dev.vett.quiz.TestSessions.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizSessionTest {
    private static final QuizSession ASKING = after(team(), "skip lead 0");

    @ParameterizedTest
    @CsvFileSource(resources = "commands.csv", useHeadersInDisplayName = true)
    void doesOrRefuses(String words, String asking, String paused, String revealed, String ended) {
        QuizCommand command = command(words, NOON);

        assertThat(said(ASKING.apply(command))).isEqualTo(asking);
        assertThat(said(after(ASKING, "pause lead").apply(command))).isEqualTo(paused);
        assertThat(said(after(ASKING, "reveal lead 1").apply(command))).isEqualTo(revealed);
        assertThat(said(after(ASKING, "end lead").apply(command))).isEqualTo(ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next lead 2", "skip lead 2"})
    void endsAfterTheLastQuestion(String last) {
        QuizSession session = after(team(), "skip lead 0", "skip lead 1");
        session = last.startsWith("next") ? after(session, "reveal lead 2") : session;

        Transition.Accepted done = (Transition.Accepted) session.apply(command(last, NOON));

        assertThat(done.next().phase()).isEqualTo(Phase.ENDED);
        assertThat(done.event()).isEqualTo(new QuizEvent.Ended(NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"join anna", "vote anna 0 0"})
    void aSessionAtOnesOwnPaceIsThatPersonsAlone(String words) {
        QuizSession own = ((Transition.Accepted) QuizSession.start(begin(Pace.OWN, THREE))).next();

        assertThat(said(own.apply(command(words, NOON)))).isEqualTo("not-the-leader");
        assertThat(said(own.apply(command(words.replace("anna", "lead"), NOON))))
                .isEqualTo("-> asking 0");
    }

    @Test
    void aVoteAndJoiningLeaveTheStateAsItIs() {
        QuizSession session = team();

        assertThat(after(session, "join anna", "vote anna 0 1", "vote anna 0 2"))
                .isSameAs(session);
        assertThat(after(session, "pause lead", "resume lead").revision()).isEqualTo(2);
    }

    @Test
    void anAbandonedSessionMayBeEndedByAnybody() {
        QuizSession session = team();
        QuizCommand soon = command("end anna", NOON.plus(QuizSession.LONGEST_SILENCE));
        QuizCommand late =
                command("end anna", NOON.plus(QuizSession.LONGEST_SILENCE).plus(Duration.ofSeconds(1)));

        assertThat(said(session.apply(soon))).isEqualTo("not-the-leader");
        assertThat(said(session.apply(late))).isEqualTo("-> ended 0");
    }

    @Test
    void doesNotBeginWithoutQuestionsOrWithTooMany() {
        List<Question> many = IntStream.rangeClosed(0, QuizSession.MOST_QUESTIONS)
                .mapToObj(i -> new Question("q" + i, QuizTopic.TOOLS, 4, 0))
                .toList();

        assertThat(said(QuizSession.start(begin(Pace.TEAM, List.of())))).isEqualTo("no-questions");
        assertThat(said(QuizSession.start(begin(Pace.TEAM, many)))).isEqualTo("too-many-questions");
        assertThat(said(QuizSession.start(begin(Pace.TEAM, List.of(THREE.get(0), THREE.get(0))))))
                .isEqualTo("too-many-questions");
        assertThat(said(QuizSession.start(begin(Pace.TEAM, many.subList(1, many.size())))))
                .isEqualTo("-> asking 0");
    }

    @Test
    void isAboutTheVersionThatItBeganWith() {
        ScenarioSet set = TestScenarios.set("almhult");
        List<Question> questions = TestScenarios.ANSWERS.questions(set).subList(0, 2);
        QuizSession session = ((Transition.Accepted) QuizSession.start(
                        new QuizEvent.Started(LEAD, Pace.TEAM, set.id(), set.digest(), questions, NOON)))
                .next();
        ScenarioSet later = new ScenarioSet(set.id(), "another", set.scenarios(), set.policy(), set.own());

        assertThat(session.scenario(1, set)).contains(set.scenarios().get(1));
        assertThat(session.scenario(1, later)).isEmpty();
        assertThat(session.scenario(1, TestScenarios.set("asker"))).isEmpty();
    }

    @Test
    void isNotRestoredToAStateThatCannotBe() {
        QuizSession good = after(ASKING, "reveal lead 1");

        assertThatThrownBy(() -> state(good, 3, Phase.ENDED, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(good, 1, Phase.REVEALED, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(good, 1, Phase.ASKING, Set.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(good, 0, Phase.ASKING, Set.of(2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(state(good, 1, Phase.REVEALED, Set.of(1))).isEqualTo(good);
    }

    private static QuizSession state(QuizSession like, int current, Phase phase, Set<Integer> revealed) {
        return new QuizSession(
                like.leader(),
                like.pace(),
                like.set(),
                like.digest(),
                like.questions(),
                current,
                phase,
                revealed,
                like.revision(),
                like.changed());
    }

    /** Any commands in any order: the events rebuild the state, and nobody is counted twice or after the answer is out. */
    @RepeatedTest(200)
    void keepsItsPromisesWhateverPeoplePress(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        QuizSession session = team();
        Ballots ballots = Ballots.none();
        List<QuizEvent> events = new ArrayList<>(List.of(begin(Pace.TEAM, THREE)));
        Map<String, Integer> last = new HashMap<>();
        Map<Integer, Map<ParticipantKey, Integer>> frozen = new HashMap<>();

        for (int i = 0; i < 80; i++) {
            QuizCommand command = random(random, i);
            Transition transition = session.apply(command);
            if (!(transition instanceof Transition.Accepted accepted)) {
                continue;
            }
            if (accepted.event() instanceof QuizEvent.Voted vote) {
                assertThat(session.phase()).isEqualTo(Phase.ASKING);
                last.put(vote.question() + " " + vote.participant().value(), vote.option());
            }
            session = accepted.next();
            events.add(accepted.event());
            ballots = ballots.after(accepted.event());
            if (accepted.event() instanceof QuizEvent.Revealed shown) {
                frozen.put(shown.question(), ballots.votes().getOrDefault(shown.question(), Map.of()));
            }
        }

        assertThat(QuizSession.rebuilt(events)).isEqualTo(session);
        Tally tally = ballots.tally();
        assertThat(tally.counts().stream().mapToInt(Tally.Count::votes).sum()).isEqualTo(last.size());
        assertThat(tally.joined()).isEqualTo(ballots.joined().size()).isLessThanOrEqualTo(8);
        Ballots end = ballots;
        frozen.forEach((question, votes) ->
                assertThat(end.votes().getOrDefault(question, Map.of())).isEqualTo(votes));
        assertThat(session.revealed()).isEqualTo(frozen.keySet());
    }

    private static QuizCommand random(Random random, int i) {
        String who = random.nextInt(3) == 0 ? "lead" : "p" + random.nextInt(7);
        int question = random.nextInt(3);
        String words = switch (random.nextInt(20)) {
            case 0 -> "pause " + who;
            case 1, 2 -> "resume " + who;
            case 3, 4 -> "reveal " + who + " " + question;
            case 5 -> "next " + who + " " + question;
            case 6 -> "skip " + who + " " + question;
            case 7 -> "join " + who;
            case 8 -> random.nextInt(20) == 0 ? "end " + who : "join " + who;
            default -> "vote " + who + " " + question + " " + (random.nextInt(6) - 1);
        };
        return command(words, NOON.plusSeconds(i));
    }

    @Test
    void doesNotShowWhoIsWho() {
        assertThat(person("anna")).hasToString("ParticipantKey");
        assertThat(new QuizEvent.Voted(person("anna"), 0, 1, NOON).toString())
                .doesNotContain(person("anna").value());
    }
}
