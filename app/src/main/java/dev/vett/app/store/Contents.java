package dev.vett.app.store;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is stored, without the tokens; of training sessions only how much there is.
 *
 * @param events how many events of chat platforms are remembered; a hash of each is all there is
 */
public record Contents(
        List<Workspace> workspaces,
        List<FeedbackCount> feedback,
        List<GapCount> gaps,
        long events,
        List<Training> training) {
    public Contents {
        workspaces = List.copyOf(workspaces);
        feedback = List.copyOf(feedback);
        gaps = List.copyOf(gaps);
        training = List.copyOf(training);
    }

    /**
     * A training session.
     *
     * @param set id of the scenario set
     * @param phase where it stands
     * @param keys how many take part
     * @param votes how many votes there are, to all questions together
     * @param secret whether there still is the secret that the keys come from
     * @param changed when it was led last
     */
    public record Training(String set, String phase, int keys, int votes, boolean secret, Instant changed) {}

    /**
     * A Slack workspace with Vett in it.
     *
     * @param id as Slack gives it
     */
    public record Workspace(String id, Instant installed) {}
}
