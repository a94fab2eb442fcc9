package dev.vett.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What Vett may do in Slack, and whether a token lets it. */
final class Scopes {
    /**
     * Those that the app's manifest asks for: to see where it is mentioned, to answer, to have commands, to read what is
     * written to it alone, to know a person's language and whether they belong to the organisation. Nothing else.
     */
    static final List<String> BOT = List.of("app_mentions:read", "chat:write", "commands", "im:history", "users:read");

    private static final String HEADER = "x-oauth-scopes";

    private Scopes() {}

    /** What is wrong with the bot token, in words for whoever runs Vett; empty if nothing is. May call Slack. */
    static Optional<String> problem(Slack slack, String botToken) {
        try {
            AuthTestResponse response = slack.methods(botToken).authTest(request -> request);
            if (!response.isOk()) {
                return Optional.of("Slack refuses SLACK_BOT_TOKEN (" + Attempts.code(response.getError())
                        + "): copy the Bot User OAuth Token from api.slack.com/apps, OAuth & Permissions");
            }
            Set<String> missing = new TreeSet<>(BOT);
            Optional<Set<String>> given = given(response.getHttpResponseHeaders());
            given.ifPresent(missing::removeAll);
            return given.isEmpty() || missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Slack's token lacks " + String.join(", ", missing)
                            + ": add them under OAuth & Permissions and install the app again");
        } catch (IOException | SlackApiException | RuntimeException e) {
            return Optional.of("Slack could not be asked whether SLACK_BOT_TOKEN is right ("
                    + e.getClass().getSimpleName() + "); Vett goes on and tries with every answer");
        }
    }

    private static Optional<Set<String>> given(Map<String, List<String>> headers) {
        return Optional.ofNullable(headers)
                .flatMap(all -> all.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                        .findFirst()
                        .map(header -> header.getValue().stream()
                                .flatMap(value -> Arrays.stream(value.split("[,\\s]+", -1)))
                                .collect(Collectors.toSet())));
    }
}
