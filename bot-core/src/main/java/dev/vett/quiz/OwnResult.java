package dev.vett.quiz;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one person answered, for that person only. Immutable.
 *
 * @param total empty where nothing is answered
 * @param topics only those with an answer
 * @param missed numbers of the questions that were answered wrong, in order
 */
public record OwnResult(Optional<Share> total, Map<QuizTopic, Share> topics, List<Integer> missed) {
    public OwnResult {
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
        missed = List.copyOf(missed);
    }

    /**
     * The result of what is revealed so far; a question without an answer does not count.
     *
     * @param chosen the person's own answers by question
     * @throws IllegalArgumentException if a group answers: nobody's own answers are told there
     */
    public static OwnResult of(QuizSession session, Map<Integer, Integer> chosen) {
        if (session.pace() != Pace.OWN) {
            throw new IllegalArgumentException("a group");
        }
        SortedMap<Integer, Integer> answered = new TreeMap<>(chosen);
        answered.keySet().retainAll(session.revealed());
        Map<QuizTopic, Share> topics = new TreeMap<>();
        answered.forEach((number, option) -> {
            Question question = session.questions().get(number);
            topics.merge(question.topic(), new Share(option == question.right() ? 1 : 0, 1), Share::plus);
        });
        List<Integer> missed = answered.entrySet().stream()
                .filter(answer -> answer.getValue()
                        != session.questions().get(answer.getKey()).right())
                .map(Map.Entry::getKey)
                .toList();
        return new OwnResult(topics.values().stream().reduce(Share::plus), topics, missed);
    }
}
