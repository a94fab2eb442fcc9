package dev.vett.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who asks and where, by the ids that Slack gives. Vett knows no names.
 *
 * @param team the workspace that the request comes from; empty where a whole organisation shares the app
 * @param organisation that the workspace belongs to, in an Enterprise organisation
 * @param home the person's own workspace, where the request tells it
 */
record Asker(String team, Optional<String> organisation, String user, Optional<String> home) {
    static Asker of(SlashCommandPayload payload) {
        return of(payload.getTeamId(), payload.getEnterpriseId(), payload.getUserId(), Optional.empty());
    }

    /** The sender of an event. */
    static Asker of(EventsApiPayload<?> payload, String user, Optional<String> home) {
        return of(payload.getTeamId(), payload.getEnterpriseId(), user, home);
    }

    static Asker of(BlockActionPayload payload) {
        return of(
                id(payload.getTeam(), BlockActionPayload.Team::getId),
                id(payload.getEnterprise(), BlockActionPayload.Enterprise::getId),
                payload.getUser().getId(),
                Optional.ofNullable(payload.getUser().getTeamId()));
    }

    static Asker of(ViewSubmissionPayload payload) {
        return of(
                id(payload.getTeam(), ViewSubmissionPayload.Team::getId),
                id(payload.getEnterprise(), ViewSubmissionPayload.Enterprise::getId),
                payload.getUser().getId(),
                Optional.empty());
    }

    static Asker of(GlobalShortcutPayload payload) {
        return of(
                id(payload.getTeam(), GlobalShortcutPayload.Team::getId),
                id(payload.getEnterprise(), GlobalShortcutPayload.Enterprise::getId),
                payload.getUser().getId(),
                Optional.empty());
    }

    static Asker of(MessageShortcutPayload payload) {
        return of(
                id(payload.getTeam(), MessageShortcutPayload.Team::getId),
                id(payload.getEnterprise(), MessageShortcutPayload.Enterprise::getId),
                payload.getUser().getId(),
                Optional.empty());
    }

    private static Asker of(
            @Nullable String team, @Nullable String organisation, @Nullable String user, Optional<String> home) {
        return new Asker(
                Optional.ofNullable(team).orElse(""),
                Optional.ofNullable(organisation),
                Optional.ofNullable(user).orElse(""),
                home);
    }

    private static <T> @Nullable String id(@Nullable T part, Function<T, @Nullable String> id) {
        return part == null ? null : id.apply(part);
    }
}
