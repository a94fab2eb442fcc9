package dev.vett.quiz;

import dev.vett.quiz.QuestionResult.Counted;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a group answered. Sums are of the questions that are shown: with others in them, a subtraction would tell what too few
 * answered. Immutable.
 *
 * @param joined how many take part
 * @param questions every revealed question, in order
 * @param total empty where every question had too few answers
 * @param topics only those with a question that is shown
 * @param mostMissed numbers of up to three questions that somebody missed, the most missed first
 */
public record TeamResult(
        int joined,
        List<QuestionResult> questions,
        Optional<Share> total,
        Map<QuizTopic, Share> topics,
        List<Integer> mostMissed) {
    private static final int MOST_MISSED = 3;

    public TeamResult {
        questions = List.copyOf(questions);
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
        mostMissed = List.copyOf(mostMissed);
    }

    /**
     * The result of what is revealed so far.
     *
     * @throws IllegalArgumentException if one person answers at their own pace: that is no group's result
     */
    public static TeamResult of(QuizSession session, Tally tally) {
        if (session.pace() != Pace.TEAM) {
            throw new IllegalArgumentException("no group");
        }
        List<QuestionResult> questions = session.revealed().stream()
                .map(number -> QuestionResult.of(number, session.questions().get(number), tally))
                .toList();
        List<Counted> counted = questions.stream()
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .toList();
        Map<QuizTopic, Share> topics = new TreeMap<>();
        for (Counted one : counted) {
            topics.merge(session.questions().get(one.question()).topic(), one.share(), Share::plus);
        }
        List<Integer> missed = counted.stream()
                .filter(one -> one.share().right() < one.share().of())
                .sorted(Comparator.comparingDouble((Counted one) ->
                        (double) one.share().right() / one.share().of()))
                .limit(MOST_MISSED)
                .map(Counted::question)
                .toList();
        return new TeamResult(
                tally.joined(), questions, counted.stream().map(Counted::share).reduce(Share::plus), topics, missed);
    }
}
