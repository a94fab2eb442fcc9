package dev.vett.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.data.Problems;
import dev.vett.guideline.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of docs/quality.md may rise; they may not fall unnoticed. */
class QualityTest {
    private static final Path SETS = Path.of("..", "knowledge", "evaluation");

    private static Knowledge knowledge;
    private static Model model;

    @BeforeAll
    static void open() {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
    }

    @AfterAll
    static void close() {
        model.close();
        knowledge.close();
    }

    @Test
    void questionsFindTheirSection() {
        QuestionReport.Group all = questions(Weights.HYBRID, true);
        assertThat(all.first.share()).isGreaterThanOrEqualTo(0.76);
        assertThat(all.firstThree.share()).isGreaterThanOrEqualTo(0.92);
        assertThat(all.offTopicDeclined.share()).isGreaterThanOrEqualTo(0.85);
        assertThat(all.nearMissHeld.share()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void aPackWithoutExampleQuestionsStillWorks() {
        QuestionReport.Group all = questions(Weights.HYBRID, false);
        assertThat(all.first.share()).isGreaterThanOrEqualTo(0.55);
        assertThat(all.firstThree.share()).isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void theWholeSearchBeatsItsParts() {
        double whole = questions(Weights.HYBRID, false).first.share();
        assertThat(questions(Weights.BM25_ONLY, false).first.share()).isLessThan(whole);
    }

    @Test
    void draftsAreClassifiedAndIdentifiersFound() {
        DraftReport report = drafts("drafts.yaml");
        DraftReport.Group all = report.all();
        assertThat(all.leaks.share()).isLessThanOrEqualTo(0.03);
        assertThat(all.overBlocks.share()).isLessThanOrEqualTo(0.09);
        assertThat(all.classes.share()).isGreaterThanOrEqualTo(0.87);
        assertThat(report.recall("national-id")).isGreaterThanOrEqualTo(0.97);
        assertThat(report.recall("person-name")).isGreaterThanOrEqualTo(0.93);
        assertThat(report.recall("secret")).isEqualTo(1);
    }

    @Test
    void draftsOfTheSecondSetAreClassified() {
        DraftReport.Group all = drafts("drafts-2.yaml").all();
        assertThat(all.leaks.share()).isLessThanOrEqualTo(0.09);
        assertThat(all.overBlocks.share()).isLessThanOrEqualTo(0.18);
        assertThat(all.classes.share()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void ordinarySentencesRaiseFewFalseAlarms() throws IOException {
        OrdinaryReport report = new OrdinaryReport();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            report.run(
                    SETS.resolve("ordinary").resolve(language + ".txt"),
                    assembly(Weights.HYBRID, true).screener());
        }
        assertThat(report.perThousandWords()).isLessThanOrEqualTo(2);
    }

    private static DraftReport drafts(String name) {
        Assembly assembly = assembly(Weights.HYBRID, true);
        DraftReport report =
                new DraftReport(assembly.vett(), assembly.screener().dataTypes());
        for (String pack : assembly.packs().keySet()) {
            Path file = SETS.resolve(pack).resolve(name);
            if (Files.exists(file)) {
                Problems problems = new Problems();
                report.run(pack, DraftCase.read(file, file.toString(), problems));
                problems.throwIfAny();
            }
        }
        return report;
    }

    private static QuestionReport.Group questions(Weights weights, boolean hints) {
        Assembly assembly = assembly(weights, hints);
        QuestionReport report = new QuestionReport(assembly.vett());
        for (String pack : assembly.packs().keySet()) {
            Path file = SETS.resolve(pack).resolve("questions.yaml");
            Problems problems = new Problems();
            report.run(pack, QuestionCase.read(file, file.toString(), problems));
            problems.throwIfAny();
        }
        return report.all();
    }

    private static Assembly assembly(Weights weights, boolean hints) {
        return Assembly.load(
                new Assembly.Plan(
                        knowledge.folder(), Optional.empty(), Optional.empty(), Optional.empty(), weights, hints),
                model);
    }
}
