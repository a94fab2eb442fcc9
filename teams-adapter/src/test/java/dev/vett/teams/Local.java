package dev.vett.teams;

import dev.vett.language.Language;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Settings of a trial on one's own machine. */
final class Local {
    static final TeamsSettings SETTINGS =
            new TeamsSettings(Optional.empty(), Set.of(), true, "almhult", Language.SV, Optional.empty());

    private Local() {}

    static TeamsSettings withPage(String url) {
        return new TeamsSettings(
                Optional.empty(), Set.of(), true, "almhult", Language.SV, Optional.of(URI.create(url)));
    }
}
