package dev.vett.app.store;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is stored, without the tokens.
 *
 * @param events how many events of chat platforms are remembered; a hash of each is all there is
 */
public record Contents(List<Workspace> workspaces, List<FeedbackCount> feedback, List<GapCount> gaps, long events) {
    public Contents {
        workspaces = List.copyOf(workspaces);
        feedback = List.copyOf(feedback);
        gaps = List.copyOf(gaps);
    }

    /**
     * A Slack workspace with Vett in it.
     *
     * @param id as Slack gives it
     */
    public record Workspace(String id, Instant installed) {}
}
