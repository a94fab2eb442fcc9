package dev.vett.app.cli;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.UsageException;
import dev.vett.app.store.GapCount;
import dev.vett.app.store.Store;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For whoever answers for a guideline: what people ask and it does not say. */
@Command(
        name = "gaps",
        description = "Shows what people asked and the guideline does not answer, by topic and month.",
        footer = {"", "Example: vett gaps --pack linkoping --months 12"})
final class GapsCommand implements Callable<Integer> {
    private static final int MOST_MONTHS = 120;

    @Mixin
    private PackOptions packs = new PackOptions();

    @Mixin
    private StoreOptions data = new StoreOptions();

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "6",
            description = "This month and those before it, so many in all (${DEFAULT-VALUE}).")
    private int months = 6;

    @Option(names = "--csv", description = "Comma-separated values for a spreadsheet.")
    private boolean csv;

    private final Program program;

    GapsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (months < 1 || months > MOST_MONTHS) {
            throw new UsageException("--months is a number from 1 to " + MOST_MONTHS);
        }
        Optional<Language> language = packs.lang();
        List<GapCount> all;
        try (Store store = data.store(program)) {
            all = store.gaps().all();
        }
        try (Knowledge knowledge = Knowledge.shipped();
                Model model = packs.model()) {
            Assembly assembly = Assembly.load(packs.plan(knowledge.folder()), model);
            GapWords words = new GapWords(assembly.lexicon());
            Map<String, List<GapCount>> byPack = all.stream()
                    .filter(count -> packs.pack().stream().allMatch(count.pack()::equals))
                    .collect(Collectors.groupingBy(GapCount::pack, TreeMap::new, Collectors.toList()));
            packs.pack().ifPresent(named -> byPack.putIfAbsent(named, List.of()));
            if (byPack.isEmpty()) {
                program.err().println("Nothing is counted yet.");
            }
            if (csv && !byPack.isEmpty()) {
                program.out().println(GapWords.csvHeader(months(List.of())));
            }
            byPack.forEach((id, counts) -> {
                Optional<PolicyPack> pack = Optional.ofNullable(assembly.all().get(id));
                // A pack that is gone has no language any more.
                Language own = language.or(
                                () -> pack.map(there -> there.languages().get(0)))
                        .orElse(Language.EN);
                if (csv) {
                    program.out().print(words.csv(id, months(counts), own));
                } else {
                    program.out().print(words.text(pack.map(PolicyPack::name).orElse(id), months(counts), own));
                }
            });
        }
        return ExitCode.DONE;
    }

    private GapMap months(List<GapCount> counts) {
        return GapMap.of(counts, YearMonth.now(program.clock()), months);
    }
}
