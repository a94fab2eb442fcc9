package dev.vett.app.store;

import dev.vett.app.setup.UsageException;
import dev.vett.quiz.ParticipantKey;
import dev.vett.quiz.Phase;
import dev.vett.quiz.QuizCommand;
import dev.vett.quiz.QuizEvent;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.SessionSecret;
import dev.vett.quiz.Tally;
import dev.vett.quiz.TeamResult;
import dev.vett.quiz.Transition;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Training sessions with their votes, shared by every program on the same database. Thread-safe.
 *
 * <p>A vote is one transaction that keeps the session's row from changing until the vote is there, so that none comes after
 * the reveal and none is lost before it; the row's key makes a second vote of the same person replace the first. A change of
 * the session counts only over the revision it was made from.
 *
 * <p>What leaves is a {@link TeamResult}, a participant's own choice to that participant, and how many have voted; never a
 * tally, and never a secret. Every method throws {@link UsageException}, and logs its message, when the database cannot be
 * used.
 */
public final class TrainingSessions {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingSessions.class);

    /** So often somebody else may have led the same session in between. */
    private static final int TRIES = 10;

    private final Store store;

    TrainingSessions(Store store) {
        this.store = store;
    }

    /**
     * A session as everybody in it may see it.
     *
     * @param code by which people join; none once it has ended
     * @param joined how many take part
     * @param voted how many have answered the current question
     */
    public record Standing(QuizSession session, Optional<String> code, int joined, int voted) {}

    /**
     * Keeps a new session.
     *
     * @return whether the code was free; otherwise nothing is kept
     */
    public boolean begin(String id, String code, QuizSession session, SessionSecret secret) {
        return asking(sql -> sql.together(transaction -> {
            boolean taken = !transaction
                    .rows(row -> row.getInt(1), "SELECT 1 FROM training_session WHERE join_code = ?", code)
                    .isEmpty();
            if (taken) {
                return false;
            }
            transaction.change(
                    "INSERT INTO training_session (id, join_code, " + SessionRow.COLUMNS
                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    code,
                    session.leader().value(),
                    session.pace().name(),
                    session.set(),
                    session.digest(),
                    SessionRow.questions(session),
                    session.current(),
                    session.phase().name(),
                    SessionRow.revealed(session),
                    session.revision(),
                    SessionRow.time(session.changed()));
            transaction.change(
                    "INSERT INTO training_secret (session_id, secret) VALUES (?, ?)",
                    id,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(secret.bytes()));
            return true;
        }));
    }

    /** The session of that id, if it is still kept. */
    public Optional<Standing> find(String id) {
        return asking(sql -> first(sql.rows(
                row -> new Standing(
                        SessionRow.read(row), Optional.ofNullable(row.getString(11)), row.getInt(12), row.getInt(13)),
                "SELECT " + SessionRow.COLUMNS + ", join_code,"
                        + " (SELECT COUNT(*) FROM training_participant p WHERE p.session_id = s.id),"
                        + " (SELECT COUNT(*) FROM training_vote v WHERE v.session_id = s.id"
                        + " AND v.question = s.current_question)"
                        + " FROM training_session s WHERE s.id = ?",
                id)));
    }

    /** The id of the running session that people join by this code. */
    public Optional<String> idOf(String code) {
        return asking(sql ->
                first(sql.rows(row -> row.getString(1), "SELECT id FROM training_session WHERE join_code = ?", code)));
    }

    /** Who a person is within a running session. */
    public Optional<ParticipantKey> keyOf(String id, String workspace, String user) {
        Optional<String> stored = asking(sql -> first(
                sql.rows(row -> row.getString(1), "SELECT secret FROM training_secret WHERE session_id = ?", id)));
        return stored.map(text -> {
            SessionSecret secret = SessionSecret.of(Base64.getUrlDecoder().decode(text));
            ParticipantKey key = secret.keyOf(workspace, user);
            secret.destroy();
            return key;
        });
    }

    /** What somebody has answered, for that person alone. */
    public Optional<Integer> chosen(String id, int question, ParticipantKey participant) {
        return asking(sql -> first(sql.rows(
                row -> row.getInt(1),
                "SELECT chosen FROM training_vote WHERE session_id = ? AND question = ? AND participant = ?",
                id,
                question,
                participant.value())));
    }

    /** Does what somebody wants of a session, wholly or not at all; empty if there is no such session. */
    public Optional<Transition> apply(String id, QuizCommand command) {
        return command instanceof QuizCommand.Vote || command instanceof QuizCommand.Join
                ? asking(sql -> sql.together(transaction -> take(transaction, id, command)))
                : lead(id, command);
    }

    /** Raised hands, for where phones fail. */
    public HandCounts hands() {
        return new HandCounts(this);
    }

    /** What the questions said when a session began. */
    public SessionWords words() {
        return new SessionWords(this);
    }

    /** How the group answered what is revealed so far. */
    public Optional<TeamResult> result(String id) {
        return find(id).map(there -> result(id, there));
    }

    /** The same for a session that was found just now. */
    public TeamResult result(String id, Standing there) {
        // While nothing is revealed there is nothing to count, and that is when most people look.
        Tally tally = there.session().revealed().isEmpty() ? new Tally(there.joined(), List.of()) : tally(id);
        return TeamResult.of(there.session(), tally);
    }

    /** Deletes sessions that nobody has led since then, and ends the abandoned ones; makes no database. */
    public int tidy(Instant before, Instant now) {
        return store.ifThere(sql -> {
                    OffsetDateTime silent = SessionRow.time(now.minus(QuizSession.LONGEST_SILENCE));
                    for (String id : sql.rows(
                            row -> row.getString(1),
                            "SELECT id FROM training_session WHERE phase <> 'ENDED' AND changed < ?",
                            silent)) {
                        find(id).ifPresent(there ->
                                lead(id, new QuizCommand.End(there.session().leader(), now)));
                    }
                    return sql.change(
                            "DELETE FROM training_session WHERE changed < ? AND phase = 'ENDED'",
                            SessionRow.time(before));
                })
                .orElse(0);
    }

    /** The ids of all sessions that are kept, the youngest first; makes no database. */
    public List<String> ids() {
        return store.ifThere(sql ->
                        sql.rows(row -> row.getString(1), "SELECT id FROM training_session ORDER BY changed DESC, id"))
                .orElse(List.of());
    }

    /** For whoever answers for data protection. */
    List<Contents.Training> all() {
        return store.ifThere(sql -> sql.rows(
                        row -> new Contents.Training(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5) > 0,
                                row.getObject(6, OffsetDateTime.class).toInstant()),
                        "SELECT scenario_set, phase,"
                                + " (SELECT COUNT(*) FROM training_participant p WHERE p.session_id = s.id),"
                                + " (SELECT COUNT(*) FROM training_vote v WHERE v.session_id = s.id),"
                                + " (SELECT COUNT(*) FROM training_secret x WHERE x.session_id = s.id),"
                                + " changed FROM training_session s ORDER BY changed, id"))
                .orElse(List.of());
    }

    private Optional<Transition> take(Sql.Transaction transaction, String id, QuizCommand command) throws SQLException {
        Optional<QuizSession> session = held(transaction, id);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Transition transition = session.get().apply(command);
        if (transition instanceof Transition.Accepted accepted) {
            join(transaction, id, command.by());
            if (accepted.event() instanceof QuizEvent.Voted vote) {
                vote(transaction, id, vote);
            }
        }
        return Optional.of(transition);
    }

    /** The session, which stays as it is until the transaction ends. */
    Optional<QuizSession> held(Sql.Transaction transaction, String id) throws SQLException {
        return first(transaction.rows(
                SessionRow::read,
                "SELECT " + SessionRow.COLUMNS + " FROM training_session WHERE id = ?" + store.lockForReading(),
                id));
    }

    private static void join(Sql.Transaction transaction, String id, ParticipantKey participant) throws SQLException {
        Object[] key = {id, participant.value()};
        boolean there = !transaction
                .rows(
                        row -> row.getInt(1),
                        "SELECT 1 FROM training_participant WHERE session_id = ? AND participant = ?",
                        key)
                .isEmpty();
        if (!there) {
            transaction.change("INSERT INTO training_participant (session_id, participant) VALUES (?, ?)", key);
        }
    }

    private static void vote(Sql.Transaction transaction, String id, QuizEvent.Voted vote) throws SQLException {
        Object[] values = {
            vote.option(), id, vote.question(), vote.participant().value()
        };
        int changed = transaction.change(
                "UPDATE training_vote SET chosen = ? WHERE session_id = ? AND question = ? AND participant = ?",
                values);
        if (changed == 0) {
            transaction.change(
                    "INSERT INTO training_vote (chosen, session_id, question, participant) VALUES (?, ?, ?, ?)",
                    values);
        }
    }

    /** Leads on, over what others may have led meanwhile. */
    private Optional<Transition> lead(String id, QuizCommand command) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<QuizSession> session = find(id).map(Standing::session);
            if (session.isEmpty()) {
                return Optional.empty();
            }
            Transition transition = session.get().apply(command);
            if (!(transition instanceof Transition.Accepted accepted)
                    || save(id, session.get().revision(), accepted.next())) {
                return Optional.of(transition);
            }
        }
        throw failed("a training session is led from several places at once");
    }

    private boolean save(String id, int over, QuizSession next) {
        boolean ended = next.phase() == Phase.ENDED;
        return asking(sql -> sql.together(transaction -> {
            int changed = transaction.change(
                    "UPDATE training_session SET current_question = ?, phase = ?, revealed = ?, revision = ?, changed = ?"
                            + (ended ? ", join_code = NULL" : "") + " WHERE id = ? AND revision = ?",
                    next.current(),
                    next.phase().name(),
                    SessionRow.revealed(next),
                    next.revision(),
                    SessionRow.time(next.changed()),
                    id,
                    over);
            if (changed == 1 && ended) {
                transaction.change("DELETE FROM training_secret WHERE session_id = ?", id);
            }
            return changed == 1;
        }));
    }

    /** Votes first: who votes meanwhile takes part already when those are counted. */
    private Tally tally(String id) {
        return asking(sql -> {
            List<Tally.Count> votes = sql.rows(
                    row -> new Tally.Count(row.getInt(1), row.getInt(2), row.getInt(3)),
                    "SELECT question, chosen, COUNT(*) FROM training_vote WHERE session_id = ?"
                            + " GROUP BY question, chosen",
                    id);
            List<Integer> joined = sql.rows(
                    row -> row.getInt(1), "SELECT COUNT(*) FROM training_participant WHERE session_id = ?", id);
            return new Tally(joined.get(0), votes);
        });
    }

    <T> T asking(Store.Question<T> question) {
        try {
            return question.ask(store.open());
        } catch (SQLException e) {
            throw failed(store.advice(e));
        }
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static UsageException failed(String message) {
        LOG.warn("{}", message);
        return new UsageException(message);
    }
}
