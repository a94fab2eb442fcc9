package dev.vett.quiz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Sessions and commands in a few words. */
final class TestSessions {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final ParticipantKey LEAD = person("lead");

    static final List<Question> THREE = List.of(
            new Question("a", QuizTopic.PERSONAL_DATA, 4, 2),
            new Question("b", QuizTopic.TOOLS, 4, 0),
            new Question("c", QuizTopic.PERSONAL_DATA, 4, 3));

    private TestSessions() {}

    static ParticipantKey person(String name) {
        byte[] bytes = new byte[32];
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(letters, 0, bytes, 0, letters.length);
        return new ParticipantKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static QuizEvent.Started begin(Pace pace, List<Question> questions) {
        return new QuizEvent.Started(LEAD, pace, "almhult", "0123456789ab", questions, NOON);
    }

    static QuizSession team() {
        return ((Transition.Accepted) QuizSession.start(begin(Pace.TEAM, THREE))).next();
    }

    /** Such as {@code vote anna 1 0}. */
    static QuizCommand command(String words, Instant at) {
        String[] word = words.split(" ", -1);
        ParticipantKey by = person(word[1]);
        return switch (word[0]) {
            case "join" -> new QuizCommand.Join(by, at);
            case "vote" -> new QuizCommand.Vote(by, Integer.parseInt(word[2]), Integer.parseInt(word[3]), at);
            case "pause" -> new QuizCommand.Pause(by, at);
            case "resume" -> new QuizCommand.Resume(by, at);
            case "reveal" -> new QuizCommand.Reveal(by, Integer.parseInt(word[2]), at);
            case "next" -> new QuizCommand.Next(by, Integer.parseInt(word[2]), at);
            case "skip" -> new QuizCommand.Skip(by, Integer.parseInt(word[2]), at);
            case "end" -> new QuizCommand.End(by, at);
            default -> throw new IllegalArgumentException(words);
        };
    }

    /** The session after commands that must all be accepted. */
    static QuizSession after(QuizSession session, String... commands) {
        QuizSession now = session;
        for (String words : commands) {
            now = ((Transition.Accepted) now.apply(command(words, NOON))).next();
        }
        return now;
    }

    /** As the table of commands writes it. */
    static String said(Transition transition) {
        if (transition instanceof Transition.Refused refused) {
            return kebab(refused.reason());
        }
        QuizSession next = ((Transition.Accepted) transition).next();
        return "-> " + kebab(next.phase()) + " " + next.current();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
