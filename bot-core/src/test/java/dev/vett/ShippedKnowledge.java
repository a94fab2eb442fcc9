package dev.vett;

import java.nio.file.Path;

/** Where tests of the core find the shipped data: the folder that officials edit, not a copy in a jar. */
public final class ShippedKnowledge {
    private ShippedKnowledge() {}

    /** The {@code vett/} folder; tests run in the module's own folder. */
    public static Path folder() {
        return Path.of("..", "knowledge", "src", "main", "resources", "vett")
                .toAbsolutePath()
                .normalize();
    }
}
