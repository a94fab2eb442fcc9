package dev.vett.app.cli;

import dev.vett.Fault;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.app.setup.Version;
import dev.vett.data.PackException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
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
        return run(args, environment, in, out, err, Clock.system(ZoneId.systemDefault()));
    }

    /** The same by another clock. */
    public static int run(
            String[] args,
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Clock clock) {
        Settings settings;
        try {
            settings = Settings.read(environment);
        } catch (UsageException e) {
            err.println("vett: " + e.getMessage());
            return ExitCode.USAGE;
        }
        Program program = new Program(settings, in, out, err, clock);
        CommandLine line = new CommandLine(new VettCommand())
                .addSubcommand(new ServeCommand(program))
                .addSubcommand(new AskCommand(program))
                .addSubcommand(new CheckCommand(program))
                .addSubcommand(new AboutCommand(program))
                .addSubcommand(new CommandLine(new PacksCommand(program))
                        .addSubcommand(new NewPackCommand(program))
                        .addSubcommand(new ImportCommand(program))
                        .addSubcommand(new DiffCommand(program)))
                .addSubcommand(new DetectorsCommand(program))
                .addSubcommand(new DataCommand(program))
                .addSubcommand(new GapsCommand(program))
                .addSubcommand(new TrainingCommand(program))
                .addSubcommand(new TeamsPackageCommand(program))
                .addSubcommand(new EvaluateCommand(program));
        line.setDefaultValueProvider(spec -> isSetting(spec)
                ? settings.forOption(((OptionSpec) spec).longestName()).orElse(null)
                : null);
        offerHelp(line);
        line.getCommandSpec().version("vett " + Version.text());
        // A question may start with @; picocli would take it for the name of a file with more arguments.
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, unused) -> wrongCall(e, err))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, err));
        try {
            return line.execute(args.length == 0 ? new String[] {"serve"} : args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failed(e, err);
        }
    }

    /** The name that an app package asks for is not the address to listen on (VETT_HOST). */
    private static boolean isSetting(ArgSpec spec) {
        return spec instanceof OptionSpec && !(spec.command().userObject() instanceof TeamsPackageCommand);
    }

    /** Every command explains itself with --help. */
    private static void offerHelp(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            if (command.getCommandSpec().findOption("--help") == null) {
                command.getCommandSpec()
                        .addOption(OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help message and exit.")
                                .build());
            }
            offerHelp(command);
        }
    }

    private static int wrongCall(ParameterException e, PrintStream err) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println(name + ": " + complaint(e));
        err.println("Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    /** What is wrong with a call, without the values in it: one may be a text that was meant as a question or draft. */
    private static String complaint(ParameterException e) {
        if (e instanceof MissingParameterException || e instanceof OverwrittenOptionException) {
            return String.valueOf(e.getMessage());
        }
        if (e.getArgSpec() instanceof OptionSpec option) {
            String setting = Settings.nameOf(option.longestName());
            return "the value of " + option.longestName()
                    + (Settings.OPTIONS.contains(setting) ? " (" + setting + ")" : "") + " is not one that it can have";
        }
        if (!(e.getCommandLine().getCommand() instanceof Callable)
                && !e.getCommandLine().getSubcommands().isEmpty()) {
            return "name a command: "
                    + Assembly.names(e.getCommandLine().getSubcommands().keySet());
        }
        return "there is an argument too many or an unknown option";
    }

    private static int failed(Throwable e, PrintStream err) {
        if (e instanceof UsageException) {
            err.println("vett: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof PackException) {
            err.println(e.getMessage());
            return ExitCode.BAD_DATA;
        }
        err.println("vett: the fault is Vett's own, code " + Fault.log(LOG, e) + ". Nothing was stored.");
        return ExitCode.FAILED;
    }
}
