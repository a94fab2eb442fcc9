package dev.vett.slack;

import dev.vett.language.Language;
import java.util.Optional;

/**
 * What Slack tells of a person.
 *
 * @param language that Slack is set to, if Vett speaks it
 */
record Member(Standing standing, Optional<Language> language) {

    /** How a person belongs to the workspace. */
    enum Standing {
        MEMBER,
        /** Invited to some channels only ("guest", "restricted"). */
        GUEST,
        /** Belongs to another organisation with which a channel is shared (Slack Connect). */
        STRANGER
    }
}
