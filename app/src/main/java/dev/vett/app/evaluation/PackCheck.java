package dev.vett.app.evaluation;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Model;
import dev.vett.data.PackException;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.pack.FillIn;
import dev.vett.pack.PackLoader;
import dev.vett.pack.PolicyPack;
import dev.vett.pack.SharedScenarios;
import dev.vett.quiz.AnswerKey;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.screening.Screener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks packs as {@code vett packs lint} does: everything that loading finds, then every example of the detectors, every
 * case of the packs and the answers of their training scenarios. Used once.
 */
public final class PackCheck {
    private final Path knowledge;
    private final Optional<Path> ownPacks;
    private final Problems problems = new Problems();
    private final Screener screener;

    /**
     * Reads the detectors.
     *
     * @param knowledge the shipped {@code vett/} folder
     * @param ownPacks a folder of packs to check; empty to check the shipped ones
     */
    public PackCheck(Path knowledge, Optional<Path> ownPacks) {
        this.knowledge = knowledge;
        this.ownPacks = ownPacks;
        this.screener = Screener.read(knowledge, List.of(), problems);
    }

    /** Every problem, by file and line; a case that fails is named by its place, never by its text. */
    public List<PackProblem> problems() {
        try (Model model = new Model(Optional.empty())) {
            Assembly.Plan plan = Assembly.Plan.of(knowledge, ownPacks, Optional.empty());
            // As a server answers as soon as it has computed the vectors.
            Assembly assembly = Assembly.load(plan, model).complete(plan, model);
            screener.checkExamples();
            Path packs = ownPacks.orElse(knowledge.resolve("packs"));
            for (String id : assembly.packs().keySet()) {
                checkCases(assembly, id, packs.resolve(id).resolve("cases"));
            }
            assembly.packs().values().forEach(this::checkScenarios);
            if (ownPacks.isEmpty()) {
                SharedScenarios.read(knowledge, assembly.all(), problems);
            }
            return problems.all();
        } catch (PackException e) {
            e.problems().forEach(problem -> problems.add(problem.file(), problem.line(), problem.message()));
            unfinishedCases();
            return problems.all();
        }
    }

    /** Places in the cases that wait for words, so that one run names them all. */
    private void unfinishedCases() {
        if (ownPacks.isEmpty() || !Files.isDirectory(ownPacks.get())) {
            return;
        }
        try (Stream<Path> packs = Files.list(ownPacks.get())) {
            packs.sorted().forEach(pack -> {
                FillIn places = new FillIn();
                for (String name : List.of("questions.yaml", "drafts.yaml")) {
                    places.look(pack.resolve("cases").resolve(name), pack.getFileName() + "/cases/" + name);
                }
                places.report(new Problems(), problems);
            });
        } catch (IOException e) {
            // The loader has said that the folder cannot be read.
        }
    }

    /** The packs that must be checked again by their organisation, soon or long since: a warning, not a problem. */
    public List<PackProblem> warnings(Clock clock) {
        Path packs = ownPacks.orElse(knowledge.resolve("packs"));
        LocalDate today = LocalDate.now(clock);
        Problems loading = new Problems();
        PackLoader loader = new PackLoader(screener.dataTypes());
        Map<String, PolicyPack> shipped = loader.loadAll(knowledge.resolve("packs"), loading);
        Problems due = new Problems();
        loader.loadAll(packs, shipped, loading).forEach((id, pack) -> {
            if (pack.reviewIsDue(today)) {
                due.add(id + "/pack.yaml", lineOfReview(packs.resolve(id)), Assembly.reviewDue(pack, today));
            }
        });
        return due.all();
    }

    private static int lineOfReview(Path pack) {
        try {
            List<String> lines = Files.readAllLines(pack.resolve("pack.yaml"));
            return 1
                    + IntStream.range(0, lines.size())
                            .filter(i -> lines.get(i).startsWith("review-by"))
                            .findFirst()
                            .orElse(0);
        } catch (IOException e) {
            return 1;
        }
    }

    /** A training must not teach other than what a check says. */
    private void checkScenarios(PolicyPack pack) {
        AnswerKey answers = new AnswerKey(screener);
        ScenarioSet set = pack.scenarioSet();
        for (Scenario scenario : set.scenarios()) {
            answers.contradiction(scenario, set)
                    .ifPresent(derived -> problems.add(
                            pack.id() + "/scenarios.yaml",
                            scenario.line(),
                            "scenario '" + scenario.id() + "' says '"
                                    + scenario.answer().map(YamlNode::kebab).orElseThrow() + "', policy.yaml gives '"
                                    + YamlNode.kebab(derived) + "': correct the answer and its explanation"));
        }
    }

    private void checkCases(Assembly assembly, String id, Path folder) {
        String place = id + "/cases/";
        FillIn places = new FillIn();
        for (String name : List.of("questions.yaml", "drafts.yaml")) {
            places.look(folder.resolve(name), place + name);
        }
        if (places.any()) {
            // Cases that nobody has finished would only fail.
            places.report(new Problems(), problems);
            return;
        }
        Path questions = folder.resolve("questions.yaml");
        if (Files.exists(questions)) {
            List<QuestionCase> cases = QuestionCase.read(questions, place + "questions.yaml", problems);
            QuestionReport report = new QuestionReport(assembly.vett());
            report.run(id, cases);
            report.misses().forEach(miss -> problems.add(place + "questions.yaml", miss.line(), miss.what()));
        }
        Path drafts = folder.resolve("drafts.yaml");
        if (Files.exists(drafts)) {
            List<DraftCase> cases = DraftCase.read(drafts, place + "drafts.yaml", problems);
            DraftReport report =
                    new DraftReport(assembly.vett(), assembly.screener().dataTypes());
            report.run(id, cases);
            report.misses().forEach(miss -> problems.add(place + "drafts.yaml", miss.line(), miss.what()));
        }
    }
}
