package dev.vett.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Copies of shipped packs that a test may spoil. */
final class PackCopy {
    private static final PackLoader LOADER = TestPacks.loader();

    private final Path packs;

    private PackCopy(Path packs) {
        this.packs = packs;
    }

    /** A new folder of packs with these in it. */
    static PackCopy of(Path folder, String... ids) throws IOException {
        for (String id : ids) {
            Path copy = Files.createDirectories(folder.resolve(id));
            try (Stream<Path> files = Files.list(TestPacks.FOLDER.resolve(id))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName().toString()));
                }
            }
        }
        return new PackCopy(folder);
    }

    Path folder() {
        return packs;
    }

    Path file(String name) {
        return packs.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    /** Replaces the first occurrence of a text that must be there. */
    void replace(String name, String search, String replacement) throws IOException {
        String text = text(name);
        assertThat(text)
                .as("the shipped %s has changed: plant this error elsewhere", name)
                .contains(search);
        int at = text.indexOf(search);
        write(name, text.substring(0, at) + replacement + text.substring(at + search.length()));
    }

    Map<String, PolicyPack> load(Problems problems) {
        return LOADER.loadAll(packs, problems);
    }

    List<PackProblem> problems() {
        Problems problems = new Problems();
        load(problems);
        return problems.all();
    }
}
