package dev.vett.quiz;

import java.time.Instant;

/** What a leader's console can do. */
public enum Steering {
    PAUSE,
    RESUME,
    REVEAL,
    NEXT,
    SKIP,
    END;

    /** The command of somebody who leads; those that a late press must not repeat name the question that it was made for. */
    public QuizCommand command(ParticipantKey leader, int question, Instant at) {
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
