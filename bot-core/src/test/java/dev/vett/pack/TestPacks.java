package dev.vett.pack;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.policy.Policy;
import dev.vett.screening.DataTypes;
import java.nio.file.Path;
import java.util.Map;

/** The shipped packs. */
public final class TestPacks {
    static final Path FOLDER = ShippedKnowledge.folder().resolve("packs");

    /** Development sets, which are not shipped. */
    static final Path EVALUATION =
            ShippedKnowledge.folder().resolve("../../../../evaluation").normalize();

    private TestPacks() {}

    static PackLoader loader() {
        Problems problems = new Problems();
        DataTypes types = DataTypes.read(ShippedKnowledge.folder(), problems);
        problems.throwIfAny();
        return new PackLoader(types);
    }

    static Map<String, PolicyPack> all() {
        Problems problems = new Problems();
        Map<String, PolicyPack> packs = loader().loadAll(FOLDER, problems);
        problems.throwIfAny();
        return packs;
    }

    /** The policy of a pack that has one. */
    public static Policy policy(String pack) {
        return all().get(pack).policy().orElseThrow();
    }
}
