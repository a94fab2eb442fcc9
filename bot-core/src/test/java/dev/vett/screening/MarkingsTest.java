package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines outside the training that say of their text that it is internal, and look-alikes; floors a little below what is measured. */
final class MarkingsTest {
    private static final Path LINES = Path.of("../knowledge/evaluation/markings/lines.tsv");

    private final List<MarkingTrainer.Line> lines =
            TrainingFiles.read(LINES).map(MarkingTrainer.Line::read).toList();

    @Test
    void findsMarkingsInOtherWords() {
        assertThat(found(true)).isGreaterThanOrEqualTo(75);
    }

    @Test
    void passesLookAlikes() {
        assertThat(found(false)).isLessThanOrEqualTo(7);
    }

    private long found(boolean marking) {
        return lines.stream()
                .filter(line -> line.marking() == marking && isMarked(line.text()))
                .count();
    }

    private static boolean isMarked(String text) {
        return TestKnowledge.screen(text).findings().stream()
                .anyMatch(finding -> finding.type().id().equals("internal-marking")
                        && finding.confidence().raises());
    }
}
