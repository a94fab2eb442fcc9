package dev.vett.app.training;

import java.util.Optional;
import java.util.Set;

/**
 * What the page and the chats need for training.
 *
 * @param sessions of teams; without them everybody trains alone
 */
public record Classroom(ScenarioSets sets, Optional<Training> sessions, Trainers trainers) {
    /** One where everybody trains alone, and nothing is stored. */
    public static Classroom alone(ScenarioSets sets) {
        return new Classroom(sets, Optional.empty(), new Trainers(Set.of(), Optional.empty(), false));
    }
}
