package dev.vett.app.setup;

import dev.vett.guideline.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Vectors that {@code vett packs compile} wrote: shipped ones beside the classes, own ones beside the packs. */
public final class CompiledVectors {
    /** The file's name. */
    public static final String FILE = "vectors.bin";

    private CompiledVectors() {}

    /** What is there for the shipped packs and an own folder. */
    static Vectors of(Optional<Path> ownPacks) {
        Vectors shipped = shipped();
        return ownPacks.map(folder -> shipped.with(in(folder.resolve(FILE)))).orElse(shipped);
    }

    /** The vectors of a file; none if it is missing or not such a file, for they can be computed anew. */
    public static Vectors in(Path file) {
        if (!Files.exists(file)) {
            return Vectors.none();
        }
        try (InputStream input = Files.newInputStream(file)) {
            return Vectors.read(input);
        } catch (IOException e) {
            return Vectors.none();
        }
    }

    private static Vectors shipped() {
        try (InputStream input = CompiledVectors.class.getResourceAsStream("/" + FILE)) {
            return input == null ? Vectors.none() : Vectors.read(input);
        } catch (IOException e) {
            return Vectors.none();
        }
    }
}
