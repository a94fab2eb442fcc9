package dev.vett.quiz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws the questions of a session. */
public final class Draw {
    private Draw() {}

    /**
     * Some of the questions in a random order, mixed by their right answer: in a short session that always forbids, nobody
     * would have to think.
     *
     * @param length how many; where there are fewer, all of them
     */
    public static List<Question> mixed(List<Question> questions, int length, Random random) {
        List<Question> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        Map<Integer, Deque<Question>> byAnswer = new TreeMap<>();
        shuffled.forEach(question -> byAnswer.computeIfAbsent(question.right(), unused -> new ArrayDeque<>())
                .add(question));
        List<Question> drawn = new ArrayList<>();
        while (drawn.size() < Math.min(length, questions.size())) {
            byAnswer.values().stream()
                    .filter(waiting -> !waiting.isEmpty())
                    .forEach(waiting -> drawn.add(waiting.remove()));
        }
        // The last round may have drawn more than are wanted.
        List<Question> wanted = drawn.subList(0, Math.min(length, drawn.size()));
        Collections.shuffle(wanted, random);
        return List.copyOf(wanted);
    }
}
