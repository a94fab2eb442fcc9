package dev.vett.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadDetector;
import com.slack.api.app_backend.ssl_check.SSLCheckPayloadDetector;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what Slack says to what handles it, whichever way it came. What comes in here is known to be Slack's. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final String COMMAND = "command";

    /** Slack looks now and then whether the certificate is right (docs.slack.dev, "Implementing slash commands"). */
    private static final String SSL_CHECK = "ssl_check";

    private static final Set<String> KINDS = Set.of(
            COMMAND,
            "block_actions",
            "event_callback",
            "message_action",
            "shortcut",
            "url_verification",
            "view_closed",
            "view_submission");

    private final App app;
    private final SlackRequestParser parser;

    Intake(App app, AppConfig config) {
        this.app = app;
        this.parser = new SlackRequestParser(config);
    }

    /**
     * Answers a request.
     *
     * @param type of its content
     */
    Answer take(String type, String body) {
        Optional<String> kind = kind(body);
        if (kind.isEmpty()) {
            LOG.info("a request of Slack that cannot be read: {} characters", body.length());
            return Answer.words(400, "The request cannot be read.");
        }
        if (kind.get().equals(SSL_CHECK)) {
            return Answer.empty();
        }
        // Bolt would write to the log what it does not know.
        if (!KINDS.contains(kind.get())) {
            return Answer.words(404, "Vett does not handle this kind of request.");
        }
        return run(kind.get(), type, body);
    }

    private Answer run(String kind, String type, String body) {
        long start = System.nanoTime();
        Request<?> request;
        try {
            request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(SlackEndpoint.PATH)
                    .queryString(Map.of())
                    .headers(new RequestHeaders(Map.of("content-type", List.of(type))))
                    .requestBody(body)
                    .build());
        } catch (RuntimeException e) {
            return unreadable(e);
        }
        try {
            Response response = app.run(request);
            LOG.debug("{} answered in {} ms", kind, (System.nanoTime() - start) / 1_000_000);
            return new Answer(
                    response.getStatusCode(),
                    response.getContentType(),
                    Optional.ofNullable(response.getBody()).orElse(""));
        } catch (JsonParseException e) {
            return unreadable(e);
        } catch (Events.NoRoom e) {
            return Answer.words(503, "Vett has too much to do.");
        } catch (Exception e) {
            // Bolt declares every exception, and a message may repeat the request.
            LOG.warn("{} failed with {}", kind, e.getClass().getName());
            return Answer.words(500, "Vett failed.");
        }
    }

    private static Optional<String> kind(String body) {
        try {
            Optional<String> json = Optional.ofNullable(new JsonPayloadExtractor().extractIfExists(body));
            if (json.isEmpty()) {
                if (new SSLCheckPayloadDetector().isSSLCheckRequest(body)) {
                    return Optional.of(SSL_CHECK);
                }
                return new SlashCommandPayloadDetector().isCommand(body) ? Optional.of(COMMAND) : Optional.empty();
            }
            JsonObject read = JsonParser.parseString(json.get()).getAsJsonObject();
            return Optional.ofNullable(read.get("type")).map(JsonElement::getAsString);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Answer unreadable(RuntimeException e) {
        LOG.info("a request of Slack that cannot be read: {}", e.getClass().getName());
        return Answer.words(400, "The request cannot be read.");
    }
}
