package dev.vett.app.store;

import dev.vett.quiz.Pace;
import dev.vett.quiz.ParticipantKey;
import dev.vett.quiz.Phase;
import dev.vett.quiz.Question;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.QuizTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A session as the columns of its row, and back. */
final class SessionRow {
    /** In the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "leader, pace, scenario_set, digest, questions, current_question, phase, revealed," + " revision, changed";

    private SessionRow() {}

    static QuizSession read(ResultSet row) throws SQLException {
        return new QuizSession(
                new ParticipantKey(row.getString(1)),
                Pace.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5).lines().map(SessionRow::question).toList(),
                row.getInt(6),
                Phase.valueOf(row.getString(7)),
                numbers(row.getString(8)),
                row.getInt(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    static String questions(QuizSession session) {
        return session.questions().stream()
                .map(question -> question.scenario() + " " + question.topic() + " " + question.choices() + " "
                        + question.right())
                .collect(Collectors.joining("\n"));
    }

    static String revealed(QuizSession session) {
        return session.revealed().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** To the millisecond, which both databases keep. */
    static OffsetDateTime time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static Question question(String line) {
        String[] parts = line.split(" ", -1);
        return new Question(
                parts[0], QuizTopic.valueOf(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }

    private static Set<Integer> numbers(String text) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
