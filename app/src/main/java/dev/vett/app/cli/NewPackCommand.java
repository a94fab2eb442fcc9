package dev.vett.app.cli;

import dev.vett.app.authoring.NewPack;
import dev.vett.app.setup.Knowledge;
import dev.vett.language.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Makes a folder for a new pack: files that say what to fill in.",
        footer = {"", "Example: vett packs new my-town --dir packs --name \"My town\" --lang sv"})
final class NewPackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The pack's id: small letters, digits, single hyphens.")
    private String id = "";

    @Option(names = "--dir", paramLabel = "DIR", description = "The folder of packs; this folder without it.")
    private Path packs = Path.of("");

    @Option(names = "--name", description = "The organisation's name.")
    private String name = "";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The document's language: sv (the default), nb, nn or en.")
    private @Nullable String lang;

    private final Program program;

    NewPackCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        NewPack pack = new NewPack(id, packs, name, PackOptions.language(lang).orElse(Language.SV), Optional.empty());
        Path folder;
        try (Knowledge knowledge = Knowledge.shipped()) {
            folder = pack.write(knowledge.folder());
        }
        program.out().println(folder + " is ready: each file says what to fill in.");
        program.out().println("Then: vett packs lint " + shown(packs) + "   names what is left.");
        return ExitCode.DONE;
    }

    static String shown(Path packs) {
        return packs.toString().isEmpty() ? "." : packs.toString();
    }
}
