package dev.vett.app.training;

import dev.vett.quiz.ParticipantKey;
import dev.vett.quiz.QuizCommand;
import java.time.Instant;

/** What a leader's console can do. */
public enum Steering {
    PAUSE,
    RESUME,
    REVEAL,
    NEXT,
    SKIP,
    END;

    QuizCommand command(ParticipantKey leader, int question, Instant at) {
        return switch (this) {
            case PAUSE -> new QuizCommand.Pause(leader, at);
            case RESUME -> new QuizCommand.Resume(leader, at);
            case REVEAL -> new QuizCommand.Reveal(leader, question, at);
            case NEXT -> new QuizCommand.Next(leader, question, at);
            case SKIP -> new QuizCommand.Skip(leader, question, at);
            case END -> new QuizCommand.End(leader, at);
        };
    }
}
