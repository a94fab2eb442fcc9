package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.policy.Decision;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Details;
import dev.vett.reply.Block.FindingLine;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.screening.Confidence;
import dev.vett.screening.DataType;
import dev.vett.screening.Finding;
import dev.vett.screening.SafeCopy;
import dev.vett.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The reply to a draft, and to the answer of a deciding question. */
final class CheckReply {
    /** From this length on the reply says that all of it was read. */
    private static final int LONG_TEXT = 3_000;

    private static final int FINDINGS_SHOWN = 40;

    private final Setting setting;
    private final Wording words;

    CheckReply(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    Reply checked(Outcome.Checked outcome) {
        return write(outcome.decision(), Occasion.CHECKED, Optional.of(outcome.screening()), outcome.safeCopy());
    }

    Reply resolved(Outcome.Resolved outcome) {
        return write(outcome.decision(), Occasion.RESOLVED, Optional.empty(), Optional.empty());
    }

    private Reply write(
            Decision decision, Occasion occasion, Optional<Screening> screening, Optional<SafeCopy> safeCopy) {
        List<Block> blocks = new ArrayList<>();
        List<Block> details = new ArrayList<>();
        screening
                .filter(draft -> setting.forOneReader())
                .flatMap(this::findings)
                .ifPresent(details::add);
        Actions actions = decision.classification()
                .map(classification -> {
                    DecisionReply reply = new DecisionReply(setting, decision, classification, occasion, screening);
                    blocks.addAll(reply.quick());
                    details.addAll(reply.details());
                    return reply.actions();
                })
                .orElseGet(() -> unruled(decision, screening, blocks, details));
        screening
                .filter(draft -> draft.length() >= LONG_TEXT)
                .ifPresent(draft -> blocks.add(new Note(false, words.say("check.length", draft.length()))));
        boolean copied = safeCopy.isPresent() && setting.forOneReader();
        blocks.add(copied ? actions.without(Block.Target.Box.COPY) : actions);
        SourceNotes source = new SourceNotes(setting);
        blocks.addAll(source.quick());
        safeCopy.filter(copy -> copied).ifPresent(copy -> blocks.addAll(copied(copy)));
        details.addAll(source.details());
        blocks.add(new Details(words.say("details.more"), details));
        return setting.reply(blocks);
    }

    /** The guideline gives no rule on tools: what was found, what it does say, whom to ask. */
    private Actions unruled(Decision decision, Optional<Screening> screening, List<Block> blocks, List<Block> details) {
        Set<DataType> found = new TreeSet<>(decision.evidence().certain());
        found.addAll(decision.evidence().possible());
        blocks.add(new Lead(Tone.INFORMATION, words.sentence("unruled.lead", setting.document())));
        blocks.add(new Text(words.say("neither")));
        blocks.add(new Text(
                found.isEmpty()
                        ? words.say("check.nothing")
                        : words.say("unruled.found", new Kinds(setting, screening).phrase(found))));
        setting.pack().principles().stream()
                .limit(1)
                .forEach(clause -> blocks.add(setting.citations().briefQuote(clause)));
        details.addAll(setting.principles());
        return new Actions(
                Optional.of(words.say("next.wait", setting.role())),
                List.of(setting.askButton(), setting.checkButton(words.say("button.check"))));
    }

    private Optional<Block> findings(Screening draft) {
        List<Finding> all = draft.findings();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Kinds kinds = new Kinds(setting, Optional.of(draft));
        List<FindingLine> lines = all.stream()
                .limit(FINDINGS_SHOWN)
                .map(finding -> new FindingLine(
                        words.capital(kinds.name(finding.type())),
                        Kinds.line(draft, finding),
                        words.say("finding.line", Kinds.line(draft, finding)),
                        finding.confidence(),
                        words.say(sureness(finding.confidence())),
                        finding.span()))
                .toList();
        int more = all.size() - lines.size();
        return Optional.of(new Block.Findings(
                more > 0 ? words.say("findings.title.some", lines.size(), all.size()) : words.say("findings.title"),
                lines));
    }

    private static String sureness(Confidence confidence) {
        return switch (confidence) {
            case VERIFIED -> "sure.verified";
            case LIKELY -> "sure.likely";
            case POSSIBLE -> "sure.possible";
        };
    }

    private List<Block> copied(SafeCopy copy) {
        List<Block> blocks = new ArrayList<>();
        Set<DataType> remaining = copy.remaining().stream()
                .filter(finding -> finding.confidence().raises())
                .map(Finding::type)
                .filter(setting.types()::raises)
                .collect(Collectors.toCollection(TreeSet::new));
        blocks.add(new Block.Copy(words.say("copy.title"), copy.text()));
        blocks.add(
                remaining.isEmpty()
                        ? new Note(false, words.say("copy.read"))
                        : new Note(
                                true,
                                words.say("copy.remaining", new Kinds(setting, Optional.empty()).phrase(remaining))));
        return blocks;
    }
}
