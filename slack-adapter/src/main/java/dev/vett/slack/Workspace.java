package dev.vett.slack;

import dev.vett.language.Language;

/**
 * A workspace that Vett answers in.
 *
 * @param id of the workspace
 * @param language of its guideline
 */
record Workspace(String id, String botToken, String pack, Language language) {
    @Override
    public String toString() {
        return "Workspace[" + id + ", " + pack + "]";
    }
}
