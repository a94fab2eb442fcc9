package dev.vett.app.training;

import dev.vett.app.json.ScenarioJson;
import dev.vett.app.json.ScenarioJson.Solved;
import dev.vett.quiz.AnswerKey;
import dev.vett.quiz.Question;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.quiz.Solution;
import dev.vett.screening.OwnData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A scenario set with its right answers, each found once: five hundred phones ask for the same. Thread-safe. */
public final class SolvedSet {
    private final ScenarioSet set;
    private final Function<Scenario, Solution> answers;
    private final Map<String, Solution> solutions = new ConcurrentHashMap<>();

    private SolvedSet(ScenarioSet set, Function<Scenario, Solution> answers) {
        this.set = set;
        this.answers = answers;
    }

    /** A set whose answers its policy gives. */
    static SolvedSet of(ScenarioSet set, AnswerKey answers) {
        return new SolvedSet(set, scenario -> answers.solve(scenario, set));
    }

    /** The questions of one session as they were written down when it began; empty if that cannot be read. */
    static Optional<SolvedSet> ofSession(QuizSession session, String words) {
        List<Solved> kept;
        try {
            kept = ScenarioJson.read(words);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Map<String, Solution> solutions =
                kept.stream().collect(Collectors.toMap(each -> each.scenario().id(), Solved::solution));
        ScenarioSet set = new ScenarioSet(
                session.set(),
                session.digest(),
                kept.stream().map(Solved::scenario).toList(),
                Optional.empty(),
                OwnData.none());
        return Optional.of(new SolvedSet(
                set,
                scenario -> Optional.ofNullable(solutions.get(scenario.id())).orElseThrow()));
    }

    /** What is needed to show a session's questions without this set. */
    String wordsOf(QuizSession session) {
        return ScenarioJson.write(session.questions().stream()
                .flatMap(question -> set.scenario(question.scenario()).stream())
                .map(scenario -> new Solved(scenario, solution(scenario)))
                .toList());
    }

    public ScenarioSet set() {
        return set;
    }

    /** The right answer to one of the set's scenarios. */
    public Solution solution(Scenario scenario) {
        return solutions.computeIfAbsent(scenario.id(), unused -> answers.apply(scenario));
    }

    List<Question> questions() {
        return set.scenarios().stream()
                .map(scenario -> new Question(
                        scenario.id(),
                        scenario.topic(),
                        scenario.choices(),
                        solution(scenario).right()))
                .toList();
    }
}
