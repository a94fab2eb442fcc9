package dev.vett.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadDetector;
import com.slack.api.app_backend.ssl_check.SSLCheckPayloadDetector;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.vett.language.Language;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's way to Vett: takes what Slack posts to {@link #PATH} and answers it, partly at once and partly by calling Slack
 * afterwards. Knows no HTTP server. Thread-safe.
 */
public final class SlackEndpoint implements AutoCloseable {
    /** Where Slack posts commands, events and clicks. */
    public static final String PATH = "/slack/events";

    /** The longest body in bytes. What Slack sends is much shorter: a text of 3,000 characters and what stands around it. */
    public static final int LONGEST_BODY = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SlackEndpoint.class);
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String COMMAND = "command";

    /** Slack looks now and then whether the certificate is right (docs.slack.dev, "Implementing slash commands"). */
    private static final String SSL_CHECK = "ssl_check";

    private static final Set<String> KINDS =
            Set.of(COMMAND, "block_actions", "event_callback", "url_verification", "view_submission");
    private static final int CALL_MILLISECONDS = 10_000;

    private final Signature signature;
    private final Slack slack;
    private final App app;
    private final SlackRequestParser parser;
    private final Work work = new Work();

    /**
     * What goes back to Slack. {@link #toString} leaves the body out, which may hold a draft.
     *
     * @param contentType as it stands in the header
     * @param body in UTF-8
     */
    public record Answer(int status, String contentType, String body) {
        @Override
        public String toString() {
            return "Answer[" + status + ", " + body.length() + " characters]";
        }
    }

    /**
     * Puts the parts together; calls nobody yet.
     *
     * @param answers answers a request; called from several threads
     * @param clock to tell how old a request is
     */
    public SlackEndpoint(SlackSettings settings, BiFunction<Request, Context, Reply> answers, Clock clock) {
        this.signature = new Signature(settings.signingSecret(), clock);
        SlackConfig slackConfig = new SlackConfig();
        slackConfig.setHttpClientCallTimeoutMillis(CALL_MILLISECONDS);
        // To count calls for each team, it would first ask Slack which team this is.
        slackConfig.setStatsEnabled(false);
        settings.apiUrl()
                .ifPresent(url ->
                        slackConfig.setMethodsEndpointUrlPrefix(url.toString().replaceFirst("/+$", "") + "/api/"));
        this.slack = Slack.getInstance(slackConfig);
        AppConfig appConfig = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(settings.botToken())
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        this.parser = new SlackRequestParser(appConfig);
        // Not Bolt's own list: it calls Slack before every request to learn what a signed request tells already.
        this.app = new App(appConfig, slack, List.of());
        Map<Language, Labels> labels = Labels.all();
        Forms forms = new Forms(labels, settings.pageUrl());
        Desk desk = new Desk(settings, labels, forms, answers);
        Delivery delivery = new Delivery(slack, settings.botToken(), settings.apiUrl());
        new Commands(desk, forms, delivery, work, settings.fallback()).register(app);
        new Messages(desk, delivery, work).register(app);
        new Clicks(desk, forms, delivery, work).register(app);
        app.start();
    }

    /**
     * Answers a request.
     *
     * @param headers the value of a header by its name, whose case does not matter
     * @param body as it came, in bytes: what is signed is the bytes
     */
    public Answer receive(Function<String, Optional<String>> headers, byte[] body) {
        if (body.length > LONGEST_BODY) {
            return refusal(413, "The request is too long.");
        }
        if (!signature.isRight(headers, body)) {
            LOG.info("a request without a right signature: {} bytes", body.length);
            return refusal(401, "The request is not signed by Slack.");
        }
        Optional<String> text = text(body);
        Optional<String> kind = text.flatMap(SlackEndpoint::kind);
        if (kind.isEmpty()) {
            LOG.info("a signed request that cannot be read: {} bytes", body.length);
            return refusal(400, "The request cannot be read.");
        }
        if (kind.get().equals(SSL_CHECK)) {
            return new Answer(200, PLAIN, "");
        }
        // Bolt would write to the log what it does not know.
        if (!KINDS.contains(kind.get())) {
            return refusal(404, "Vett does not handle this kind of request.");
        }
        return run(kind.get(), headers, text.get());
    }

    private Answer run(String kind, Function<String, Optional<String>> headers, String text) {
        long start = System.nanoTime();
        com.slack.api.bolt.request.Request<?> request;
        try {
            request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(PATH)
                    .queryString(Map.of())
                    .headers(new RequestHeaders(Map.of(
                            "content-type",
                            List.of(headers.apply("Content-Type").orElse("")))))
                    .requestBody(text)
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
        } catch (Exception e) {
            // Bolt declares every exception, and a message may repeat the request.
            LOG.warn("{} failed with {}", kind, e.getClass().getName());
            return refusal(500, "Vett failed.");
        }
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
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
        LOG.info("a signed request that cannot be read: {}", e.getClass().getName());
        return refusal(400, "The request cannot be read.");
    }

    private static Answer refusal(int status, String words) {
        return new Answer(status, PLAIN, words + "\n");
    }

    /** Finishes what has begun. */
    @Override
    public void close() {
        work.close();
        app.stop();
        try {
            slack.close();
        } catch (Exception e) {
            LOG.warn("closing failed with {}", e.getClass().getName());
        }
    }
}
