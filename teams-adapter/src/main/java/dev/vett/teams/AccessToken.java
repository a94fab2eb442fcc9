package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that lets the bot send, by the client credentials flow (RFC 6749, section 4.4).
 *
 * <p>Renewed shortly before it ends; where that fails, the old one serves until its end, and the next try comes after a
 * pause: the threads that want to send would otherwise wait one after the other for a directory that does not answer.
 */
final class AccessToken {
    private static final Logger LOG = LoggerFactory.getLogger(AccessToken.class);
    /** What a header takes; the client's exception for anything else would repeat it. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    /** A token that is refused sooner is not refused for its age. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final int LONGEST_SECONDS = 24 * 60 * 60;

    private final HttpRequest request;
    private final Http http;
    private final Clock clock;

    private Optional<String> token = Optional.empty();
    private Instant given = Instant.MIN;
    private Instant ends = Instant.MIN;
    private Instant renewal = Instant.MIN;

    AccessToken(TeamsSettings.Credentials credentials, Cloud cloud, Http http, Clock clock) {
        URI uri = URI.create(cloud.login() + "/" + credentials.tenantId() + "/oauth2/v2.0/token");
        String form = "grant_type=client_credentials"
                + "&client_id=" + encoded(credentials.appId())
                + "&client_secret=" + encoded(credentials.password())
                + "&scope=" + encoded("https://api.botframework.com/.default");
        this.request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        this.http = http;
        this.clock = clock;
    }

    /** The token; empty if none was given out. */
    synchronized Optional<String> value() {
        Instant now = clock.instant();
        if (!now.isBefore(renewal)) {
            renewal = now.plus(BETWEEN_TRIES);
            renew(now);
        }
        return token.filter(kept -> now.isBefore(ends));
    }

    /** Takes back a token that Teams refuses; false if it is so young that another would be refused, too. */
    synchronized boolean withdraw(String refused) {
        if (token.filter(refused::equals).isPresent()) {
            if (clock.instant().isBefore(given.plus(YOUNG))) {
                return false;
            }
            token = Optional.empty();
            renewal = Instant.MIN;
        }
        return true;
    }

    private void renew(Instant now) {
        Optional<Http.Result> result = http.send(request);
        Optional<ObjectNode> answer = result.filter(came -> came.status() == 200)
                .flatMap(came -> Json.object(came.body()))
                .filter(grant ->
                        TOKEN.matcher(grant.path("access_token").asText()).matches());
        if (answer.isEmpty()) {
            LOG.warn(
                    "no access token for Teams: status {}",
                    result.map(Http.Result::status).orElse(0));
            return;
        }
        int seconds = Math.min(answer.get().path("expires_in").asInt(0), LONGEST_SECONDS);
        token = Optional.of(answer.get().path("access_token").asText());
        given = now;
        ends = now.plusSeconds(seconds);
        Instant early = ends.minus(EARLY);
        renewal = early.isAfter(renewal) ? early : renewal;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
