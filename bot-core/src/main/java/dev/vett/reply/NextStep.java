package dev.vett.reply;

import dev.vett.policy.Classification;
import dev.vett.policy.Decision;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Button;
import dev.vett.screening.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one step that a decision suggests. */
record NextStep(
        Setting setting,
        Decision decision,
        Classification classification,
        Occasion occasion,
        ToolWords tools,
        Kinds kinds) {

    Actions actions() {
        Wording words = setting.words();
        Button check =
                setting.checkButton(words.say(occasion == Occasion.CHECKED ? "button.check.again" : "button.check"));
        if (tools.anyWaits() || decision.tools().stream().allMatch(tool -> tool.verdict() == Verdict.NOT_COVERED)) {
            List<Button> buttons = new ArrayList<>();
            setting.contactButton().ifPresent(buttons::add);
            buttons.add(check);
            return new Actions(Optional.of(words.say("next.wait", setting.role())), buttons);
        }
        if (occasion == Occasion.SHARED) {
            return new Actions(Optional.of(words.say("next.check.own")), List.of(check));
        }
        if (decision.tools().stream().anyMatch(tool -> tool.question().isPresent())) {
            return new Actions(Optional.empty(), List.of(check));
        }
        if (occasion == Occasion.ASKED) {
            return new Actions(Optional.of(words.say("next.check")), List.of(check));
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(check);
        if (replaceable()) {
            // First where placeholders would be enough.
            buttons.add(raised().stream().anyMatch(setting.types()::isContent) ? 1 : 0, setting.copyButton());
        }
        return new Actions(Optional.of(onward().orElseGet(this::wayOut)), buttons);
    }

    /** The first tool that is allowed: packs list first what comes first. Empty if none is. */
    private Optional<String> onward() {
        List<String> allowed = decision.tools().stream()
                .filter(tool -> tool.verdict() == Verdict.ALLOWED)
                .map(tools::name)
                .toList();
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                allowed.size() == decision.tools().size()
                        ? setting.words().say("next.review")
                        : setting.words().say("next.use", allowed.get(0)));
    }

    /** Whether the draft holds anything that a placeholder can stand for. */
    private boolean replaceable() {
        return occasion == Occasion.CHECKED
                && setting.forOneReader()
                && decision.evidence().counted(setting.types()).certain().stream()
                        .anyMatch(type ->
                                setting.types().raises(type) && !setting.types().isContent(type));
    }

    private Set<DataType> raised() {
        return classification.reasons().stream()
                .flatMap(reason -> reason.types().stream())
                .collect(Collectors.toSet());
    }

    /** What to do where no tool may be used. */
    private String wayOut() {
        Set<DataType> types = raised();
        if (types.isEmpty()) {
            return setting.words().say("next.instead", setting.role());
        }
        List<DataType> content =
                types.stream().filter(setting.types()::isContent).toList();
        if (!decision.evidence().replaced().isEmpty()) {
            // The placeholders stand there already: what remains tells who it is.
            return setting.words().say("next.rewrite");
        }
        if (content.isEmpty()) {
            return new WayDown(setting, decision, kinds)
                    .step(classification)
                    .orElseGet(() -> setting.words().say("next.remove"));
        }
        boolean person = content.stream().anyMatch(setting.types()::aboutPerson);
        return setting.words().say(person ? "next.rewrite" : "next.rewrite.other");
    }
}
