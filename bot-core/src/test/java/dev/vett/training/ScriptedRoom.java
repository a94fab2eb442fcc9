package dev.vett.training;

import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.quiz.Steering;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One session of one question, for the adapters' tests: the whole room is tested with the whole program. Thread-safe. */
public final class ScriptedRoom implements Posts {
    public static final String SESSION = "s".repeat(22);
    public static final String SECRET = "x".repeat(44);

    private final List<Move> moves = new CopyOnWriteArrayList<>();
    private final List<Learner> learners = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();
    private final Map<Integer, String> messages = new ConcurrentHashMap<>();
    private volatile Optional<String> place = Optional.empty();
    private volatile boolean revealed;

    public Room room() {
        return new Room(this::asked, this::moved, this::cards, this);
    }

    /** What was pressed, in order. */
    public List<Move> moves() {
        return List.copyOf(moves);
    }

    /** Who asked and pressed, in order. */
    public List<Learner> learners() {
        return List.copyOf(learners);
    }

    private Told asked(Learner who, Optional<String> where) {
        learners.add(who);
        List<Button> buttons = new ArrayList<>();
        where.ifPresent(
                there -> buttons.add(new Button("start", new Target.Train(new Move.Begin("linkoping", 5, there)))));
        buttons.add(new Button("alone", new Target.Train(new Move.Alone("linkoping", 5, Optional.empty(), "", 0))));
        return new Told(
                reply(who.language(), Audience.PRIVATE, "choose", buttons), Told.Where.INSTEAD, Optional.empty());
    }

    private Told moved(Learner who, Move move) {
        learners.add(who);
        moves.add(move);
        if (move instanceof Move.Begin begin) {
            place = Optional.of(begin.place());
            return new Told(console(who.language()), Told.Where.INSTEAD, Optional.of(new Told.Draw(SESSION, true)));
        }
        if (move instanceof Move.Lead lead) {
            revealed = lead.steering() == Steering.REVEAL;
            return new Told(console(who.language()), Told.Where.INSTEAD, Optional.of(new Told.Draw(SESSION, true)));
        }
        if (move instanceof Move.Vote vote) {
            votes.put(who.workspace() + " " + who.user(), vote.option());
            return new Told(
                    reply(who.language(), Audience.PRIVATE, "counted: " + vote.option(), List.of()),
                    Told.Where.BESIDE,
                    Optional.of(new Told.Draw(SESSION, false)));
        }
        return new Told(
                reply(who.language(), Audience.PRIVATE, "moved: " + move.write(), List.of()),
                move instanceof Move.Join ? Told.Where.BESIDE : Told.Where.INSTEAD,
                Optional.empty());
    }

    private Reply console(Language language) {
        return reply(
                language,
                Audience.PRIVATE,
                "console",
                List.of(
                        new Button("reveal", new Target.Train(new Move.Lead(SESSION, SECRET, Steering.REVEAL, 0))),
                        new Button("screen", new Target.Train(new Move.Screen(SESSION)))));
    }

    private List<Card> cards(String session, Language language) {
        if (!session.equals(SESSION)) {
            return List.of();
        }
        Reply first = reply(
                language,
                Audience.CHANNEL,
                "a session",
                List.of(new Button("join", new Target.Train(new Move.Join(SESSION)))));
        Reply question = revealed
                ? reply(language, Audience.CHANNEL, "the answer", List.of())
                : reply(
                        language,
                        Audience.CHANNEL,
                        "the question, " + votes.size() + " have answered",
                        List.of(
                                new Button("yes", new Target.Train(new Move.Vote(SESSION, 0, 0))),
                                new Button("no", new Target.Train(new Move.Vote(SESSION, 0, 1)))));
        return List.of(new Card(Card.FIRST, first), new Card(0, question));
    }

    private static Reply reply(Language language, Audience audience, String words, List<Button> buttons) {
        return new Reply(
                language,
                audience,
                List.of(new Block.Lead(Block.Tone.INFORMATION, words), new Block.Actions(Optional.empty(), buttons)));
    }

    @Override
    public Optional<String> place(String session) {
        return place;
    }

    @Override
    public Optional<String> find(String session, int card) {
        return Optional.ofNullable(messages.get(card));
    }

    @Override
    public void keep(String session, int card, String message) {
        messages.put(card, message);
    }
}
