package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Details;
import dev.vett.reply.Block.FindingLine;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.request.Request;
import dev.vett.screening.Confidence;
import dev.vett.screening.DataType;
import dev.vett.screening.Finding;
import dev.vett.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reply to a draft, to the answer of a deciding question, and for others to whom the verdict is told. */
final class CheckReply {
    /** From this length on the reply says that all of it was read. */
    private static final int LONG_TEXT = 3_000;

    private static final int FINDINGS_SHOWN = 40;
    private static final int DISMISSALS_SHOWN = 6;

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

    Reply shared(Outcome.Shared outcome) {
        return write(outcome.decision(), Occasion.SHARED, Optional.empty(), Optional.empty());
    }

    private Reply write(
            Decision decision, Occasion occasion, Optional<Screening> screening, Optional<Outcome.Copied> safeCopy) {
        Optional<Outcome.Copied> copied = safeCopy.filter(copy -> setting.forOneReader());
        List<Block> blocks = new ArrayList<>();
        List<Block> details = new ArrayList<>();
        screening
                .filter(draft -> setting.forOneReader())
                .flatMap(this::findings)
                .ifPresent(details::add);
        Actions actions = decision.classification()
                .map(classification -> {
                    DecisionReply reply = new DecisionReply(setting, decision, classification, occasion, screening);
                    if (occasion != Occasion.SHARED) {
                        dismissals(decision).ifPresent(details::add);
                    }
                    blocks.addAll(copied.isPresent() ? reply.brief() : reply.quick());
                    details.addAll(reply.details());
                    return reply.actions();
                })
                .orElseGet(() -> unruled(decision, occasion, screening, blocks, details));
        if (occasion == Occasion.CHECKED) {
            new KeptNote(setting).draft(decision.evidence().certain()).ifPresent(note -> blocks.add(1, note));
        }
        screening
                .filter(draft -> draft.length() >= LONG_TEXT)
                .ifPresent(draft -> blocks.add(new Note(false, words.say("check.length", draft.length()))));
        copied.ifPresentOrElse(
                copy -> {
                    CopyReply reply = new CopyReply(setting, copy, decision, actions);
                    blocks.addAll(reply.quick());
                    details.addAll(reply.details());
                },
                () -> blocks.add(actions));
        SourceNotes source = new SourceNotes(setting);
        blocks.addAll(source.quick());
        details.addAll(source.details());
        blocks.add(new Details(words.say("details.more"), details));
        Optional<Request.WithoutText> share = occasion == Occasion.SHARED
                ? Optional.empty()
                : decision.classification().map(classification -> new Request.Share(decision.evidence()));
        return setting.reply(blocks, share);
    }

    /** The guideline gives no rule on tools: what was found, what it does say, whom to ask. */
    private Actions unruled(
            Decision decision,
            Occasion occasion,
            Optional<Screening> screening,
            List<Block> blocks,
            List<Block> details) {
        Evidence evidence = decision.evidence().counted(setting.types());
        Set<DataType> found = new TreeSet<>(evidence.certain());
        found.addAll(evidence.possible());
        blocks.add(new Lead(Tone.INFORMATION, words.sentence("unruled.lead", setting.document())));
        blocks.add(new Text(words.say("neither")));
        if (occasion != Occasion.SHARED) {
            blocks.add(new Text(
                    found.isEmpty()
                            ? words.say("check.nothing")
                            : words.say("unruled.found", new Kinds(setting, screening).phrase(found))));
        }
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

    /** For each kind a button by which the user says that it is something else; none for what a check digit proves. */
    private Optional<Block> dismissals(Decision decision) {
        Evidence evidence = decision.evidence();
        Set<DataType> found = new TreeSet<>(evidence.certain());
        found.addAll(evidence.possible());
        List<Block.Button> buttons = found.stream()
                .filter(type -> evidence.canDismiss(type) && setting.types().raises(type))
                .limit(DISMISSALS_SHOWN)
                .map(type -> new Block.Button(
                        dismissal(type), new Block.Target.Send(new Request.Resolve(evidence.dismissing(type)))))
                .toList();
        return buttons.isEmpty() || !setting.forOneReader()
                ? Optional.empty()
                : Optional.of(new Actions(Optional.of(words.say("dismiss.ask")), buttons));
    }

    private String dismissal(DataType type) {
        return Kinds.isPersonName(type)
                ? words.say("dismiss.person")
                : words.say("dismiss.other", new Kinds(setting, Optional.empty()).name(type));
    }

    private static String sureness(Confidence confidence) {
        return switch (confidence) {
            case VERIFIED -> "sure.verified";
            case LIKELY -> "sure.likely";
            case POSSIBLE -> "sure.possible";
        };
    }
}
