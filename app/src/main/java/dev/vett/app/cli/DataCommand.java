package dev.vett.app.cli;

import dev.vett.app.json.ContentsJson;
import dev.vett.app.setup.UsageException;
import dev.vett.app.store.Contents;
import dev.vett.app.store.FeedbackCount;
import dev.vett.app.store.GapCount;
import dev.vett.app.store.Store;
import dev.vett.app.store.Store.Part;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows and deletes what is stored, for whoever answers for data protection. */
@Command(name = "data", description = "Shows and deletes what Vett has stored.", synopsisSubcommandLabel = "COMMAND")
final class DataCommand {
    private final Program program;

    DataCommand(Program program) {
        this.program = program;
    }

    @Command(
            name = "show",
            description =
                    "Shows everything that is stored, except the tokens of Slack installations, which are secret.")
    int show(
            @Mixin StoreOptions options,
            @Option(names = "--json", description = "One JSON object instead of text (docs/json.md).") boolean json) {
        try (Store store = options.store(program)) {
            Optional<Contents> contents = store.contents();
            if (json) {
                program.out().println(ContentsJson.pretty(store.place(), contents));
            } else {
                contents.ifPresentOrElse(there -> print(store, there), () -> nothing(store));
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "delete", description = "Deletes what is stored; without --yes only says what that would be.")
    int delete(
            @Mixin StoreOptions options,
            @Option(names = "--feedback", description = "The counts of feedback.") boolean feedback,
            @Option(
                            names = "--installations",
                            description = "The Slack workspaces and their tokens; the app stays in Slack.")
                    boolean installations,
            @Option(names = "--gaps", description = "The counts of what guidelines leave open.") boolean gaps,
            @Option(names = "--events", description = "What tells events of chat platforms that come again.")
                    boolean events,
            @Option(names = "--training", description = "The training sessions with their votes.") boolean training,
            @Option(names = "--all", description = "All of it.") boolean all,
            @Option(names = "--yes", description = "Do it.") boolean yes) {
        List<Part> parts = new ArrayList<>();
        if (installations || all) {
            parts.add(Part.INSTALLATIONS);
        }
        if (feedback || all) {
            parts.add(Part.FEEDBACK);
        }
        if (gaps || all) {
            parts.add(Part.GAPS);
        }
        if (events || all) {
            parts.add(Part.EVENTS);
        }
        if (training || all) {
            parts.add(Part.TRAINING);
        }
        if (parts.isEmpty()) {
            throw new UsageException(
                    "say what to delete: --feedback, --installations, --gaps, --events, --training or --all");
        }
        try (Store store = options.store(program)) {
            Optional<Contents> contents = store.contents();
            if (contents.isEmpty()) {
                nothing(store);
                return ExitCode.DONE;
            }
            String what =
                    parts.stream().map(part -> amount(part, contents.get())).collect(Collectors.joining(", "));
            if (yes) {
                store.delete(parts);
                program.out().println("deleted: " + what);
            } else {
                program.out().println("would delete: " + what + ". Say --yes to do it.");
            }
        }
        return ExitCode.DONE;
    }

    private static String amount(Part part, Contents contents) {
        return switch (part) {
            case INSTALLATIONS -> plural(contents.workspaces().size(), "Slack installation");
            case FEEDBACK -> plural(contents.feedback().size(), "count") + " of feedback";
            case GAPS -> plural(contents.gaps().size(), "count") + " of gaps";
            case EVENTS -> plural(contents.events(), "remembered event");
            case TRAINING -> plural(contents.training().size(), "training session");
        };
    }

    private static String plural(long amount, String noun) {
        return amount + " " + noun + (amount == 1 ? "" : "s");
    }

    private void nothing(Store store) {
        program.out().println("Nothing is stored: there is no database in " + store.place());
    }

    private void print(Store store, Contents contents) {
        PrintStream out = program.out();
        out.println("Stored in " + store.place() + ":");
        out.println();
        out.println(amount(Part.INSTALLATIONS, contents));
        contents.workspaces().forEach(each -> out.printf("  %-14s %s%n", each.id(), each.installed()));
        out.println();
        out.println(amount(Part.FEEDBACK, contents));
        if (!contents.feedback().isEmpty()) {
            row("month", "pack", "subject", "section", "opinion", "amount");
            contents.feedback().forEach(this::print);
        }
        out.println();
        out.println(amount(Part.GAPS, contents));
        if (!contents.gaps().isEmpty()) {
            row("month", "pack", "language", "topic", "outcome", "amount");
            contents.gaps().forEach(this::print);
        }
        out.println();
        out.println(amount(Part.EVENTS, contents));
        out.println();
        out.println(amount(Part.TRAINING, contents));
        contents.training()
                .forEach(each -> out.printf(
                        "  %-12s %-9s %s, %s, %s, last led %s%n",
                        each.set(),
                        each.phase().toLowerCase(Locale.ROOT),
                        plural(each.keys(), "key") + " of participants",
                        plural(each.votes(), "vote"),
                        each.secret() ? "secret there" : "secret destroyed",
                        each.changed()));
    }

    private void print(FeedbackCount count) {
        row(
                count.month().toString(),
                count.pack(),
                count.subject(),
                count.section().orElse("-"),
                count.opinion(),
                Long.toString(count.amount()));
    }

    private void print(GapCount count) {
        row(
                count.month().toString(),
                count.pack(),
                count.language(),
                count.topic(),
                count.outcome(),
                Long.toString(count.amount()));
    }

    private void row(String... cells) {
        program.out().printf("  %-8s %-12s %-9s %-24s %-17s %s%n", (Object[]) cells);
    }
}
