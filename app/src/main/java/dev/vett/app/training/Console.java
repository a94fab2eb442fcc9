package dev.vett.app.training;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.quiz.Move;
import dev.vett.quiz.Phase;
import dev.vett.quiz.Steering;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Tone;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The leader's own message of a session in a chat: how it stands, and the buttons that lead on. Thread-safe. */
final class Console {
    private final TrainingWords words;
    private final ScenarioBlocks scenarios;
    private final SessionCards cards;

    Console(TrainingWords words, ScenarioBlocks scenarios, SessionCards cards) {
        this.words = words;
        this.scenarios = scenarios;
        this.cards = cards;
    }

    /** @param remark on what the leader has just pressed */
    Reply of(SessionView view, String secret, Language language, Optional<String> remark) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(
                Tone.INFORMATION,
                words.inChat(language)
                        .say(
                                "chat.console",
                                scenarios.name(language, view.session().set()))));
        remark.ifPresent(words -> blocks.add(new Block.Note(true, words)));
        if (view.session().phase() == Phase.ENDED) {
            blocks.addAll(cards.result(view, language));
        } else {
            blocks.addAll(question(view, language));
        }
        blocks.add(new Block.Actions(next(view, language), buttons(view, secret, language)));
        return new Reply(language, Audience.PRIVATE, blocks);
    }

    private List<Block> question(SessionView view, Language language) {
        Messages say = words.in(language);
        int current = view.session().current();
        List<Block> blocks = new ArrayList<>();
        String situation = view.scenario(current)
                .map(scenario -> ": " + scenario.situation().in(language))
                .orElse("");
        blocks.add(new Block.Text(cards.progress(view, language, current) + situation));
        if (view.session().phase() == Phase.REVEALED) {
            blocks.addAll(scenarios.chart(language, view, current));
        } else {
            blocks.add(new Block.Text(say.say("training.count", view.voted(), view.joined())));
        }
        if (view.session().phase() == Phase.PAUSED) {
            blocks.add(new Block.Note(true, say.say("training.paused")));
        }
        cards.phone(view, language).ifPresent(blocks::add);
        return blocks;
    }

    private Optional<String> next(SessionView view, Language language) {
        Messages chat = words.inChat(language);
        return switch (view.session().phase()) {
            case ASKING -> Optional.of(chat.say("chat.console.next"));
            case PAUSED -> Optional.of(chat.say("chat.console.paused"));
            case REVEALED -> Optional.of(chat.say("chat.console.on"));
            case ENDED -> Optional.empty();
        };
    }

    private List<Button> buttons(SessionView view, String secret, Language language) {
        Messages say = words.in(language);
        Messages chat = words.inChat(language);
        Button look = new Button(chat.say("chat.look"), new Target.Train(new Move.Look(view.id(), secret)));
        Button screen = new Button(chat.say("chat.screen"), new Target.Train(new Move.Screen(view.id())));
        Button page = new Button(chat.say("chat.page"), new Target.Train(new Move.Result(view.id(), secret)));
        Button end = lead(view, secret, Steering.END, say.say("training.end"));
        return switch (view.session().phase()) {
            case ASKING ->
                List.of(
                        lead(view, secret, Steering.REVEAL, say.say("training.reveal")),
                        look,
                        lead(view, secret, Steering.PAUSE, say.say("training.pause")),
                        lead(view, secret, Steering.SKIP, say.say("training.skip")),
                        screen,
                        end);
            case PAUSED ->
                List.of(
                        lead(view, secret, Steering.RESUME, say.say("training.resume")),
                        lead(view, secret, Steering.SKIP, say.say("training.skip")),
                        screen,
                        end);
            case REVEALED -> {
                Button next = lead(
                        view,
                        secret,
                        Steering.NEXT,
                        view.atTheLast() ? say.say("training.finish") : say.say("training.next"));
                yield view.atTheLast() ? List.of(next, screen) : List.of(next, screen, end);
            }
            case ENDED -> List.of(page);
        };
    }

    private static Button lead(SessionView view, String secret, Steering steering, String label) {
        return new Button(
                label,
                new Target.Train(new Move.Lead(
                        view.id(), secret, steering, view.session().current())));
    }
}
