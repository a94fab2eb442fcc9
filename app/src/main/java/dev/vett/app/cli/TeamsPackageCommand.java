package dev.vett.app.cli;

import dev.vett.app.setup.UsageException;
import dev.vett.teams.app.AppPackage;
import dev.vett.teams.app.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "teams-package",
        description = "Makes the app package that an administrator uploads to Teams (docs/teams.md).",
        footer = {
            "",
            "Example: vett teams-package --app-id 00000000-0000-0000-0000-000000000000 --host vett.example.se",
            "Without a bot: vett teams-package --tab-only --app-id … --host vett.intern.example.se"
        })
final class TeamsPackageCommand implements Callable<Integer> {
    @Option(
            names = "--app-id",
            paramLabel = "GUID",
            description = "The bot's Application (client) ID in Entra; with --tab-only any GUID of your own.")
    private String appId = "";

    @Option(names = "--host", description = "The name under which Vett is reached, such as vett.example.se.")
    private String host = "";

    @Option(names = "--tab-only", description = "No bot: Vett's own page as a tab, which Microsoft need not reach.")
    private boolean tabOnly;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The file to make; without it vett-teams.zip, or vett-teams-tab.zip, in this folder.")
    private @Nullable Path output;

    @Option(names = "--replace", description = "Put it in the place of a file that is already there.")
    private boolean replace;

    private final Program program;

    TeamsPackageCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Path file = Optional.ofNullable(output).orElse(Path.of(tabOnly ? "vett-teams-tab.zip" : "vett-teams.zip"));
        Installation installation = installation();
        if (Files.exists(file) && !replace) {
            throw new UsageException(file + " is there already; name another with --output, or add --replace");
        }
        byte[] zip = (tabOnly ? AppPackage.TAB : AppPackage.BOT).zip(installation);
        try {
            Files.write(file, zip);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be written; name a file in a folder of yours with --output");
        }
        program.out().println(file + " is ready: in the Teams admin center, Manage apps, Upload new app.");
        program.out().println(next());
        return ExitCode.DONE;
    }

    private Installation installation() {
        if (appId.isEmpty() || host.isEmpty()) {
            throw new UsageException("teams-package needs --app-id and --host");
        }
        try {
            return new Installation(appId, host);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private String next() {
        return tabOnly
                ? "Start Vett with --teams-tab and --page-url https://" + host + ", else no tab shows it."
                : "The bot's messaging endpoint in Azure is https://" + host + "/api/messages";
    }
}
