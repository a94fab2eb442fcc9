package dev.vett.app.training;

import dev.vett.quiz.AnswerKey;
import dev.vett.quiz.Question;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.quiz.Solution;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A scenario set with its right answers, each found once: five hundred phones ask for the same. Thread-safe. */
public final class SolvedSet {
    private final ScenarioSet set;
    private final AnswerKey answers;
    private final Map<String, Solution> solutions = new ConcurrentHashMap<>();

    SolvedSet(ScenarioSet set, AnswerKey answers) {
        this.set = set;
        this.answers = answers;
    }

    public ScenarioSet set() {
        return set;
    }

    /** The right answer to one of the set's scenarios. */
    public Solution solution(Scenario scenario) {
        return solutions.computeIfAbsent(scenario.id(), unused -> answers.solve(scenario, set));
    }

    List<Question> questions() {
        return answers.questions(set);
    }
}
