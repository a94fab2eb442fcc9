package dev.vett.screening;

import dev.vett.data.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the knowledge folder, always in the same order, on disk or in a jar. */
final class KnowledgeFolder {
    private KnowledgeFolder() {}

    /** The files of one ending in a folder, by name; none if there is no such folder. */
    static List<Path> files(Path folder, String ending, String shownAs, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(ending))
                    .sorted((a, b) -> fileName(a).compareTo(fileName(b)))
                    .toList();
        } catch (IOException e) {
            problems.add(shownAs, 1, "cannot be read");
            return List.of();
        }
    }

    static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** The lines of a word list without comments ({@code #}) and blank lines; a problem if it cannot be read. */
    static List<String> lines(Path file, String shownAs, Problems problems) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            problems.add(shownAs, 1, "is missing or not UTF-8 text");
            return List.of();
        }
    }
}
