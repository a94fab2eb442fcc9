package dev.vett.guideline;

import dev.vett.language.Language;

/**
 * Puts a text into rough English, for an embedding model that reads nothing else: the words matter, the grammar does not.
 * Made for one task.
 */
interface Gloss {
    /**
     * A text's gloss; may be blank.
     *
     * @param asked whether somebody typed it as a question: it may be misspelt then
     */
    String english(String text, Language language, boolean asked);
}
