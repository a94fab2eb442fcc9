package dev.vett.app.cli;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.UsageException;
import dev.vett.app.store.Store;
import dev.vett.app.training.ResultCsv;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.training.SessionView;
import dev.vett.app.training.Training;
import dev.vett.app.training.TrainingWords;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For whoever has to show that people were trained (AI Act, article 4): sessions and their results, without persons. */
@Command(
        name = "training",
        description = "Lists the training sessions of teams, or prints the result of one for a spreadsheet.",
        footer = {"", "Example: vett training --csv 1"})
final class TrainingCommand implements Callable<Integer> {
    @Mixin
    private PackOptions packs = new PackOptions();

    @Mixin
    private StoreOptions data = new StoreOptions();

    @Option(
            names = "--csv",
            paramLabel = "N",
            description = "The result of the session with this number in the list, as comma-separated values.")
    private Optional<Integer> csv = Optional.empty();

    private final Program program;

    TrainingCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        try (Store store = data.store(program);
                Knowledge knowledge = Knowledge.shipped();
                Model model = packs.model()) {
            Assembly assembly = Assembly.load(packs.plan(knowledge.folder()), model);
            Training training = new Training(new ScenarioSets(() -> assembly), store.training(), program.clock());
            List<String> sessions = store.training().ids();
            if (csv.isPresent()) {
                print(assembly, training, sessions, csv.get());
            } else {
                list(assembly, training, sessions);
            }
        }
        return ExitCode.DONE;
    }

    private void list(Assembly assembly, Training training, List<String> sessions) {
        if (sessions.isEmpty()) {
            program.err().println("No session is kept.");
        }
        for (int i = 0; i < sessions.size(); i++) {
            Optional<SessionView> found = training.view(sessions.get(i));
            if (found.isEmpty()) {
                continue;
            }
            SessionView view = found.get();
            String set = Optional.ofNullable(assembly.all().get(view.session().set()))
                    .map(PolicyPack::name)
                    .orElse(view.session().set());
            program.out()
                    .printf(
                            "%d  %s  %s, %d of %d questions, %d took part, %s%n",
                            i + 1,
                            LocalDate.ofInstant(
                                    view.session().changed(), program.clock().getZone()),
                            set,
                            view.session().revealed().size(),
                            view.session().questions().size(),
                            view.result().joined(),
                            view.result()
                                    .total()
                                    .map(share -> share.percent() + " % right")
                                    .orElse("too few answered"));
        }
    }

    private void print(Assembly assembly, Training training, List<String> sessions, int number) {
        SessionView view = Optional.of(number)
                .filter(each -> each >= 1 && each <= sessions.size())
                .flatMap(each -> training.view(sessions.get(each - 1)))
                .orElseThrow(() -> new UsageException(
                        "there is no session " + number + "; vett training lists those that are kept"));
        Language language = packs.lang()
                .or(() -> Optional.ofNullable(assembly.all().get(view.session().set()))
                        .map(pack -> pack.languages().get(0)))
                .orElse(Language.EN);
        program.out().print(new ResultCsv(new TrainingWords()).of(view, language));
    }
}
