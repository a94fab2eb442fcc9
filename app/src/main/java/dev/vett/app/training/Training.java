package dev.vett.app.training;

import dev.vett.app.store.HandCounts;
import dev.vett.app.store.TrainingSessions;
import dev.vett.quiz.Draw;
import dev.vett.quiz.Pace;
import dev.vett.quiz.ParticipantKey;
import dev.vett.quiz.QuizCommand;
import dev.vett.quiz.QuizEvent;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.SessionSecret;
import dev.vett.quiz.Steering;
import dev.vett.quiz.Transition;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Team sessions, for any front end: somebody starts one and leads it with a secret, people join by a code or because a
 * platform knows them, vote, and see what everybody may see. All state is in the store, so that several programs serve one
 * session, and a restart loses nothing. Thread-safe.
 *
 * <p>Every method throws {@link dev.vett.app.setup.UsageException} when the store cannot be used.
 */
public final class Training {
    private final ScenarioSets sets;
    private final TrainingSessions sessions;
    private final Clock clock;
    private final Randomness random = new Randomness(new SecureRandom());
    private final WrongCodes wrong;
    private final RecentViews recent;

    public Training(ScenarioSets sets, TrainingSessions sessions, Clock clock) {
        this.sets = sets;
        this.sessions = sessions;
        this.clock = clock;
        this.wrong = new WrongCodes(clock);
        this.recent = new RecentViews(clock);
    }

    /**
     * Starts a session with its first question; the caller has looked who may.
     *
     * @param length how many questions; where there are fewer, all of them
     */
    public Begun start(SolvedSet set, int length) {
        String secret = random.id() + random.id();
        QuizEvent.Started begin = new QuizEvent.Started(
                Randomness.leader(secret),
                Pace.TEAM,
                set.set().id(),
                set.set().digest(),
                Draw.mixed(set.questions(), length, new Random(random.source().nextLong())),
                clock.instant());
        if (!(QuizSession.start(begin) instanceof Transition.Accepted accepted)) {
            throw new IllegalArgumentException("no length of a session");
        }
        SessionSecret keys = SessionSecret.random(random.source());
        Begun begun = new Begun(random.id(), random.code(), secret);
        while (!sessions.begin(begun.session(), begun.code(), accepted.next(), keys)) {
            begun = new Begun(begun.session(), random.code(), secret);
        }
        keys.destroy();
        sessions.words().keep(begun.session(), set.wordsOf(accepted.next()));
        return begun;
    }

    /** Whether this secret leads the session; also when it has ended. */
    public boolean leads(String session, String secret) {
        return sessions.find(session)
                .filter(there -> there.session().leader().equals(Randomness.leader(secret)))
                .isPresent();
    }

    /**
     * Leads on.
     *
     * @param question the one that the leader sees, so that a late press changes nothing
     * @return empty if there is no such session
     */
    public Optional<Transition> lead(String session, String secret, Steering steering, int question) {
        return sessions.apply(session, steering.command(Randomness.leader(secret), question, clock.instant()));
    }

    /**
     * Keeps how many raised a hand for each answer, where phones fail.
     *
     * @param question the one whose answer is out
     * @param hands 0 to {@link HandCounts#MOST} for each of its answers; zeros alone take an earlier count back
     * @return whether this secret leads the session and all that is so
     */
    public boolean countHands(String session, String secret, int question, List<Integer> hands) {
        return sessions.hands().keep(session, Randomness.leader(secret), question, hands);
    }

    /** The running session of a code, as typed. */
    public Joining find(String code) {
        if (wrong.areTooMany()) {
            return new Joining.Later();
        }
        Optional<String> session = sessions.idOf(Randomness.typed(code));
        if (session.isEmpty()) {
            wrong.add();
        }
        return session.<Joining>map(Joining.Found::new).orElseGet(Joining.NoSuchCode::new);
    }

    /** A random id for somebody whom no platform knows: whoever has it is that person. */
    public String ticket() {
        return random.id();
    }

    /** "I take part"; empty if the session has ended or never was. */
    public Optional<Transition> join(String session, Person person) {
        return key(session, person).flatMap(key -> sessions.apply(session, new QuizCommand.Join(key, clock.instant())));
    }

    /** Answers a question, or changes the answer; empty as above. */
    public Optional<Transition> vote(String session, Person person, int question, int option) {
        return key(session, person)
                .flatMap(key -> sessions.apply(session, new QuizCommand.Vote(key, question, option, clock.instant())));
    }

    /** What somebody has answered, while the session runs; shown to that person alone. */
    public Optional<Integer> chosen(String session, Person person, int question) {
        return key(session, person).flatMap(key -> sessions.chosen(session, question, key));
    }

    /** The session as everybody in it may see it. */
    public Optional<SessionView> view(String session) {
        return sessions.find(session)
                .map(there -> new SessionView(
                        session,
                        there.session(),
                        there.code(),
                        there.joined(),
                        there.voted(),
                        words(session, there.session()),
                        sessions.result(session, there),
                        sessions.hands().of(session, there.session())));
    }

    /** The same as it was at most a second ago: for the many who look again and again. */
    public Optional<SessionView> recentView(String session) {
        return recent.of(session, () -> view(session));
    }

    /** From the pack as this program has seen it or, if it has changed since and Vett was started again, as it was kept. */
    private Optional<SolvedSet> words(String id, QuizSession session) {
        return sets.then(session.set(), session.digest())
                .or(() -> sessions.words().of(id).flatMap(kept -> SolvedSet.ofSession(session, kept)));
    }

    private Optional<ParticipantKey> key(String session, Person person) {
        return sessions.keyOf(session, person.workspace(), person.user());
    }
}
