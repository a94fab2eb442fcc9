package dev.vett.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who takes part and what they chose, in memory: for a session at one's own pace, for tests, and as the meaning of the rows
 * that a store keeps. Immutable.
 *
 * @param votes by question and participant
 */
public record Ballots(Set<ParticipantKey> joined, Map<Integer, Map<ParticipantKey, Integer>> votes) {
    public Ballots {
        joined = Set.copyOf(joined);
        Map<Integer, Map<ParticipantKey, Integer>> copy = new TreeMap<>();
        votes.forEach((question, chosen) -> copy.put(question, Map.copyOf(chosen)));
        votes = Collections.unmodifiableMap(copy);
    }

    public static Ballots none() {
        return new Ballots(Set.of(), Map.of());
    }

    /** The same after an event; those that are neither joining nor voting change nothing. */
    public Ballots after(QuizEvent event) {
        if (event instanceof QuizEvent.Joined one) {
            return new Ballots(joining(one.participant()), votes);
        }
        if (event instanceof QuizEvent.Voted vote) {
            Map<Integer, Map<ParticipantKey, Integer>> more = new HashMap<>(votes);
            Map<ParticipantKey, Integer> chosen = new HashMap<>(votes.getOrDefault(vote.question(), Map.of()));
            chosen.put(vote.participant(), vote.option());
            more.put(vote.question(), chosen);
            return new Ballots(joining(vote.participant()), more);
        }
        return this;
    }

    public Tally tally() {
        List<Tally.Count> counts = new ArrayList<>();
        votes.forEach((question, chosen) -> {
            Map<Integer, Integer> byOption = new TreeMap<>();
            chosen.values().forEach(option -> byOption.merge(option, 1, Integer::sum));
            byOption.forEach((option, count) -> counts.add(new Tally.Count(question, option, count)));
        });
        return new Tally(joined.size(), counts);
    }

    private Set<ParticipantKey> joining(ParticipantKey participant) {
        Set<ParticipantKey> more = new HashSet<>(joined);
        more.add(participant);
        return more;
    }
}
