package dev.vett.app.evaluation;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Model;
import dev.vett.data.PackException;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.screening.Screener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks packs as {@code vett packs lint} does: everything that loading finds, then every example of the detectors and
 * every case of the packs.
 */
public final class PackCheck {
    private final Path knowledge;
    private final Optional<Path> ownPacks;

    /**
     * @param knowledge the shipped {@code vett/} folder
     * @param ownPacks a folder of packs to check; empty to check the shipped ones
     */
    public PackCheck(Path knowledge, Optional<Path> ownPacks) {
        this.knowledge = knowledge;
        this.ownPacks = ownPacks;
    }

    /** Every problem, by file and line; a case that fails is named by its place, never by its text. */
    public List<PackProblem> problems() {
        try (Model model = new Model(Optional.empty())) {
            Assembly assembly = Assembly.load(Assembly.Plan.of(knowledge, ownPacks, Optional.empty()), model);
            Problems problems = new Problems();
            Screener.read(knowledge, List.of(), problems).checkExamples();
            Path packs = ownPacks.orElse(knowledge.resolve("packs"));
            for (String id : assembly.packs().keySet()) {
                checkCases(assembly, id, packs.resolve(id).resolve("cases"), problems);
            }
            return problems.all();
        } catch (PackException e) {
            return e.problems();
        }
    }

    private static void checkCases(Assembly assembly, String id, Path folder, Problems problems) {
        String place = id + "/cases/";
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
