package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lines outside the training that tell a matter that is not public (bids, contracts, preparedness, markings), and look-alikes
 * that are open; floors a little below what is measured.
 */
final class MattersTest {
    private static final Path LINES = Path.of("../knowledge/evaluation/matters/lines.tsv");

    private static final double LEAST_FOUND = 0.66;
    private static final double MOST_RAISED = 0.1;

    private final List<Line> lines = TrainingFiles.read(LINES).map(Line::read).toList();

    @Test
    void findsOrAsks() {
        assertThat(share(true, false)).isGreaterThan(LEAST_FOUND);
    }

    @Test
    void passesWhatIsPublic() {
        assertThat(share(false, true)).isLessThan(MOST_RAISED);
    }

    private double share(boolean matter, boolean raising) {
        List<Line> read = lines.stream().filter(line -> line.matter() == matter).toList();
        long found = read.stream()
                .filter(line -> TestKnowledge.screen(line.text()).findings().stream()
                        .anyMatch(finding -> !finding.type().id().equals(PersonKeys.TYPE)
                                && (!raising || finding.confidence().raises())))
                .count();
        return (double) found / read.size();
    }

    private record Line(boolean matter, String text) {
        static Line read(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(!cells[1].equals("none"), cells[2].replace("\\n", "\n"));
        }
    }
}
