package dev.vett.app.cli;

import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.app.setup.Version;
import dev.vett.data.PackException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The {@code vett} command: reads the call, runs a subcommand, turns every error into one clear line. */
@Command(
        name = "vett",
        mixinStandardHelpOptions = true,
        description =
                "Answers what an organisation's AI guideline says, and screens a draft before it reaches an AI tool.",
        subcommands = {HelpCommand.class, GenerateCompletion.class})
public final class VettCommand {
    private static final Logger LOG = LoggerFactory.getLogger(VettCommand.class);

    private VettCommand() {}

    /** Runs one call of the program and gives its exit code; never throws. */
    public static int run(
            String[] args, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        Settings settings;
        try {
            settings = Settings.read(environment);
        } catch (UsageException e) {
            err.println("vett: " + e.getMessage());
            return ExitCode.USAGE;
        }
        Program program = new Program(settings, in, out, err);
        CommandLine line = new CommandLine(new VettCommand())
                .addSubcommand(new ServeCommand(program))
                .addSubcommand(new AskCommand(program))
                .addSubcommand(new CheckCommand(program))
                .addSubcommand(new PacksCommand(program))
                .addSubcommand(new EvaluateCommand(program));
        line.setDefaultValueProvider(spec -> spec instanceof OptionSpec option
                ? settings.forOption(option.longestName()).orElse(null)
                : null);
        line.getCommandSpec().version("vett " + Version.text());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, unused) -> wrongCall(e, err))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        return line.execute(args.length == 0 ? new String[] {"serve"} : args);
    }

    /** picocli's message, unless it could repeat a text that was meant as a question or draft. */
    private static int wrongCall(ParameterException e, PrintStream err) {
        CommandLine command = e.getCommandLine();
        boolean repeatsText = e instanceof CommandLine.UnmatchedArgumentException;
        String name = command.getCommandSpec().qualifiedName();
        err.println(
                name + ": " + (repeatsText ? "there is an argument too many or an unknown option" : e.getMessage()));
        err.println("Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, PrintStream err) {
        if (e instanceof UsageException) {
            err.println("vett: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof PackException) {
            err.println(e.getMessage());
            return ExitCode.BAD_DATA;
        }
        // Class and place only: a message may repeat what a user typed.
        String code =
                HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
        StackTraceElement[] stack = e.getStackTrace();
        LOG.error("{} {} at {}", code, e.getClass().getName(), stack.length == 0 ? "?" : stack[0]);
        err.println("vett: the fault is Vett's own, code " + code + ". Nothing was stored.");
        return ExitCode.FAILED;
    }
}
