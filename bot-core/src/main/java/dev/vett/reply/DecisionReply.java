package dev.vett.reply;

import dev.vett.policy.Cell;
import dev.vett.policy.Classification;
import dev.vett.policy.DecidingQuestion;
import dev.vett.policy.Decision;
import dev.vett.policy.Reason;
import dev.vett.policy.Status;
import dev.vett.policy.Strength;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.screening.DataType;
import dev.vett.screening.Screening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a policy's decision tells a person before the fold: verdict, why, one question or one step. Used once.
 *
 * <p>Only for packs with a policy; {@link CheckReply} itself speaks for the others.
 */
final class DecisionReply {
    /** A longer clause is read in the details. */
    private static final int QUOTED_WORDS = 15;
    /** The same where one tool was asked for: there is room. */
    private static final int QUOTED_WORDS_OF_ONE = 25;

    private final Setting setting;
    private final Wording words;
    private final Decision decision;
    private final Classification classification;
    private final Occasion occasion;
    private final Optional<Screening> screening;
    private final Kinds kinds;
    private final ToolWords tools;
    private final GivenAnswers answers;
    private final QuestionBlock question;

    DecisionReply(
            Setting setting,
            Decision decision,
            Classification classification,
            Occasion occasion,
            Optional<Screening> screening) {
        this.setting = setting;
        this.words = setting.words();
        this.decision = decision;
        this.classification = classification;
        this.occasion = occasion;
        this.screening = screening;
        this.kinds = new Kinds(setting, screening);
        this.tools = new ToolWords(setting, decision, occasion);
        this.answers = new GivenAnswers(setting, decision.evidence());
        this.question = new QuestionBlock(setting, decision, kinds);
    }

    /** Everything that is read in five seconds, without the actions. */
    List<Block> quick() {
        if (occasion == Occasion.SHARED) {
            return shared();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(lead());
        answered().ifPresent(blocks::add);
        if (decision.tools().size() > 1 || assumedFromDraft()) {
            blocks.add(tools.block());
        }
        condition().ifPresent(blocks::add);
        why().ifPresent(blocks::add);
        question.block().ifPresentOrElse(blocks::add, () -> quote().ifPresent(blocks::add));
        return blocks;
    }

    /** The same where a safe copy follows, which the user asked for: verdict and why. */
    List<Block> brief() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(lead());
        why().ifPresent(blocks::add);
        return blocks;
    }

    /** For those who have not seen the draft: what it counts as and what follows, nothing of what it holds. */
    private List<Block> shared() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(lead());
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(assumedFromDraft() ? "shared.assumed" : "shared.class", className()));
        if (!answers.isEmpty()) {
            sentences.add(words.say("shared.answers"));
        }
        blocks.add(new Text(String.join(" ", sentences)));
        blocks.add(tools.block());
        condition().ifPresent(blocks::add);
        quote().ifPresent(blocks::add);
        return blocks;
    }

    Actions actions() {
        return new NextStep(setting, decision, classification, occasion, tools, kinds).actions();
    }

    List<Block> details() {
        DecisionDetails details = new DecisionDetails(setting, decision, classification, tools, kinds);
        if (occasion == Occasion.SHARED) {
            return details.clauses();
        }
        List<Block> blocks = new ArrayList<>();
        if (occasion != Occasion.ASKED) {
            new WayDown(setting, decision, kinds).whole().map(Text::new).ifPresent(blocks::add);
        }
        blocks.addAll(details.blocks());
        return blocks;
    }

    private Lead lead() {
        if (tools.anyWaits()) {
            List<String> waiting = decision.tools().stream()
                    .filter(tools::waits)
                    .map(tools::name)
                    .toList();
            return new Lead(
                    Tone.DEPENDS,
                    decision.tools().size() == 1
                            ? words.sentence(
                                    "check.tool",
                                    waiting.get(0),
                                    tools.words(decision.tools().get(0)))
                            : words.say("check.wait", words.list(waiting)));
        }
        if (assumedFromDraft()) {
            return assumedLead();
        }
        if (all(Verdict.NOT_COVERED)) {
            String names = words.list(decision.tools().stream().map(tools::name).toList());
            return new Lead(Tone.INFORMATION, words.sentence("silent.lead", setting.document(), names));
        }
        if (decision.tools().size() == 1) {
            return toolLead(decision.tools().get(0));
        }
        if (has(Verdict.ALLOWED_IF)) {
            return new Lead(Tone.DEPENDS, words.say(occasion.readerHasTheText() ? "check.question" : "ask.question"));
        }
        if (all(Verdict.ALLOWED)) {
            return new Lead(Tone.ALLOWED, words.sentence("check.allowed", setting.document()));
        }
        if (has(Verdict.ALLOWED)) {
            return new Lead(Tone.DEPENDS, words.say("check.mixed"));
        }
        return new Lead(Tone.STOP, words.say(stopKey()));
    }

    private Lead toolLead(ToolDecision tool) {
        boolean plainStop = tool.verdict() == Verdict.NOT_ALLOWED
                && tool.cell().map(Cell::status).orElse(Status.EXPLICIT) == Status.EXPLICIT;
        String key = !plainStop || occasion == Occasion.SHARED
                ? "check.tool"
                : occasion == Occasion.ASKED ? "ask.tool.stop" : "check.tool.stop";
        return new Lead(tone(tool.verdict()), words.sentence(key, tools.name(tool), tools.words(tool)));
    }

    private Lead assumedLead() {
        if (occasion == Occasion.SHARED) {
            return new Lead(
                    Tone.DEPENDS,
                    hints().isEmpty()
                            ? words.say("check.nothing.named", setting.document())
                            : words.say("ask.question"));
        }
        if (!hints().isEmpty() && question.open().isPresent()) {
            return new Lead(Tone.DEPENDS, words.say("check.unsure"));
        }
        if (!decision.evidence().dismissed().isEmpty()) {
            return new Lead(Tone.DEPENDS, words.say("check.nothing.else"));
        }
        boolean found = screening.map(draft -> !draft.findings().isEmpty()).orElse(false);
        return new Lead(
                Tone.DEPENDS,
                found ? words.say("check.nothing.named", setting.document()) : words.say("check.nothing"));
    }

    /** What the text merely seems to hold and would raise it, if it did. */
    private Set<DataType> hints() {
        List<DataType> raising = setting.pack().policy().stream()
                .flatMap(policy -> policy.steps().stream())
                .flatMap(step -> step.raisedBy().stream())
                .flatMap(rule -> rule.types().stream())
                .toList();
        return decision.evidence().counted(setting.types()).possible().stream()
                .filter(type ->
                        raising.stream().anyMatch(rule -> setting.types().covers(rule, type)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String stopKey() {
        boolean onlyShould = has(Verdict.NOT_ALLOWED)
                && decision.tools().stream()
                        .filter(tool -> tool.verdict() == Verdict.NOT_ALLOWED)
                        .allMatch(tool -> tool.cell().map(Cell::strength).orElse(Strength.MUST) == Strength.SHOULD);
        if (occasion == Occasion.ASKED) {
            return onlyShould ? "ask.stop.should" : "ask.stop";
        }
        if (occasion == Occasion.SHARED) {
            return onlyShould ? "shared.stop.should" : "shared.stop";
        }
        return onlyShould ? "check.stop.should" : "check.stop";
    }

    /** What the user has answered, and what follows where no finding says it. */
    private Optional<Block> answered() {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        String then = raisedBy().isEmpty() && !assumedFromDraft()
                ? words.say(tools.anyWaits() ? "why.until" : "why.then", className())
                : "";
        // Nobody was asked yet: the question itself said so.
        String said = occasion == Occasion.ASKED ? words.say("answered.public") : answers.brief();
        return Optional.of(new Text((said + " " + then).strip()));
    }

    /** "Name (line 1) → Internal, level 2." */
    private Optional<Block> why() {
        if (assumedFromDraft()) {
            if (question.open().flatMap(DecidingQuestion::confirms).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new Text(
                    hints().isEmpty()
                            ? words.say("why.assumed", className())
                            : words.say("why.possible", kinds.phrase(hints()))));
        }
        Set<DataType> types = raisedBy();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Text(words.sentence("why.found", kinds.phrase(types), className())));
    }

    private String className() {
        String name = new ClassWords(setting).name(classification.certain());
        boolean inferred = !decisive().isEmpty()
                && decisive().stream().allMatch(reason -> reason.rule().status() == Status.INFERRED);
        return inferred ? words.say("text.inferred", name) : name;
    }

    private List<Reason> decisive() {
        return classification.reasons().stream()
                .filter(reason -> reason.step().equals(classification.certain()))
                .toList();
    }

    /** The kinds that put the text on its step, but for those that the user has just confirmed. */
    private Set<DataType> raisedBy() {
        Set<DataType> confirmed = answers.confirmed();
        return decisive().stream()
                .flatMap(reason -> reason.types().stream())
                .filter(type -> !confirmed.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The clause for the first tool, whose row it is; where that is long, a short one for the strictest verdict. None while
     * everything is assumed.
     */
    private Optional<Block> quote() {
        if (assumedFromDraft()) {
            return Optional.empty();
        }
        List<ToolDecision> covered = decision.tools().stream()
                .filter(tool -> tool.cell().isPresent())
                .toList();
        return Stream.concat(
                        covered.stream().limit(1),
                        covered.stream()
                                .sorted(Comparator.comparing(ToolDecision::verdict)
                                        .reversed()))
                .flatMap(tool -> tool.cell().stream())
                .map(cell -> setting.citations().briefQuote(cell.clause()))
                .filter(quote -> quote.text().split("\\s+", -1).length
                        <= (decision.tools().size() == 1 ? QUOTED_WORDS_OF_ONE : QUOTED_WORDS))
                .findFirst()
                .map(quote -> quote);
    }

    /** What a permission hangs on, in one line; the others are in the details. */
    private Optional<Block> condition() {
        return decision.tools().stream()
                .filter(tool -> tool.verdict() == Verdict.ALLOWED)
                .flatMap(tool -> tool.cell().stream())
                .map(cell -> setting.in(cell.note()))
                .filter(note -> !note.isEmpty())
                .findFirst()
                .map(note -> new Note(false, note));
    }

    /** Whether nothing was found, or nothing else than what the user has dismissed, and no answer says more. */
    private boolean assumedFromDraft() {
        return tools.assumes();
    }

    private boolean has(Verdict verdict) {
        return decision.tools().stream().anyMatch(tool -> tool.verdict() == verdict);
    }

    private boolean all(Verdict verdict) {
        return decision.tools().stream().allMatch(tool -> tool.verdict() == verdict);
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> Tone.ALLOWED;
            case ALLOWED_IF, NEEDS_APPROVAL -> Tone.DEPENDS;
            case NOT_COVERED -> Tone.INFORMATION;
            case NOT_ALLOWED -> Tone.STOP;
        };
    }
}
