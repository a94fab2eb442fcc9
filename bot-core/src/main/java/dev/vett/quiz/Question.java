package dev.vett.quiz;

/**
 * A scenario as a session keeps it: enough to count, whatever becomes of the pack.
 *
 * @param scenario its id
 * @param choices how many answers it has, at least 2
 * @param right the number of the right one, from 0
 */
public record Question(String scenario, QuizTopic topic, int choices, int right) {
    public Question {
        if (choices < 2 || right < 0 || right >= choices) {
            throw new IllegalArgumentException("a question has two answers or more, one of them right");
        }
    }
}
