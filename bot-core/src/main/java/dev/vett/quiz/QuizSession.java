package dev.vett.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A training session without its votes. Immutable and thread-safe.
 *
 * <p>Votes are not part of it, so that whether a command is legal never depends on them: a store keeps them as rows with the
 * key (session, question, participant), which makes a second vote replace the first, and counts them where they are. Several
 * programs can share a session: an accepted state is stored only over the {@link #revision} it was made from, and a vote
 * in one transaction with a look at the session's row that keeps others from changing it until then.
 *
 * <p>All state is in the components, so that the record itself is what a store keeps; it can as well be {@link #rebuilt}
 * from its events.
 *
 * @param leader who started it
 * @param set id of the scenario set
 * @param digest of the set when the session began
 * @param questions 1 to {@link #MOST_QUESTIONS}
 * @param current number of the question that is asked or was last, from 0
 * @param revealed numbers of the questions whose answer is out; only these count
 * @param revision 0 after the start, one more with every change of this state; votes and joining do not change it
 * @param changed when that was
 */
public record QuizSession(
        ParticipantKey leader,
        Pace pace,
        String set,
        String digest,
        List<Question> questions,
        int current,
        Phase phase,
        Set<Integer> revealed,
        int revision,
        Instant changed) {
    public static final int MOST_QUESTIONS = 20;

    /** A session that nobody has led for so long is abandoned. */
    public static final Duration LONGEST_SILENCE = Duration.ofDays(7);

    public QuizSession {
        questions = List.copyOf(questions);
        revealed = Collections.unmodifiableSortedSet(new TreeSet<>(revealed));
        boolean inside = current >= 0 && current < questions.size();
        int last = current;
        boolean shown = revealed.stream().allMatch(number -> number >= 0 && number <= last);
        boolean agrees = phase == Phase.ENDED || (phase == Phase.REVEALED) == revealed.contains(current);
        if (refusal(questions).isPresent() || !inside || !shown || !agrees || revision < 0) {
            throw new IllegalArgumentException("no state of a session");
        }
    }

    /** Begins a session with its first question, or refuses. */
    public static Transition start(QuizEvent.Started begin) {
        return refusal(begin.questions())
                .<Transition>map(Transition.Refused::new)
                .orElseGet(() -> new Transition.Accepted(of(begin), begin));
    }

    /**
     * The state after these events.
     *
     * @throws IllegalArgumentException if they do not begin with the start of a session, or that was refused
     */
    public static QuizSession rebuilt(List<QuizEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof QuizEvent.Started begin)) {
            throw new IllegalArgumentException("a session begins with its start");
        }
        QuizSession session = of(begin);
        for (QuizEvent event : events.subList(1, events.size())) {
            session = session.after(event);
        }
        return session;
    }

    /** Does what is wanted, or says why not. Never throws for an illegal command. */
    public Transition apply(QuizCommand command) {
        Optional<Refusal> refusal = refusal(command);
        if (refusal.isPresent()) {
            return new Transition.Refused(refusal.get());
        }
        QuizEvent event = event(command);
        return new Transition.Accepted(after(event), event);
    }

    /** Whether the leader has been silent for so long that anybody may end it and a store delete it. */
    public boolean isAbandoned(Instant now) {
        return changed.plus(LONGEST_SILENCE).isBefore(now);
    }

    /** The scenario of a question, if this is the set that the session began with; a later version is another set. */
    public Optional<Scenario> scenario(int question, ScenarioSet from) {
        return from.id().equals(set) && from.digest().equals(digest)
                ? from.scenario(questions.get(question).scenario())
                : Optional.empty();
    }

    private static QuizSession of(QuizEvent.Started begin) {
        return new QuizSession(
                begin.leader(),
                begin.pace(),
                begin.set(),
                begin.digest(),
                begin.questions(),
                0,
                Phase.ASKING,
                Set.of(),
                0,
                begin.at());
    }

    private static Optional<Refusal> refusal(List<Question> questions) {
        Set<String> different = questions.stream().map(Question::scenario).collect(Collectors.toSet());
        if (questions.isEmpty()) {
            return Optional.of(Refusal.NO_QUESTIONS);
        }
        boolean tooMany = questions.size() > MOST_QUESTIONS || different.size() < questions.size();
        return tooMany ? Optional.of(Refusal.TOO_MANY_QUESTIONS) : Optional.empty();
    }

    private Optional<Refusal> refusal(QuizCommand command) {
        boolean leads = command.by().equals(leader);
        if (phase == Phase.ENDED) {
            return Optional.of(Refusal.ENDED);
        }
        if (command instanceof QuizCommand.Join) {
            return refusedUnless(leads || pace == Pace.TEAM, Refusal.NOT_THE_LEADER);
        }
        if (command instanceof QuizCommand.Vote vote) {
            return refusedUnless(leads || pace == Pace.TEAM, Refusal.NOT_THE_LEADER)
                    .or(() -> refusedUnless(vote.question() == current, Refusal.OTHER_QUESTION))
                    .or(this::refusedUnlessAsking)
                    .or(() -> refusedUnless(
                            vote.option() >= 0
                                    && vote.option() < questions.get(current).choices(),
                            Refusal.NO_SUCH_OPTION));
        }
        if (command instanceof QuizCommand.End) {
            return refusedUnless(leads || isAbandoned(command.at()), Refusal.NOT_THE_LEADER);
        }
        return refusedUnless(leads, Refusal.NOT_THE_LEADER).or(() -> refusalOfLeading(command));
    }

    private Optional<Refusal> refusalOfLeading(QuizCommand command) {
        if (command instanceof QuizCommand.Pause) {
            return refusedUnlessAsking();
        }
        if (command instanceof QuizCommand.Resume) {
            return refusedUnless(phase == Phase.PAUSED, Refusal.NOT_PAUSED);
        }
        if (command instanceof QuizCommand.Reveal reveal) {
            return refusedUnless(reveal.question() == current, Refusal.OTHER_QUESTION)
                    .or(this::refusedUnlessAsking);
        }
        if (command instanceof QuizCommand.Next next) {
            return refusedUnless(next.question() == current, Refusal.OTHER_QUESTION)
                    .or(() -> refusedUnless(phase == Phase.REVEALED, Refusal.NOT_REVEALED));
        }
        QuizCommand.Skip skip = (QuizCommand.Skip) command;
        return refusedUnless(skip.question() == current, Refusal.OTHER_QUESTION)
                .or(() -> refusedUnless(phase != Phase.REVEALED, Refusal.ALREADY_REVEALED));
    }

    private Optional<Refusal> refusedUnlessAsking() {
        return switch (phase) {
            case ASKING -> Optional.empty();
            case PAUSED -> Optional.of(Refusal.PAUSED);
            case REVEALED -> Optional.of(Refusal.ALREADY_REVEALED);
            case ENDED -> Optional.of(Refusal.ENDED);
        };
    }

    private static Optional<Refusal> refusedUnless(boolean legal, Refusal refusal) {
        return legal ? Optional.empty() : Optional.of(refusal);
    }

    private QuizEvent event(QuizCommand command) {
        Instant at = command.at();
        if (command instanceof QuizCommand.Join) {
            return new QuizEvent.Joined(command.by(), at);
        }
        if (command instanceof QuizCommand.Vote vote) {
            return new QuizEvent.Voted(vote.by(), vote.question(), vote.option(), at);
        }
        if (command instanceof QuizCommand.Pause) {
            return new QuizEvent.Paused(at);
        }
        if (command instanceof QuizCommand.Resume) {
            return new QuizEvent.Resumed(at);
        }
        if (command instanceof QuizCommand.Reveal) {
            return new QuizEvent.Revealed(current, at);
        }
        boolean last = current + 1 == questions.size();
        return command instanceof QuizCommand.End || last
                ? new QuizEvent.Ended(at)
                : new QuizEvent.Asked(current + 1, at);
    }

    private QuizSession after(QuizEvent event) {
        if (event instanceof QuizEvent.Joined || event instanceof QuizEvent.Voted) {
            return this;
        }
        if (event instanceof QuizEvent.Paused) {
            return changed(current, Phase.PAUSED, revealed, event);
        }
        if (event instanceof QuizEvent.Resumed) {
            return changed(current, Phase.ASKING, revealed, event);
        }
        if (event instanceof QuizEvent.Revealed shown) {
            Set<Integer> more = new TreeSet<>(revealed);
            more.add(shown.question());
            return changed(current, Phase.REVEALED, more, event);
        }
        if (event instanceof QuizEvent.Asked asked) {
            return changed(asked.question(), Phase.ASKING, revealed, event);
        }
        if (event instanceof QuizEvent.Ended) {
            return changed(current, Phase.ENDED, revealed, event);
        }
        throw new IllegalArgumentException("a session starts once");
    }

    private QuizSession changed(int question, Phase to, Set<Integer> shown, QuizEvent event) {
        return new QuizSession(leader, pace, set, digest, questions, question, to, shown, revision + 1, event.at());
    }
}
