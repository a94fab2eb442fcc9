package dev.vett;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.Outcome.Search;
import dev.vett.guideline.Passage;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.policy.AiTool;
import dev.vett.policy.Cell;
import dev.vett.policy.Clause;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.policy.Status;
import dev.vett.policy.Strength;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static Passage passage(String pack, String section) {
        return new Passage(pack, section, List.of("So"), "So it says.", 0.5);
    }

    private static Decision decidedBy(String pack, String section) {
        LocalText name = new LocalText(Map.of(Language.EN, "Copilot"));
        Cell cell = new Cell(
                "so",
                Set.of("1"),
                Set.of("copilot"),
                Verdict.ALLOWED,
                new Clause(pack, section, List.of("so it says")),
                Status.EXPLICIT,
                Strength.MUST,
                Optional.empty(),
                List.of(),
                LocalText.empty());
        ToolDecision tool = new ToolDecision(
                new AiTool("copilot", "", name, Set.of()),
                Verdict.ALLOWED,
                Optional.of(cell),
                Optional.empty(),
                List.of());
        return new Decision(Evidence.none(), Optional.empty(), List.of(tool));
    }

    @Test
    void theSectionThatDecidesComesFirstAndNotItsNamesakeInAnotherGuideline() {
        List<Passage> found = List.of(passage("layer", "2"), passage("town", "1"), passage("town", "2"));
        Search search = new Search(found, Optional.of(decidedBy("town", "2")), Set.of());
        assertThat(search.decidedFirst().passages()).containsExactly(found.get(2), found.get(0), found.get(1));
    }
}
