package dev.vett.app.cli;

import dev.vett.app.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where something is stored, if anything is. */
final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of what Vett stores (.vett in your home); made when something is to be stored.")
    private @Nullable Path data;

    Store store(Program program) {
        return Store.of(program.settings(), Optional.ofNullable(data), program.clock());
    }
}
