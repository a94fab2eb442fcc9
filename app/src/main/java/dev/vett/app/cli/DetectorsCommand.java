package dev.vett.app.cli;

import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.UsageException;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.screening.DetectorSummary;
import dev.vett.screening.Screener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists and tests the detectors of identifiers and secrets. */
@Command(
        name = "detectors",
        description = "Lists and tests the detectors of identifiers and secrets (docs/detectors.md).",
        synopsisSubcommandLabel = "COMMAND")
final class DetectorsCommand {
    private final Program program;

    DetectorsCommand(Program program) {
        this.program = program;
    }

    @Command(name = "list", description = "Lists the detectors: id, data type, number of rules and of examples.")
    int list(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "A folder of your own detectors, listed with the shipped ones.")
                    @Nullable
                    Path folder) {
        try (Knowledge knowledge = Knowledge.shipped()) {
            Problems problems = new Problems();
            Screener screener = Screener.read(knowledge.folder(), own(folder), problems);
            problems.throwIfAny();
            for (DetectorSummary detector : DetectorSummary.of(screener)) {
                program.out()
                        .printf(
                                "%-28s %-36s %3d %-6s %3d %s%n",
                                detector.id(),
                                String.join(", ", detector.types()),
                                detector.rules(),
                                detector.rules() == 1 ? "rule" : "rules",
                                detector.examples(),
                                detector.examples() == 1 ? "example" : "examples");
            }
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "test",
            description = "Runs every example of the detectors; reports what fails as file:line: message.")
    int test(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "A folder of your own detectors, tested together with the shipped ones.")
                    @Nullable
                    Path folder) {
        try (Knowledge knowledge = Knowledge.shipped()) {
            Problems problems = new Problems();
            Screener screener = Screener.read(knowledge.folder(), own(folder), problems);
            screener.checkExamples();
            List<PackProblem> all = problems.all();
            all.forEach(problem -> program.out().println(problem));
            program.out()
                    .println(
                            switch (all.size()) {
                                case 0 ->
                                    "no problems in "
                                            + DetectorSummary.of(screener).size() + " detectors";
                                case 1 -> "1 problem";
                                default -> all.size() + " problems";
                            });
            return all.isEmpty() ? ExitCode.DONE : ExitCode.BAD_DATA;
        }
    }

    private static List<Path> own(@Nullable Path folder) {
        if (folder == null) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no such folder; name one that holds detector files");
        }
        return List.of(folder);
    }
}
