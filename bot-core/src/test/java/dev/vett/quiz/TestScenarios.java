package dev.vett.quiz;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.pack.PackLoader;
import dev.vett.pack.PolicyPack;
import dev.vett.pack.SharedScenarios;
import dev.vett.screening.Screener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shipped scenario sets and what answers them, read once for all tests. */
final class TestScenarios {
    static final Screener SCREENER;
    static final AnswerKey ANSWERS;
    static final PackLoader LOADER;
    static final Map<String, PolicyPack> PACKS;

    /** By id: those of the packs, and the one for everyone. */
    static final Map<String, ScenarioSet> SETS = new LinkedHashMap<>();

    static {
        Problems problems = new Problems();
        SCREENER = Screener.read(ShippedKnowledge.folder(), List.of(), problems);
        ANSWERS = new AnswerKey(SCREENER);
        LOADER = new PackLoader(SCREENER.dataTypes());
        PACKS = LOADER.loadAll(ShippedKnowledge.folder().resolve("packs"), problems);
        PACKS.values().stream()
                .filter(pack -> !pack.scenarios().isEmpty())
                .forEach(pack -> SETS.put(pack.id(), pack.scenarioSet()));
        ScenarioSet everyone = SharedScenarios.read(ShippedKnowledge.folder(), PACKS, problems);
        SETS.put(everyone.id(), everyone);
        problems.throwIfAny();
    }

    private TestScenarios() {}

    static ScenarioSet set(String id) {
        ScenarioSet set = SETS.get(id);
        if (set == null) {
            throw new IllegalArgumentException(id);
        }
        return set;
    }
}
