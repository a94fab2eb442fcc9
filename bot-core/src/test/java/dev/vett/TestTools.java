package dev.vett;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The programs that some tests need beside Maven, as {@code .ci/tools/install} puts them into a folder. */
public final class TestTools {
    /** Not VETT_…: those are settings of the program. */
    private static final String FOLDER = "TEST_TOOLS";

    private TestTools() {}

    /**
     * A file or folder of the test tools. Without it the calling test is skipped and says so; where {@code
     * TEST_TOOLS_REQUIRED} is true, as in {@code .ci/run}, it fails.
     *
     * @param name below the folder, such as {@code node_modules/axe-core}
     */
    public static Path require(String name) {
        Optional<Path> found = Optional.ofNullable(System.getenv(FOLDER))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::exists);
        String missing = "needs " + name + ", and " + FOLDER + " names no folder with it; see CONTRIBUTING.md";
        if ("true".equals(System.getenv("TEST_TOOLS_REQUIRED"))) {
            assertTrue(found.isPresent(), missing);
        }
        assumeTrue(found.isPresent(), missing);
        return found.orElseThrow();
    }
}
