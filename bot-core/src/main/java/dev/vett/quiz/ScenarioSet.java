package dev.vett.quiz;

import dev.vett.policy.Policy;
import dev.vett.screening.OwnData;
import java.util.List;
import java.util.Optional;

/**
 * Scenarios of one organisation, or those for everyone, with what decides them. Immutable.
 *
 * @param id of the pack, or {@link #EVERYONE}
 * @param digest short hash of the files that the scenarios and their answers come from
 * @param policy empty where no scenario is decided by one
 * @param own what the organisation has made public about itself
 */
public record ScenarioSet(String id, String digest, List<Scenario> scenarios, Optional<Policy> policy, OwnData own) {
    /** The set that belongs to no organisation; no pack may have this id. */
    public static final String EVERYONE = "everyone";

    public ScenarioSet {
        scenarios = List.copyOf(scenarios);
    }

    public Optional<Scenario> scenario(String scenario) {
        return scenarios.stream().filter(one -> one.id().equals(scenario)).findFirst();
    }
}
