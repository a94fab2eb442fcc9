package dev.vett.app.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The shipped {@code vett/} folder as a path, whether it lies in a jar or on disk. */
public final class Knowledge implements AutoCloseable {
    private final Path folder;
    private final @Nullable FileSystem jar;

    private Knowledge(Path folder, @Nullable FileSystem jar) {
        this.folder = folder;
        this.jar = jar;
    }

    public static Knowledge shipped() {
        URL marker = Knowledge.class.getResource("/vett/data-types.yaml");
        if (marker == null) {
            throw new IllegalStateException("the knowledge jar is not on the class path");
        }
        try {
            URI uri = marker.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return new Knowledge(Path.of(uri).resolveSibling(""), null);
            }
            // By path: a file system by URI exists once in a program, and whoever comes second fails.
            URL file = ((JarURLConnection) marker.openConnection()).getJarFileURL();
            FileSystem jar = FileSystems.newFileSystem(Path.of(file.toURI()));
            return new Knowledge(jar.getPath("/vett"), jar);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (jar != null) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
