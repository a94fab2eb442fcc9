package dev.vett.slack;

import java.time.Instant;

/**
 * Vett in one workspace. {@link #toString} tells no token.
 *
 * @param workspace the id of the workspace ("T…"), or of the organisation ("E…") where all its workspaces share Vett
 * @param botToken with which Vett calls Slack there
 */
public record Installation(String workspace, String botToken, Instant installed) {
    @Override
    public String toString() {
        return "Installation[" + workspace + ", " + installed + "]";
    }
}
