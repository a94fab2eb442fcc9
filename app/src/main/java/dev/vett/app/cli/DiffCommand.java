package dev.vett.app.cli;

import dev.vett.app.authoring.PackDiff;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Tells what changes between two versions of a pack: sections, verdicts, answers.",
        footer = {"", "Example: vett packs diff packs-2025/my-town packs/my-town"})
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the pack as it was.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the pack as it is now.")
    private Path after = Path.of("");

    @Option(
            names = "--drafts",
            paramLabel = "FILE",
            description = "More drafts to compare, as in cases/drafts.yaml of a pack.")
    private @Nullable Path drafts;

    private final Program program;

    DiffCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (Knowledge knowledge = Knowledge.shipped();
                Model model = new Model(Optional.empty())) {
            PackDiff.of(before, after, knowledge.folder(), model).print(Optional.ofNullable(drafts), program.out());
        }
        return ExitCode.DONE;
    }
}
