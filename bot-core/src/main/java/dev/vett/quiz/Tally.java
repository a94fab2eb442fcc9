package dev.vett.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many took part and how many voted for what, as a store counts its rows.
 *
 * @param joined how many take part
 * @param counts one for each answer that anybody chose, in any order
 */
public record Tally(int joined, List<Count> counts) {
    /** How many chose an answer of a question; both numbered from 0. */
    public record Count(int question, int option, int votes) {}

    public Tally {
        counts = List.copyOf(counts);
        Set<List<Integer>> places = new HashSet<>();
        for (Count count : counts) {
            if (count.votes() < 0 || !places.add(List.of(count.question(), count.option()))) {
                throw new IllegalArgumentException("an answer is counted once");
            }
        }
        for (Count count : counts) {
            if (total(counts, count.question()) > joined) {
                throw new IllegalArgumentException("more votes than people who take part");
            }
        }
    }

    /** How many chose each answer of a question, in their order. */
    List<Integer> votes(int question, int choices) {
        return IntStream.range(0, choices)
                .map(option -> counts.stream()
                        .filter(count -> count.question() == question && count.option() == option)
                        .mapToInt(Count::votes)
                        .sum())
                .boxed()
                .toList();
    }

    private static int total(List<Count> counts, int question) {
        return counts.stream()
                .filter(count -> count.question() == question)
                .mapToInt(Count::votes)
                .sum();
    }
}
