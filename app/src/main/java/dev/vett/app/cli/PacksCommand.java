package dev.vett.app.cli;

import dev.vett.app.evaluation.PackCheck;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.CompiledVectors;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.data.PackProblem;
import dev.vett.data.YamlNode;
import dev.vett.guideline.Vectors;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, checks and compiles packs; the commands that make and compare them stand beside. */
@Command(
        name = "packs",
        description = "Makes, lists, checks, compares and compiles policy packs.",
        synopsisSubcommandLabel = "COMMAND")
final class PacksCommand {
    private final Program program;

    PacksCommand(Program program) {
        this.program = program;
    }

    @Command(name = "list", description = "Lists the packs that can be asked.")
    int list(@Mixin PackOptions packs) throws IOException {
        return program.answering(packs, answers -> {
            answers.packs().values().forEach(this::print);
            answers.reviewsDue(program.clock()).forEach(program.err()::println);
        });
    }

    @Command(
            name = "lint",
            description = "Checks packs, detectors and their examples; reports every problem as file:line: message.")
    int lint(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "A folder of packs; without it the shipped ones.")
                    @Nullable
                    Path folder) {
        try (Knowledge knowledge = Knowledge.shipped()) {
            PackCheck check = new PackCheck(knowledge.folder(), Optional.ofNullable(folder));
            List<PackProblem> problems = check.problems();
            problems.forEach(problem -> program.out().println(problem));
            check.warnings(program.clock())
                    .forEach(warning -> program.out()
                            .println(warning.file() + ":" + warning.line() + ": warning: " + warning.message()));
            program.out()
                    .println(
                            switch (problems.size()) {
                                case 0 -> "no problems";
                                case 1 -> "1 problem";
                                default -> problems.size() + " problems";
                            });
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.BAD_DATA;
        }
    }

    @Command(
            name = "compile",
            description =
                    "Computes the vectors of packs, so that the first question after a start is searched in full.")
    int compile(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "A folder of packs; without it the shipped ones.")
                    @Nullable
                    Path folder,
            @Option(
                            names = "--to",
                            paramLabel = "FILE",
                            description = "The file to write; vectors.bin in DIR without it.")
                    @Nullable
                    Path to)
            throws IOException {
        Path file = to != null
                ? to
                : Optional.ofNullable(folder).orElse(Path.of("")).resolve(CompiledVectors.FILE);
        try (Knowledge knowledge = Knowledge.shipped();
                Model model = new Model(Optional.empty())) {
            Assembly.Plan plan = Assembly.Plan.of(knowledge.folder(), Optional.ofNullable(folder), Optional.empty());
            Assembly assembly = Assembly.load(plan, CompiledVectors.in(file), model);
            Vectors vectors = assembly.completeVectors(model.embedder());
            try (OutputStream output = Files.newOutputStream(file)) {
                vectors.write(output);
            }
            program.out().println(vectors.size() + " vectors in " + file);
        }
        return ExitCode.DONE;
    }

    private void print(PolicyPack pack) {
        program.out()
                .printf(
                        "%-10s %-28s %-6s %-13s %s%n",
                        pack.id(),
                        pack.name(),
                        pack.languages().stream().map(Language::code).collect(Collectors.joining(",")),
                        YamlNode.kebab(pack.document().kind()),
                        pack.policy()
                                .map(policy -> policy.steps().size() + " steps, "
                                        + policy.tools().size() + " tools")
                                .orElse("no tool rules"));
    }
}
