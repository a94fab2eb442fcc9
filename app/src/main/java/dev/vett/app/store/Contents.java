package dev.vett.app.store;

import java.time.Instant;
import java.util.List;

/** Everything that is stored, without the tokens. */
public record Contents(List<Workspace> workspaces, List<FeedbackCount> feedback) {
    public Contents {
        workspaces = List.copyOf(workspaces);
        feedback = List.copyOf(feedback);
    }

    /**
     * A Slack workspace with Vett in it.
     *
     * @param id as Slack gives it
     */
    public record Workspace(String id, Instant installed) {}
}
