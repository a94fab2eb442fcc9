package dev.vett.app.training;

import dev.vett.app.setup.Assembly;
import dev.vett.quiz.AnswerKey;
import dev.vett.quiz.ScenarioSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The scenario sets that there are, and those that running sessions began with: a pack that changes meanwhile is another
 * set, and the session goes on with the old one. Thread-safe.
 */
public final class ScenarioSets {
    private final Supplier<Assembly> current;
    private final Map<String, SolvedSet> seen = new ConcurrentHashMap<>();

    public ScenarioSets(Supplier<Assembly> current) {
        this.current = current;
    }

    /** Packs and all else as it is now. */
    Supplier<Assembly> assembly() {
        return current;
    }

    /** The set of that id as it is now: a pack's with scenarios, or the one for everyone. */
    public Optional<SolvedSet> now(String id) {
        Assembly assembly = current.get();
        Optional<ScenarioSet> set = id.equals(ScenarioSet.EVERYONE)
                ? Optional.of(assembly.everyone())
                : Optional.ofNullable(assembly.packs().get(id))
                        .filter(pack -> !pack.scenarios().isEmpty())
                        .map(pack -> pack.scenarioSet());
        return set.map(found -> seen.computeIfAbsent(
                found.id() + " " + found.digest(), unused -> SolvedSet.of(found, new AnswerKey(assembly.screener()))));
    }

    /** The set in the version that a session began with, if this program has seen it. */
    Optional<SolvedSet> then(String id, String digest) {
        now(id);
        return Optional.ofNullable(seen.get(id + " " + digest));
    }
}
