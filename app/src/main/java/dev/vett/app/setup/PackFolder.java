package dev.vett.app.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of an installation's own packs, as far as it matters whether they have changed. Looking again and again also
 * works where a file system tells nobody of changes: on network drives and in containers.
 */
record PackFolder(Path folder) {
    private static final int DEEPEST = 3;

    /** The packs among files that were seen. */
    static Set<String> packs(Optional<Map<String, String>> files) {
        return files.map(Map::keySet).orElse(Set.of()).stream()
                .filter(file -> file.endsWith("pack.yaml"))
                .map(file -> Path.of(file).getName(0).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The size and time of every file; empty while the folder cannot be read, as in the middle of a change. */
    Optional<Map<String, String>> look() {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return Optional.of(files);
        }
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            for (Path file : (Iterable<Path>) found::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile() && !file.endsWith(CompiledVectors.FILE)) {
                    files.put(
                            folder.relativize(file).toString(),
                            attributes.size() + " "
                                    + attributes.lastModifiedTime().toMillis() + " " + attributes.fileKey());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        return Optional.of(files);
    }
}
