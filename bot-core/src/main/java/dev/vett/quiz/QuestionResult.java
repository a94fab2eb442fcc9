package dev.vett.quiz;

import java.util.List;

/** How a group answered one question; its number counts from 0. */
public sealed interface QuestionResult {
    /** Fewer answers than this could show how a single person answered. */
    int FEWEST = 5;

    int question();

    /** Fewer than {@link #FEWEST} answered: nothing is told, not even how many. */
    record TooFew(int question) implements QuestionResult {}

    /**
     * Enough answered.
     *
     * @param votes how many chose each answer, in their order; {@link #FEWEST} or more together
     * @param right the number of the right one
     */
    record Counted(int question, List<Integer> votes, int right) implements QuestionResult {
        public Counted {
            votes = List.copyOf(votes);
            if (total(votes) < FEWEST) {
                throw new IllegalArgumentException("too few answers to show");
            }
        }

        public Share share() {
            return new Share(votes.get(right), total(votes));
        }
    }

    /** The result of a question, or that too few answered. */
    static QuestionResult of(int number, Question question, Tally tally) {
        List<Integer> votes = tally.votes(number, question.choices());
        return total(votes) < FEWEST ? new TooFew(number) : new Counted(number, votes, question.right());
    }

    private static int total(List<Integer> votes) {
        return votes.stream().mapToInt(Integer::intValue).sum();
    }
}
