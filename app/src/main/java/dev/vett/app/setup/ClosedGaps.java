package dev.vett.app.setup;

import dev.vett.guideline.Hints;
import dev.vett.guideline.Hints.Gap;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.AiTool;
import dev.vett.policy.Policy;
import java.util.List;
import java.util.Locale;

/** The known gaps of a guideline that a department's pack closes: tools on which only the department has rules. */
final class ClosedGaps {
    private ClosedGaps() {}

    /** The parent's hints without the gaps that are about such a tool. */
    static Hints of(PolicyPack parent, PolicyPack department) {
        List<AiTool> closed = department.policy().stream()
                .flatMap(policy -> policy.tools().stream()
                        .filter(tool -> covers(policy, tool))
                        .filter(tool -> parent.policy().stream().noneMatch(above -> covers(above, tool))))
                .toList();
        List<Gap> left = parent.hints().gaps().stream()
                .filter(gap -> closed.stream().noneMatch(tool -> isAbout(gap, tool)))
                .toList();
        return new Hints(parent.hints().sections(), left);
    }

    private static boolean covers(Policy policy, AiTool tool) {
        return policy.steps().stream().anyMatch(step -> policy.cell(step, tool).isPresent());
    }

    /** Whether nearly every question of a gap names the tool; "what does it cost" also names others. */
    private static boolean isAbout(Gap gap, AiTool tool) {
        long naming = gap.questions().stream()
                .map(question -> question.toLowerCase(Locale.ROOT))
                .filter(question -> tool.aliases().stream().anyMatch(question::contains))
                .count();
        return naming * 4 >= gap.questions().size() * 3L;
    }
}
