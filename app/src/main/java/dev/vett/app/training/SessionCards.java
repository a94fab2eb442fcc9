package dev.vett.app.training;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.quiz.Move;
import dev.vett.quiz.Phase;
import dev.vett.quiz.Scenario;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Tone;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.training.Card;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The messages of a session in a channel, which everybody there sees: how many, never who. Thread-safe. */
final class SessionCards {
    private final TrainingWords words;
    private final ScenarioBlocks scenarios;
    private final Optional<URI> page;

    /** @param page where people without the bot take part; empty if they cannot */
    SessionCards(TrainingWords words, ScenarioBlocks scenarios, Optional<URI> page) {
        this.words = words;
        this.scenarios = scenarios;
        this.page = page;
    }

    /** Those that may have changed: the first, the latest two questions, and the result if there is one. */
    List<Card> of(SessionView view, Language language) {
        int current = view.session().current();
        List<Card> cards = new ArrayList<>();
        cards.add(new Card(Card.FIRST, reply(language, first(view, language))));
        IntStream.rangeClosed(Math.max(0, current - 1), current)
                .forEach(number -> cards.add(new Card(number, reply(language, question(view, language, number)))));
        if (view.session().phase() == Phase.ENDED) {
            cards.add(new Card(view.session().questions().size(), reply(language, result(view, language))));
        }
        return cards;
    }

    private static Reply reply(Language language, List<Block> blocks) {
        return new Reply(language, Audience.CHANNEL, blocks);
    }

    private List<Block> first(SessionView view, Language language) {
        Messages say = words.in(language);
        Messages chat = words.inChat(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(
                Tone.INFORMATION,
                chat.say(
                        "chat.session.title",
                        scenarios.name(language, view.session().set()))));
        if (view.session().phase() == Phase.ENDED) {
            blocks.add(new Block.Text(say.say("training.ended")));
            return blocks;
        }
        blocks.add(new Block.Text(chat.say("chat.session.how")));
        blocks.add(new Block.Note(false, chat.say("chat.session.anonymous")));
        phone(view, language).ifPresent(blocks::add);
        blocks.add(new Block.Actions(
                Optional.of(chat.say("chat.session.joined", view.joined())),
                List.of(new Button(chat.say("chat.join"), new Target.Train(new Move.Join(view.id()))))));
        return blocks;
    }

    /** How to take part on the page. */
    Optional<Block> phone(SessionView view, Language language) {
        return page.flatMap(address -> view.code()
                .map(code -> new Block.Text(words.inChat(language)
                        .say("chat.session.phone", PageLinks.base(address) + "/training", code))));
    }

    private List<Block> question(SessionView view, Language language, int number) {
        Messages say = words.in(language);
        boolean isCurrent = number == view.session().current();
        boolean revealed = view.session().revealed().contains(number);
        boolean open = isCurrent && !revealed && view.session().phase() != Phase.ENDED;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(Tone.INFORMATION, progress(view, language, number)));
        Optional<Scenario> scenario = view.scenario(number);
        if (scenario.isEmpty()) {
            blocks.add(new Block.Note(false, say.say("training.gone")));
        }
        scenario.ifPresent(found -> blocks.addAll(scenarios.situation(language, found)));
        if (revealed) {
            blocks.addAll(scenarios.chart(language, view, number));
            scenario.ifPresent(found ->
                    blocks.addAll(scenarios.solution(language, view.set().orElseThrow(), found)));
        } else if (!open) {
            blocks.add(new Block.Note(false, words.inChat(language).say("chat.skipped")));
        } else {
            scenario.ifPresent(found -> blocks.addAll(scenarios.options(language, found)));
            blocks.addAll(vote(view, language, number, scenario));
        }
        return blocks;
    }

    private List<Block> vote(SessionView view, Language language, int number, Optional<Scenario> scenario) {
        Messages say = words.in(language);
        List<Block> blocks = new ArrayList<>();
        if (view.session().phase() == Phase.PAUSED) {
            blocks.add(new Block.Note(true, say.say("training.paused")));
        } else {
            int choices = view.session().questions().get(number).choices();
            blocks.add(new Block.Question(
                    words.inChat(language).say("chat.ask"),
                    Optional.empty(),
                    IntStream.range(0, choices)
                            .mapToObj(option -> new Button(
                                    scenario.map(found -> scenarios.label(language, found, option))
                                            .orElse(String.valueOf(option + 1)),
                                    new Target.Train(new Move.Vote(view.id(), number, option))))
                            .toList()));
        }
        blocks.add(new Block.Note(false, say.say("training.count", view.voted(), view.joined())));
        return blocks;
    }

    /** "Question 2 of 5". */
    String progress(SessionView view, Language language, int number) {
        return words.in(language)
                .say("training.progress", number + 1, view.session().questions().size());
    }

    /** How it went: in total, by topic, what was missed most and where that stands. */
    List<Block> result(SessionView view, Language language) {
        Messages say = words.in(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(Tone.INFORMATION, say.say("training.result")));
        blocks.add(new Block.Text(say.say("training.joined", view.result().joined())));
        view.result()
                .total()
                .ifPresentOrElse(
                        share -> blocks.add(
                                new Block.Text(say.say("training.total", share.right(), share.of(), share.percent()))),
                        () -> blocks.add(new Block.Note(false, say.say("training.few"))));
        view.result()
                .topics()
                .forEach((topic, share) -> blocks.add(new Block.Text("• " + words.topic(language, topic) + ": "
                        + say.say("training.total", share.right(), share.of(), share.percent()))));
        List<Button> read = new ArrayList<>();
        if (!view.result().mostMissed().isEmpty()) {
            blocks.add(new Block.Text(say.say("training.missed") + ":"));
            view.result()
                    .mostMissed()
                    .forEach(number -> view.scenario(number).ifPresent(scenario -> {
                        blocks.add(new Block.Text("• " + scenario.situation().in(language)));
                        scenarios
                                .citation(view.set().orElseThrow(), scenario)
                                .map(citation -> new Button(
                                        words.inChat(language).say("chat.read", scenarios.title(citation)),
                                        new Target.Send(new Request.Open(citation.pack(), citation.section()))))
                                .filter(button -> !read.contains(button))
                                .ifPresent(read::add);
                    }));
            blocks.add(new Block.Actions(Optional.of(words.inChat(language).say("chat.result.next")), read));
        }
        return blocks;
    }
}
