package dev.vett.app.training;

import java.util.Optional;

/**
 * What the page needs for training.
 *
 * @param sessions of teams; without them everybody trains alone
 */
public record Classroom(ScenarioSets sets, Optional<Training> sessions, Trainers trainers) {}
