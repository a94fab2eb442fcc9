package dev.vett.training;

import dev.vett.language.Language;

/**
 * Somebody in a chat who trains or leads, as the platform knows them; not kept, and {@link #toString} does not show it.
 *
 * @param workspace where the id is valid: a Slack workspace, a tenant of Teams
 * @param user the id that trainers are named by in the settings
 * @param pack of their organisation
 * @param language in which to speak to them alone
 */
public record Learner(String workspace, String user, String pack, Language language) {
    @Override
    public String toString() {
        return "Learner";
    }
}
