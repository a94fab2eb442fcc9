package dev.vett.app.training;

import dev.vett.app.setup.UsageException;
import dev.vett.app.store.SessionPosts;
import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.quiz.Move;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Refusal;
import dev.vett.quiz.ScenarioSet;
import dev.vett.quiz.Transition;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Tone;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.training.Card;
import dev.vett.training.Learner;
import dev.vett.training.Room;
import dev.vett.training.Told;
import dev.vett.training.Told.Where;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Training in the chats: what is asked and pressed there, and what everybody sees of it. Thread-safe. */
public final class ChatRoom {
    private static final List<Integer> LENGTHS = List.of(3, 5, 10);
    private static final int LARGEST_SEED = 1_000_000_000;

    /** Whoever presses "start" twice means one session. */
    private static final Duration ONCE = Duration.ofSeconds(10);

    private final ScenarioSets sets;
    private final Training training;
    private final SessionPosts posts;
    private final Predicate<String> leads;
    private final Clock clock;
    private final TrainingWords words = new TrainingWords();
    private final ScenarioBlocks scenarios;
    private final SessionCards cards;
    private final Console console;
    private final OwnPaceReply alone;
    private final SecureRandom random = new SecureRandom();
    private final Map<Move.Begin, Fresh> begun = new HashMap<>();

    private record Fresh(Begun session, Instant until) {}

    /**
     * A room for one platform.
     *
     * @param leads whether somebody of that id may start a session
     * @param page where people without the bot take part
     */
    public ChatRoom(
            ScenarioSets sets,
            Training training,
            SessionPosts posts,
            Predicate<String> leads,
            Optional<URI> page,
            Clock clock) {
        this.sets = sets;
        this.training = training;
        this.posts = posts;
        this.leads = leads;
        this.clock = clock;
        this.scenarios = new ScenarioBlocks(words, sets.assembly());
        this.cards = new SessionCards(words, scenarios, page);
        this.console = new Console(words, scenarios, cards);
        this.alone = new OwnPaceReply(words, scenarios);
    }

    /** The room as an adapter reaches it. */
    public Room room() {
        return new Room(this::asked, this::moved, this::cards, posts);
    }

    private Told asked(Learner who, Optional<String> place) {
        Language language = who.language();
        Messages chat = words.inChat(language);
        List<Block> blocks = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        if (place.isPresent() && leads.test(who.user())) {
            blocks.add(new Block.Lead(Tone.INFORMATION, chat.say("chat.team.title")));
            blocks.add(new Block.Text(chat.say("chat.team.hint")));
            offered(who, (set, length) -> new Move.Begin(set, length, place.get()), buttons);
        } else {
            blocks.add(new Block.Lead(Tone.INFORMATION, chat.say("chat.alone.title")));
            blocks.add(
                    place.isPresent()
                            ? new Block.Text(chat.say("chat.team.closed", who.user()))
                            : new Block.Note(false, chat.say("chat.alone.wider")));
            blocks.add(new Block.Note(false, words.in(language).say("training.own.hint")));
            offered(who, (set, length) -> new Move.Alone(set, length, Optional.empty(), "", 0), buttons);
        }
        blocks.add(new Block.Actions(Optional.of(chat.say("chat.alone.choose")), buttons));
        return new Told(new Reply(language, Audience.PRIVATE, blocks), Where.INSTEAD, Optional.empty());
    }

    /** Makes the move of a button for a set and a length. */
    private interface Offer {
        Move of(String set, int length);
    }

    private void offered(Learner who, Offer offer, List<Button> buttons) {
        Stream.of(who.pack(), ScenarioSet.EVERYONE)
                .filter(set -> sets.now(set).isPresent())
                .forEach(set -> LENGTHS.forEach(length -> buttons.add(new Button(
                        words.inChat(who.language()).say("chat.set", scenarios.title(who.language(), set), length),
                        new Target.Train(offer.of(set, length))))));
    }

    private Told moved(Learner who, Move move) {
        try {
            return does(who, move);
        } catch (UsageException e) {
            // The store has logged why.
            return beside(who, words.in(who.language()).say("training.unavailable"));
        }
    }

    private Told does(Learner who, Move move) {
        if (move instanceof Move.Begin begin) {
            return begin(who, begin);
        }
        if (move instanceof Move.Lead lead) {
            Optional<Transition> led = training.lead(lead.session(), lead.secret(), lead.steering(), lead.question());
            Optional<String> remark = led.filter(Transition.Refused.class::isInstance)
                    .map(refused -> remark(((Transition.Refused) refused).reason(), who.language()));
            return standing(who, lead.session(), lead.secret(), remark);
        }
        if (move instanceof Move.Look look) {
            return standing(who, look.session(), look.secret(), Optional.empty());
        }
        if (move instanceof Move.Join join) {
            String in = words.inChat(who.language()).say("chat.joined");
            return counted(who, join.session(), training.join(join.session(), person(who)), in);
        }
        if (move instanceof Move.Vote vote) {
            return vote(who, vote);
        }
        return move instanceof Move.Alone own ? own(who, own) : beside(who, gone(who));
    }

    private Told begin(Learner who, Move.Begin move) {
        Optional<SolvedSet> set = sets.now(move.set());
        if (!leads.test(who.user())) {
            return beside(who, words.inChat(who.language()).say("chat.team.closed", who.user()));
        }
        if (set.isEmpty() || move.length() < 1) {
            return beside(who, gone(who));
        }
        Begun session = begun(move, set.get());
        return standing(who, session.session(), session.secret(), Optional.empty());
    }

    private synchronized Begun begun(Move.Begin move, SolvedSet set) {
        Instant now = clock.instant();
        begun.values().removeIf(fresh -> !now.isBefore(fresh.until()));
        Fresh just = begun.get(move);
        if (just != null) {
            return just.session();
        }
        Begun session = training.start(set, Math.min(QuizSession.MOST_QUESTIONS, move.length()));
        posts.hang(session.session(), move.place());
        begun.put(move, new Fresh(session, now.plus(ONCE)));
        return session;
    }

    /** The console as the session stands, and the cards anew: whoever looks again mends them, too. */
    private Told standing(Learner who, String session, String secret, Optional<String> remark) {
        if (!training.leads(session, secret)) {
            return beside(who, words.inChat(who.language()).say("chat.refused.ended"));
        }
        return training.view(session)
                .map(view -> new Told(
                        console.of(view, secret, who.language(), remark),
                        Where.INSTEAD,
                        Optional.of(new Told.Draw(session, true))))
                .orElseGet(() -> beside(who, words.inChat(who.language()).say("chat.refused.ended")));
    }

    private Told vote(Learner who, Move.Vote vote) {
        String answer = training.recentView(vote.session())
                .filter(view -> vote.question() < view.session().questions().size())
                .flatMap(view -> view.scenario(vote.question()))
                .filter(scenario -> vote.option() < scenario.choices())
                .map(scenario -> words.answer(who.language(), scenario, vote.option()))
                .orElse(String.valueOf(vote.option() + 1));
        String counted = words.inChat(who.language()).say("chat.counted", answer);
        return counted(
                who,
                vote.session(),
                training.vote(vote.session(), person(who), vote.question(), vote.option()),
                counted);
    }

    private Told counted(Learner who, String session, Optional<Transition> done, String words) {
        if (done.isPresent() && done.get() instanceof Transition.Accepted) {
            return new Told(line(who, words), Where.BESIDE, Optional.of(new Told.Draw(session, false)));
        }
        Refusal reason = done.filter(Transition.Refused.class::isInstance)
                .map(refused -> ((Transition.Refused) refused).reason())
                .orElse(Refusal.ENDED);
        return beside(who, remark(reason, who.language()));
    }

    private Told own(Learner who, Move.Alone move) {
        Optional<SolvedSet> set = sets.now(move.set());
        if (set.isEmpty() || move.length() < 1) {
            return beside(who, gone(who));
        }
        int seed = move.seed().orElseGet(() -> random.nextInt(LARGEST_SEED));
        int length = Math.min(QuizSession.MOST_QUESTIONS, move.length());
        Move.Alone within = new Move.Alone(move.set(), length, move.seed(), move.answers(), move.passed());
        return new Told(alone.of(set.get(), within, seed, who.language()), Where.INSTEAD, Optional.empty());
    }

    private List<Card> cards(String session, Language language) {
        return training.view(session).map(view -> cards.of(view, language)).orElse(List.of());
    }

    private String remark(Refusal reason, Language language) {
        Messages chat = words.inChat(language);
        return switch (reason) {
            case ENDED, NO_QUESTIONS, TOO_MANY_QUESTIONS -> chat.say("chat.refused.ended");
            case PAUSED -> chat.say("chat.refused.paused");
            case ALREADY_REVEALED -> chat.say("chat.refused.revealed");
            case OTHER_QUESTION, NO_SUCH_OPTION -> chat.say("chat.refused.other");
            case NOT_THE_LEADER -> chat.say("chat.refused.leader");
            case NOT_PAUSED, NOT_REVEALED -> chat.say("chat.refused.late");
        };
    }

    private String gone(Learner who) {
        return words.inChat(who.language()).say("chat.gone");
    }

    private static Told beside(Learner who, String words) {
        return new Told(line(who, words), Where.BESIDE, Optional.empty());
    }

    private static Reply line(Learner who, String words) {
        return new Reply(who.language(), Audience.PRIVATE, List.of(new Block.Note(false, words)));
    }

    private static Person person(Learner who) {
        return new Person(who.workspace(), who.user());
    }
}
