package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.vett.pack.PolicyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replies as they were drawn before, in files for reading: look at the difference, then write them anew with {@code
 * -Dvett.golden=write}.
 */
public final class Golden {
    private static final boolean WRITES = "write".equals(System.getProperty("vett.golden"));

    private final Path folder;
    private final String ending;
    private final Shipped shipped;

    /**
     * The files beside a test.
     *
     * @param ending of their names, such as {@code .json}
     */
    public Golden(Class<?> test, String ending, Shipped shipped) {
        this.folder = Path.of("src/test/resources", test.getPackageName().replace('.', '/'), "golden");
        this.ending = ending;
        this.shipped = shipped;
    }

    /** Fails if a reply is drawn in another way than before. */
    public void assertAsBefore(String name, String drawn) throws IOException {
        String text = drawn;
        // The hash of a pack changes with every comment in it.
        for (PolicyPack pack : shipped.packs().values()) {
            text = text.replace(pack.version(), "PACKVERSION1");
        }
        Path file = folder.resolve(name + ending);
        if (WRITES) {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        }
        assertThat(file).as("not written yet? see the comment of Golden").exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }

    /** Fails if there is a file without its reply. */
    public void assertNoOthers(Collection<String> names) throws IOException {
        assumeFalse(WRITES, "the files are being written");
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> written = files.map(
                            file -> file.getFileName().toString().replace(ending, ""))
                    .collect(Collectors.toSet());
            assertThat(written).isEqualTo(Set.copyOf(names));
        }
    }
}
