package dev.vett.app.setup;

import dev.vett.guideline.Embedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The embedding model, loaded when it is first needed: screening a draft needs none. Thread-safe. */
public final class Model implements Supplier<Optional<Embedder>>, AutoCloseable {
    private static final List<String> FILES = List.of("model.onnx", "tokenizer.json");

    private final Optional<Path> folder;
    private @Nullable Embedder embedder;

    /**
     * A model that is not loaded yet.
     *
     * @param folder of another model than the bundled one
     * @throws UsageException if the folder holds no model
     */
    public Model(Optional<Path> folder) {
        this.folder = folder;
        folder.ifPresent(own -> FILES.forEach(file -> {
            if (!Files.isReadable(own.resolve(file))) {
                throw new UsageException("--model (VETT_MODEL) must be a folder with " + String.join(" and ", FILES));
            }
        }));
    }

    @Override
    public Optional<Embedder> get() {
        return Optional.of(embedder());
    }

    /**
     * The model, loaded if it was not.
     *
     * @throws UsageException if the folder holds no usable model
     */
    public synchronized Embedder embedder() {
        if (embedder == null) {
            embedder = folder.map(Model::own).orElseGet(Embedder::bundled);
        }
        return embedder;
    }

    private static Embedder own(Path folder) {
        try {
            return Embedder.from(folder);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--model (VETT_MODEL) holds a model that cannot be loaded");
        }
    }

    @Override
    public synchronized void close() {
        if (embedder != null) {
            embedder.close();
        }
    }
}
