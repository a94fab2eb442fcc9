package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the models are trained from: the files of a folder and of those in it, always in the same order. */
final class TrainingFiles {
    private TrainingFiles() {}

    static Stream<Path> in(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a table. */
    static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of every table of a folder. */
    static Stream<String> lines(Path folder) {
        return in(folder, ".tsv").flatMap(TrainingFiles::read);
    }

    /** Every draft of a folder. */
    static List<YamlNode> drafts(Path folder) {
        Problems problems = new Problems();
        List<YamlNode> drafts = new ArrayList<>();
        in(folder, ".yaml")
                .forEach(file -> drafts.addAll(
                        YamlNode.read(file, file.toString(), problems).items()));
        problems.throwIfAny();
        return drafts;
    }
}
