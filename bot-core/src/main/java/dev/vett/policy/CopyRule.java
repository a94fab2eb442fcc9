package dev.vett.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a guideline says of a safe copy.
 *
 * <p>Placeholders take out what identifies by itself, but a text can still tell who it is about. A tool that the original was
 * denied is therefore never simply allowed for the copy: the user is asked first, and decides as the original does unless
 * the answer is a clear no.
 */
record CopyRule(Policy policy) {

    Decision decide(Evidence copy) {
        Decision original = policy.byTable(copy.original());
        Decision lowered = policy.byTable(copy);
        Answer answer = copy.answers().get(DecidingQuestion.IDENTIFIABLE);
        if (answer == Answer.NO) {
            return lowered;
        }
        List<ToolDecision> tools = new ArrayList<>();
        boolean asked = false;
        for (int i = 0; i < lowered.tools().size(); i++) {
            ToolDecision now = lowered.tools().get(i);
            boolean freed =
                    original.tools().get(i).verdict().denies() && !now.verdict().denies();
            asked |= freed;
            tools.add(freed ? asking(now) : now);
        }
        if (!asked) {
            return lowered;
        }
        if (answer != null) {
            return new Decision(copy, original.classification(), original.tools());
        }
        return new Decision(
                copy,
                lowered.classification()
                        .flatMap(now -> original.classification().map(before -> upTo(now, before.certain()))),
                tools);
    }

    private static ToolDecision asking(ToolDecision lowered) {
        return new ToolDecision(
                lowered.tool(),
                Verdict.ALLOWED_IF,
                lowered.cell(),
                Optional.of(DecidingQuestion.identifiable()),
                lowered.also());
    }

    private Classification upTo(Classification lowered, Step before) {
        return new Classification(
                lowered.certain(), policy.higher(lowered.possible(), before), lowered.assumed(), lowered.reasons());
    }
}
