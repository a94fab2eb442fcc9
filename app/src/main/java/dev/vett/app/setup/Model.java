package dev.vett.app.setup;

import dev.vett.guideline.Embedder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The embedding model, loaded when it is first needed: screening a draft needs none. Thread-safe. */
public final class Model implements Supplier<Optional<Embedder>>, AutoCloseable {
    private final Optional<Path> folder;
    private @Nullable Embedder embedder;

    /**
     * A model that is not loaded yet.
     *
     * @param folder of another model than the bundled one
     */
    public Model(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Embedder> get() {
        return Optional.of(embedder());
    }

    /**
     * The model, loaded if it was not.
     *
     * @throws IllegalArgumentException if the folder holds no usable model
     */
    public synchronized Embedder embedder() {
        if (embedder == null) {
            embedder = folder.map(Embedder::from).orElseGet(Embedder::bundled);
        }
        return embedder;
    }

    @Override
    public synchronized void close() {
        if (embedder != null) {
            embedder.close();
        }
    }
}
