package dev.vett.app.training;

/**
 * Somebody who takes part, as the platform knows them; it is not kept, and {@link #toString} does not show it.
 *
 * @param workspace where the id is valid: a Slack workspace, a tenant of Teams, {@code page}
 */
public record Person(String workspace, String user) {
    @Override
    public String toString() {
        return "Person";
    }
}
