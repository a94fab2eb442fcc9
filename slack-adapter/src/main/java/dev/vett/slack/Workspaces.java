package dev.vett.slack;

import dev.vett.language.Language;
import java.util.Optional;

/** Finds the workspace of a request: the only one that the settings name, or one of those that Vett was installed in. */
final class Workspaces {
    private final SlackSettings settings;
    private final Optional<Installations> installations;

    /**
     * @param installations where the tokens are if the settings have none
     */
    Workspaces(SlackSettings settings, Optional<Installations> installations) {
        this.settings = settings;
        this.installations = installations;
    }

    /** Empty if Vett is not installed there. */
    Optional<Workspace> of(String team, Optional<String> organisation) {
        Optional<String> pack = settings.packs().of(team, organisation);
        return token(team, organisation)
                .map(token -> new Workspace(
                        team, token, pack, pack.map(this::language).orElseGet(this::fallback)));
    }

    /** The language in which to tell somebody that there is no workspace. */
    Language fallback() {
        return settings.packs().usual().map(this::language).orElse(Language.EN);
    }

    private Language language(String pack) {
        return settings.languages().getOrDefault(pack, Language.EN);
    }

    private Optional<String> token(String team, Optional<String> organisation) {
        return settings.botToken()
                .or(() -> installations
                        .flatMap(kept -> kept.find(team).or(() -> organisation.flatMap(kept::find)))
                        .map(Installation::botToken));
    }
}
