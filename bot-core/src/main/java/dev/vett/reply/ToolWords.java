package dev.vett.reply;

import dev.vett.policy.Answer;
import dev.vett.policy.Classification;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.policy.Policy;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdicts of one decision in words. */
final class ToolWords {
    private final Setting setting;
    private final Decision decision;
    private final Occasion occasion;
    private final VerdictWords verdicts;
    private final Set<String> waiting;

    ToolWords(Setting setting, Decision decision, Occasion occasion) {
        this.setting = setting;
        this.decision = decision;
        this.occasion = occasion;
        this.verdicts = new VerdictWords(setting);
        this.waiting =
                setting.pack().policy().map(policy -> waiting(policy, decision)).orElse(Set.of());
    }

    Block.Verdicts block() {
        ToolLines lines = new ToolLines(setting.words());
        for (ToolDecision tool : decision.tools()) {
            lines.add(name(tool), tool.verdict(), words(tool), verdicts.clause(tool.cell()));
        }
        return lines.block();
    }

    String name(ToolDecision tool) {
        return setting.in(tool.tool().name());
    }

    String words(ToolDecision tool) {
        if (waits(tool)) {
            return setting.words().say(occasion == Occasion.SHARED ? "verdict.wait.shared" : "verdict.wait");
        }
        if (tool.verdict() == Verdict.ALLOWED_IF && !occasion.readerHasTheText()) {
            return setting.words().say("verdict.if.asked");
        }
        return tool.verdict() == Verdict.ALLOWED && assumes()
                ? verdicts.ofAssumed(tool.cell())
                : verdicts.of(tool.verdict(), tool.cell());
    }

    /** Whether the class of a draft is only assumed: nothing raised it, and no answer says more. */
    boolean assumes() {
        return occasion != Occasion.ASKED
                && decision.evidence().answers().isEmpty()
                && decision.classification().map(Classification::assumed).orElse(false);
    }

    /** Whether the verdict is strict only because the user did not know an answer. */
    boolean waits(ToolDecision tool) {
        return waiting.contains(tool.tool().id());
    }

    boolean anyWaits() {
        return !waiting.isEmpty();
    }

    private static Set<String> waiting(Policy policy, Decision decision) {
        Evidence evidence = decision.evidence();
        if (!evidence.answers().containsValue(Answer.DONT_KNOW)) {
            return Set.of();
        }
        Map<String, Answer> known = evidence.answers().entrySet().stream()
                .filter(answer -> answer.getValue() != Answer.DONT_KNOW)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Verdict> otherwise = policy.decide(evidence.withAnswers(known)).tools().stream()
                .collect(Collectors.toMap(tool -> tool.tool().id(), ToolDecision::verdict));
        return decision.tools().stream()
                .filter(tool -> tool.verdict() != otherwise.get(tool.tool().id()))
                .map(tool -> tool.tool().id())
                .collect(Collectors.toSet());
    }
}
