package dev.vett;

import dev.vett.guideline.GuidelineIndex;
import dev.vett.guideline.Section;
import dev.vett.pack.PolicyPack;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One organisation that Vett answers for: its pack, and the index over its guideline and the layers that it includes. The
 * index is built when the first question needs it, for a draft needs none. Thread-safe.
 */
public final class Organisation {
    private final PolicyPack pack;
    private final List<PolicyPack> layers;
    private final Supplier<GuidelineIndex> build;
    private @Nullable GuidelineIndex index;

    /** Puts an organisation together; {@code layers} are the packs that its own includes. */
    public Organisation(PolicyPack pack, List<PolicyPack> layers, Supplier<GuidelineIndex> build) {
        this.pack = pack;
        this.layers = List.copyOf(layers);
        this.build = build;
    }

    public PolicyPack pack() {
        return pack;
    }

    /** A section of its own guideline or of a layer's. */
    Optional<Section> section(String packId, String section) {
        return Stream.concat(Stream.of(pack), layers.stream())
                .filter(candidate -> candidate.id().equals(packId))
                .findFirst()
                .flatMap(found -> found.guideline().section(section));
    }

    /** The index; whoever asks while it is being built waits. */
    public synchronized GuidelineIndex index() {
        if (index == null) {
            index = build.get();
        }
        return index;
    }
}
