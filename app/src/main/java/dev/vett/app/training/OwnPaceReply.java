package dev.vett.app.training;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.quiz.Move;
import dev.vett.quiz.OwnResult;
import dev.vett.quiz.Phase;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Scenario;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Tone;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Training alone in a chat. The buttons carry the answers from card to card; nothing is stored. Thread-safe. */
final class OwnPaceReply {
    private final TrainingWords words;
    private final ScenarioBlocks scenarios;

    OwnPaceReply(TrainingWords words, ScenarioBlocks scenarios) {
        this.words = words;
        this.scenarios = scenarios;
    }

    /**
     * The card after some answers.
     *
     * @param seed of the draw, for the next buttons
     */
    Reply of(SolvedSet set, Move.Alone move, int seed, Language language) {
        List<Integer> answers =
                move.answers().chars().mapToObj(digit -> digit - '0').toList();
        OwnPace own = OwnPace.after(set, move.length(), seed, answers, move.passed());
        List<Block> blocks = own.session().phase() == Phase.ENDED
                ? result(own, move, language)
                : question(own, move, seed, language);
        return new Reply(language, Audience.PRIVATE, blocks);
    }

    private List<Block> question(OwnPace own, Move.Alone move, int seed, Language language) {
        Messages say = words.in(language);
        QuizSession session = own.session();
        int current = session.current();
        Scenario scenario = scenario(own, current);
        String answers = move.answers().substring(0, own.chosen().size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(
                Tone.INFORMATION,
                say.say("training.progress", current + 1, session.questions().size())));
        blocks.addAll(scenarios.situation(language, scenario));
        if (session.phase() == Phase.REVEALED) {
            blocks.add(new Block.Text(say.say(
                    "training.answer.yours",
                    words.answer(language, scenario, own.chosen().getOrDefault(current, 0)))));
            blocks.addAll(scenarios.solution(language, own.set(), scenario));
            boolean last = current + 1 == session.questions().size();
            blocks.add(new Block.Actions(
                    Optional.empty(),
                    List.of(button(
                            last ? say.say("training.finish") : say.say("training.next"),
                            move,
                            seed,
                            answers,
                            current + 1))));
        } else {
            blocks.addAll(scenarios.options(language, scenario));
            blocks.add(new Block.Question(
                    words.inChat(language).say("chat.ask"),
                    Optional.empty(),
                    IntStream.range(0, scenario.choices())
                            .mapToObj(option -> button(
                                    scenarios.label(language, scenario, option), move, seed, answers + option, current))
                            .toList()));
        }
        return blocks;
    }

    private List<Block> result(OwnPace own, Move.Alone move, Language language) {
        Messages say = words.in(language);
        OwnResult result = own.result();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(
                Tone.INFORMATION,
                result.total()
                        .map(share -> say.say("training.total", share.right(), share.of(), share.percent()))
                        .orElseGet(() -> say.say("training.result"))));
        blocks.add(new Block.Note(false, say.say("training.own.hint")));
        if (!result.missed().isEmpty()) {
            blocks.add(new Block.Text(say.say("training.reread") + ":"));
            result.missed().forEach(number -> {
                Scenario scenario = scenario(own, number);
                List<Block> inside = new ArrayList<>(scenarios.situation(language, scenario));
                inside.addAll(scenarios.solution(language, own.set(), scenario));
                blocks.add(new Block.Details(
                        say.say(
                                "training.progress",
                                number + 1,
                                own.session().questions().size()),
                        inside));
            });
        }
        blocks.add(new Block.Actions(
                Optional.empty(),
                List.of(new Button(
                        say.say("training.again"),
                        new Target.Train(new Move.Alone(move.set(), move.length(), Optional.empty(), "", 0))))));
        return blocks;
    }

    private static Button button(String label, Move.Alone move, int seed, String answers, int passed) {
        return new Button(
                label, new Target.Train(new Move.Alone(move.set(), move.length(), Optional.of(seed), answers, passed)));
    }

    private static Scenario scenario(OwnPace own, int number) {
        return own.session().scenario(number, own.set().set()).orElseThrow();
    }
}
