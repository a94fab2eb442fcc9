package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.Outcome.Search;
import dev.vett.guideline.Passage;
import dev.vett.policy.Classification;
import dev.vett.policy.Decision;
import dev.vett.policy.Policy;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Details;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Quote;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reply to a question. */
final class AnswerReply {
    /** Sections that are quoted; further ones are buttons. */
    private static final int QUOTED = 3;

    /** Words of the guideline before the fold; a section beyond them is folded, never cut. */
    private static final int QUICK_WORDS = 60;

    private final Setting setting;
    private final Wording words;

    AnswerReply(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    Reply answered(Outcome.Answered outcome) {
        Search search = outcome.search();
        Reply reply = search.decision()
                .map(decision -> decided(search, decision))
                .orElseGet(() -> sections(search, new Lead(Tone.INFORMATION, answerLead(search))));
        return setting.reply(reply.blocks(), firstQuoted(reply.blocks()));
    }

    /** The section of the first quote, so that others read it without the question. */
    private static Optional<Request.WithoutText> firstQuoted(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Details details ? details.blocks().stream() : Stream.of(block))
                .filter(Quote.class::isInstance)
                .map(block -> ((Quote) block).citation())
                .findFirst()
                .map(citation -> new Request.Open(citation.pack(), citation.section()));
    }

    Reply closest(Outcome.ClosestSections outcome) {
        Search search = outcome.search();
        return search.decision()
                .map(decision -> decided(search, decision))
                .orElseGet(() -> sections(search, new Lead(Tone.INFORMATION, words.say("closest.lead"))));
    }

    Reply notCovered(Outcome.NotCovered outcome) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Lead(
                Tone.INFORMATION,
                outcome.gap()
                        .map(gap -> words.sentence("silent.lead", setting.document(), setting.in(gap.topic())))
                        .orElseGet(() -> words.sentence("silent.lead.plain", setting.document()))));
        blocks.add(new Text(words.say("neither")));
        pasted(outcome.search()).ifPresent(blocks::add);
        List<Button> buttons = new ArrayList<>();
        setting.contactButton().ifPresent(buttons::add);
        buttons.add(setting.askButton());
        blocks.add(new Actions(Optional.of(words.say("next.wait", setting.role())), buttons));
        SourceNotes source = new SourceNotes(setting);
        blocks.addAll(source.quick());
        List<Block> details = new ArrayList<>();
        List<Button> near = outcome.search().passages().stream()
                .limit(QUOTED)
                .map(passage -> setting.citations().open(passage.pack(), passage.section()))
                .toList();
        if (!near.isEmpty()) {
            details.add(new Text(words.say("silent.near")));
            details.add(new Actions(Optional.empty(), near));
        }
        details.addAll(source.details());
        blocks.add(new Details(words.say("details.more"), details));
        return setting.reply(blocks);
    }

    Reply offTopic(Outcome.OffTopic outcome) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Lead(Tone.INFORMATION, words.say("offtopic.lead")));
        blocks.add(new Text(
                words.say(setting.pack().policy().isPresent() ? "offtopic.example.tool" : "offtopic.example")));
        pasted(outcome.search()).ifPresent(blocks::add);
        blocks.add(new Actions(
                Optional.empty(),
                List.of(
                        setting.askButton(),
                        setting.checkButton(words.say("button.check")),
                        new Button(words.say("button.help"), new Target.Send(new Request.Help())))));
        return setting.reply(blocks);
    }

    Reply opened(Outcome.Opened outcome) {
        List<Block> blocks = new ArrayList<>();
        List<Block> details = new ArrayList<>();
        outcome.section()
                .ifPresentOrElse(
                        section -> {
                            blocks.add(new Lead(
                                    Tone.INFORMATION, setting.citations().named(outcome.pack(), section.id())));
                            blocks.add(new Quote(
                                    section.text(),
                                    Optional.empty(),
                                    setting.citations().full(outcome.pack(), section.id())));
                            if (setting.citations().isLayer(outcome.pack())) {
                                blocks.add(layerNote(outcome.pack()));
                            }
                        },
                        () -> blocks.add(
                                new Lead(Tone.INFORMATION, words.sentence("opened.gone", setting.document()))));
        blocks.add(new Actions(
                Optional.empty(), List.of(setting.askButton(), setting.checkButton(words.say("button.check")))));
        SourceNotes source = new SourceNotes(setting);
        blocks.addAll(source.quick());
        details.addAll(source.details());
        blocks.add(new Details(words.say("details.more"), details));
        return setting.reply(blocks);
    }

    /** Verdicts first: who asks whether a tool may be used wants to know whether. */
    private Reply decided(Search search, Decision decision) {
        Optional<Policy> policy = setting.pack().policy();
        Optional<Classification> classification = decision.classification();
        if (policy.isEmpty() || classification.isEmpty()) {
            return sections(search, new Lead(Tone.INFORMATION, answerLead(search)));
        }
        if (classification.get().assumed() && decision.evidence().answers().isEmpty()) {
            ToolQuestionReply reply = new ToolQuestionReply(setting, policy.get(), decision);
            String heading = reply.covered().isEmpty() ? words.say("silent.near") : answerLead(search);
            return finished(search, reply.quick(), reply.actions(), withSections(search, heading, reply.details()));
        }
        DecisionReply reply =
                new DecisionReply(setting, decision, classification.get(), Occasion.ASKED, Optional.empty());
        return finished(
                search,
                reply.quick(),
                withOtherTools(reply.actions(), policy.get(), decision),
                withSections(search, answerLead(search), reply.details()));
    }

    /** Who asks about one tool may use another one: a button decides for all of them. */
    private Actions withOtherTools(Actions actions, Policy policy, Decision decision) {
        if (decision.tools().size() >= policy.tools().size()) {
            return actions;
        }
        List<Button> buttons = new ArrayList<>(actions.buttons());
        buttons.add(new Button(words.say("button.tools"), new Target.Send(new Request.Resolve(decision.evidence()))));
        return new Actions(actions.next(), buttons);
    }

    private List<Block> withSections(Search search, String heading, List<Block> clauses) {
        List<Block> details = new ArrayList<>(clauses);
        if (!search.passages().isEmpty()) {
            details.add(new Text(heading));
            details.addAll(quoted(search));
        }
        return details;
    }

    /** The best section always, the next ones as long as they are short. */
    private Reply sections(Search search, Lead lead) {
        List<Block> blocks = new ArrayList<>();
        List<Block> details = new ArrayList<>();
        blocks.add(lead);
        int read = 0;
        for (Quote quote : quoted(search)) {
            int length = quote.text().split("\\s+", -1).length;
            boolean fits = details.isEmpty() && (read == 0 || read + length <= QUICK_WORDS);
            (fits ? blocks : details).add(quote);
            read += length;
        }
        return finished(search, blocks, new Actions(Optional.empty(), List.of()), details);
    }

    private Reply finished(Search search, List<Block> quick, Actions actions, List<Block> details) {
        List<Block> blocks = new ArrayList<>(quick);
        pasted(search).ifPresent(blocks::add);
        List<Button> buttons = new ArrayList<>(actions.buttons());
        search.passages().stream()
                .skip(QUOTED)
                .map(passage -> setting.citations().open(passage.pack(), passage.section()))
                .forEach(buttons::add);
        if (actions.next().isPresent() || !buttons.isEmpty()) {
            blocks.add(new Actions(actions.next(), buttons));
        }
        List<Block> folded = new ArrayList<>(details);
        layers(search).ifPresent(note -> (quotesALayer(quick) ? blocks : folded).add(note));
        SourceNotes source = new SourceNotes(setting);
        blocks.addAll(source.quick());
        folded.addAll(source.details());
        blocks.add(new Details(words.say("details.more"), folded));
        return setting.reply(blocks);
    }

    private List<Quote> quoted(Search search) {
        return search.passages().stream()
                .limit(QUOTED)
                .map(passage -> new Quote(
                        passage.text(), passage.best(), setting.citations().full(passage.pack(), passage.section())))
                .toList();
    }

    private String answerLead(Search search) {
        return search.passages().stream()
                .findFirst()
                .filter(passage -> !setting.citations().isOwn(passage.pack()))
                .map(passage -> words.say("answer.lead.layer", name(passage)))
                .orElseGet(() -> words.say("answer.lead", setting.document()));
    }

    /** Says whose a section is that is not the organisation's own. */
    private Optional<Block> layers(Search search) {
        return search.passages().stream()
                .limit(QUOTED)
                .filter(passage -> setting.citations().isLayer(passage.pack()))
                .findFirst()
                .map(passage -> layerNote(passage.pack()));
    }

    private Note layerNote(String pack) {
        return new Note(
                false,
                words.say(
                        "layer.note",
                        setting.citations().pack(pack).name(),
                        setting.pack().name()));
    }

    private boolean quotesALayer(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block instanceof Quote quote
                        && setting.citations().isLayer(quote.citation().pack()));
    }

    private String name(Passage passage) {
        return setting.citations().pack(passage.pack()).name();
    }

    /** A warning where the question itself holds what should not be typed into a chat. */
    private Optional<Block> pasted(Search search) {
        if (search.pasted().isEmpty()) {
            return Optional.empty();
        }
        Optional<Block> kept = new KeptNote(setting).question(search.pasted());
        if (kept.isPresent()) {
            return kept;
        }
        Kinds kinds = new Kinds(setting, Optional.empty());
        String text = setting.forOneReader()
                ? words.say("pasted.private", kinds.phrase(search.pasted()))
                : words.say(
                        "pasted.channel", setting.in(setting.pack().incident().role()));
        return Optional.of(new Note(true, text));
    }
}
