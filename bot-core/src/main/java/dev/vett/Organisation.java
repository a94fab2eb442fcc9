package dev.vett;

import dev.vett.guideline.GuidelineIndex;
import dev.vett.pack.PolicyPack;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One organisation that Vett answers for: its pack, and the index over its guideline and the layers that it includes. The
 * index is built when the first question needs it, for a draft needs none. Thread-safe.
 */
public final class Organisation {
    private final PolicyPack pack;
    private final Supplier<GuidelineIndex> build;
    private @Nullable GuidelineIndex index;

    public Organisation(PolicyPack pack, Supplier<GuidelineIndex> build) {
        this.pack = pack;
        this.build = build;
    }

    public PolicyPack pack() {
        return pack;
    }

    /** The index; whoever asks while it is being built waits. */
    public synchronized GuidelineIndex index() {
        if (index == null) {
            index = build.get();
        }
        return index;
    }
}
