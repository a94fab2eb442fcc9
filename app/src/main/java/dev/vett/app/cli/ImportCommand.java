package dev.vett.app.cli;

import dev.vett.app.authoring.NewPack;
import dev.vett.app.importing.GuidelineImport;
import dev.vett.app.importing.ImportedGuideline;
import dev.vett.app.setup.Knowledge;
import dev.vett.data.Problems;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.screening.Screener;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Makes a new pack from a document: its headings, lists and tables as a draft of guideline.md.",
        footer = {"", "Example: vett packs import riktlinje.docx --id my-town --dir packs"})
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The guideline: .docx, .pdf or .md.")
    private Path file = Path.of("");

    @Option(names = "--id", paramLabel = "ID", description = "The pack's id; made of the file's name without it.")
    private @Nullable String id;

    @Option(names = "--dir", paramLabel = "DIR", description = "The folder of packs; this folder without it.")
    private Path packs = Path.of("");

    @Option(names = "--name", description = "The organisation's name.")
    private String name = "";

    @Option(names = "--lang", paramLabel = "LANG", description = "sv, nb, nn or en; without it the document's own.")
    private @Nullable String lang;

    private final Program program;

    ImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Optional<Language> chosen = PackOptions.language(lang);
        ImportedGuideline guideline;
        Path folder;
        try (Knowledge knowledge = Knowledge.shipped()) {
            Problems problems = new Problems();
            Screener screener = Screener.read(knowledge.folder(), List.of(), problems);
            problems.throwIfAny();
            guideline = new GuidelineImport(screener).read(file);
            Language language = chosen.orElseGet(() -> LanguageGuess.of(guideline.markdown(), Language.SV));
            folder = new NewPack(id != null ? id : idOf(file), packs, name, language, Optional.of(guideline.markdown()))
                    .write(knowledge.folder());
        }
        Path written = folder.resolve("guideline.md");
        guideline
                .warnings()
                .forEach(warning -> program.out().println(written + ":" + warning.line() + ": " + warning.message()));
        program.out()
                .println(folder + " is ready: compare guideline.md with the document, then fill in the other files.");
        program.out().println("Then: vett packs lint " + NewPackCommand.shown(packs) + "   names what is left.");
        return ExitCode.DONE;
    }

    private static String idOf(Path file) {
        String plain = String.valueOf(file.getFileName())
                .replaceFirst("\\.[^.]+$", "")
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace('ø', 'o');
        return Normalizer.normalize(plain, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
