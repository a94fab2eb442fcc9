package dev.vett.reply;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.guideline.Passage;
import dev.vett.guideline.Section;
import dev.vett.pack.PackLoader;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Workplace;
import dev.vett.request.Workplaces;
import dev.vett.screening.DataTypes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The shipped packs and data types. */
public record Shipped(Map<String, PolicyPack> packs, DataTypes types, Map<String, Workplace> workplaces) {

    public static Shipped load() {
        return load(ShippedKnowledge.folder());
    }

    private static Shipped load(Path knowledge) {
        Problems problems = new Problems();
        DataTypes types = DataTypes.read(knowledge, problems);
        Map<String, PolicyPack> packs = new PackLoader(types).loadAll(knowledge.resolve("packs"), problems);
        Map<String, Workplace> workplaces = Workplaces.read(knowledge, types, problems);
        problems.throwIfAny();
        return new Shipped(packs, types, workplaces);
    }

    PolicyPack pack(String id) {
        return Objects.requireNonNull(packs.get(id));
    }

    /** A whole section as a search would give it. */
    Passage passage(String pack, String section) {
        Section found = pack(pack).guideline().section(section).orElseThrow();
        return new Passage(pack, section, found.heading(), found.text(), 0.5);
    }

    /** A piece of a section, which must stand there. */
    Passage passage(String pack, String section, String text) {
        Passage whole = passage(pack, section);
        if (!whole.text().contains(text)) {
            throw new IllegalArgumentException("not in " + pack + " " + section);
        }
        return new Passage(pack, section, whole.heading(), text, 0.5);
    }
}
