package dev.vett.app.cli;

import dev.vett.app.evaluation.DraftCase;
import dev.vett.app.evaluation.DraftReport;
import dev.vett.app.evaluation.Miss;
import dev.vett.app.evaluation.OrdinaryReport;
import dev.vett.app.evaluation.QuestionCase;
import dev.vett.app.evaluation.QuestionReport;
import dev.vett.app.evaluation.RetrievalReport;
import dev.vett.app.evaluation.RetrievalSet;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.UsageException;
import dev.vett.data.Problems;
import dev.vett.guideline.Lexicon;
import dev.vett.guideline.Weights;
import dev.vett.screening.Screener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs labelled cases and prints figures. A file belongs to the pack that its folder is named after. */
@Command(
        name = "evaluate",
        description = "Runs labelled questions or drafts and prints how well they come out.",
        synopsisSubcommandLabel = "COMMAND")
final class EvaluateCommand {
    private final Program program;

    EvaluateCommand(Program program) {
        this.program = program;
    }

    /** Which parts of the search take part. */
    enum Baseline {
        minilm,
        bm25;

        static Weights weights(@Nullable Baseline baseline) {
            if (baseline == null) {
                return Weights.HYBRID;
            }
            return baseline == minilm ? Weights.MINILM_ONLY : Weights.BM25_ONLY;
        }
    }

    @Command(name = "questions", description = "Ranks and tiers of labelled questions.")
    int questions(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FILE",
                            description = "Such as knowledge/evaluation/*/questions.yaml.")
                    List<Path> files,
            @Option(names = "--pack", description = "The pack, where the folder is not named after it.") @Nullable
                    String pack,
            @Option(names = "--sidecars", defaultValue = "on", description = "off: without the packs' questions.yaml.")
                    String sidecars,
            @Option(names = "--baseline", description = "Instead of the whole search: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    Baseline baseline,
            @Option(names = "--model", paramLabel = "DIR", description = "Another embedding model (docs/model.md).")
                    @Nullable
                    Path other,
            @Option(names = "--misses", description = "Also list the cases that came out differently.") boolean misses)
            throws IOException {
        if (!sidecars.equals("on") && !sidecars.equals("off")) {
            throw new UsageException("--sidecars is on or off");
        }
        return with(Baseline.weights(baseline), sidecars.equals("on"), Optional.ofNullable(other), assembly -> {
            QuestionReport report = new QuestionReport(assembly.vett());
            for (Path file : files) {
                Problems problems = new Problems();
                List<QuestionCase> cases = QuestionCase.read(file, file.toString(), problems);
                problems.throwIfAny();
                report.run(packOf(file, pack, assembly), cases);
            }
            report.print(program.out());
            printMisses(misses, report.misses());
        });
    }

    @Command(name = "retrieval", description = "Ranks of the answers' paragraphs in a public set of questions.")
    int retrieval(
            @Parameters(paramLabel = "FILE", description = "JSON in the format of SQuAD (docs/quality.md).") Path file,
            @Option(names = "--baseline", description = "Instead of the whole search: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    Baseline baseline,
            @Option(names = "--model", paramLabel = "DIR", description = "Another embedding model (docs/model.md).")
                    @Nullable
                    Path other)
            throws IOException {
        Problems problems = new Problems();
        RetrievalSet set = RetrievalSet.read(file, problems);
        problems.throwIfAny();
        try (Knowledge knowledge = Knowledge.shipped();
                Model model = new Model(Optional.ofNullable(other))) {
            Lexicon lexicon = Lexicon.read(knowledge.folder(), problems);
            problems.throwIfAny();
            RetrievalReport report = new RetrievalReport(set, lexicon, Baseline.weights(baseline), model);
            report.run();
            report.print(program.out());
        }
        return ExitCode.DONE;
    }

    /** What both readings of labelled drafts take. */
    private static final class DraftOptions {
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Such as knowledge/evaluation/*/drafts.yaml.")
        private List<Path> files = List.of();

        @Option(names = "--pack", description = "The pack, where the folder is not named after it.")
        private @Nullable String pack;

        @Option(names = "--misses", description = "Also list the cases that came out differently.")
        private boolean misses;
    }

    @Command(name = "drafts", description = "Leaks, over-blocks, questions and classes of labelled drafts.")
    int drafts(@Mixin DraftOptions options) throws IOException {
        return report(options, report -> report.printVerdicts(program.out()));
    }

    @Command(name = "spans", description = "Recall and precision of the marked places in labelled drafts.")
    int spans(@Mixin DraftOptions options) throws IOException {
        return report(options, report -> report.printSpans(program.out()));
    }

    @Command(
            name = "ordinary",
            description = "False alarms in sentences without personal data or sensitive content, one a line.")
    int ordinary(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FILE",
                            description = "Such as knowledge/evaluation/ordinary/*.txt.")
                    List<Path> files,
            @Option(names = "--misses", description = "Also list the lines with a finding.") boolean misses)
            throws IOException {
        OrdinaryReport report = new OrdinaryReport();
        try (Knowledge knowledge = Knowledge.shipped()) {
            Problems problems = new Problems();
            Screener screener = Screener.read(knowledge.folder(), List.of(), problems);
            problems.throwIfAny();
            for (Path file : files) {
                report.run(file, screener);
            }
        }
        report.print(program.out());
        printMisses(misses, report.alarms());
        return ExitCode.DONE;
    }

    private int report(DraftOptions options, Consumer<DraftReport> print) throws IOException {
        return with(Weights.HYBRID, true, Optional.empty(), assembly -> {
            DraftReport report =
                    new DraftReport(assembly.vett(), assembly.screener().dataTypes());
            for (Path file : options.files) {
                Problems problems = new Problems();
                List<DraftCase> cases = DraftCase.read(file, file.toString(), problems);
                problems.throwIfAny();
                report.run(packOf(file, options.pack, assembly), cases);
            }
            print.accept(report);
            printMisses(options.misses, report.misses());
            printMisses(options.misses, report.falseAlarms());
        });
    }

    private int with(Weights weights, boolean hints, Optional<Path> other, Consumer<Assembly> work) throws IOException {
        try (Knowledge knowledge = Knowledge.shipped();
                Model model = new Model(other)) {
            Assembly.Plan plan = new Assembly.Plan(
                    knowledge.folder(), Optional.empty(), Optional.empty(), Optional.empty(), weights, hints);
            // A baseline embeds other texts than the ones that the build has compiled.
            work.accept(Assembly.load(plan, model).complete(plan, model));
        }
        return ExitCode.DONE;
    }

    private static String packOf(Path file, @Nullable String named, Assembly assembly) {
        String id = named != null ? named : folderName(file);
        if (!assembly.packs().containsKey(id)) {
            throw new UsageException("no pack '" + id + "'; name one with --pack: "
                    + Assembly.names(assembly.packs().keySet()));
        }
        return id;
    }

    private static String folderName(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.exists(file)) {
            throw new UsageException("there is no file " + file);
        }
        return String.valueOf(folder.getFileName());
    }

    private void printMisses(boolean wanted, List<Miss> misses) {
        if (wanted) {
            program.out().println();
            misses.forEach(program.out()::println);
        }
    }
}
