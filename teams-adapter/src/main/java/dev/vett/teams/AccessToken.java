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

/** The token that lets the bot send, by the client credentials flow (RFC 6749, section 4.4); kept until shortly before it ends. */
final class AccessToken {
    private static final Logger LOG = LoggerFactory.getLogger(AccessToken.class);
    /** What a header takes; the client's exception for anything else would repeat it. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int LONGEST_SECONDS = 24 * 60 * 60;

    private final HttpRequest request;
    private final Http http;
    private final Clock clock;

    private Optional<String> token = Optional.empty();
    private Instant ends = Instant.MIN;

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
        if (clock.instant().isBefore(ends)) {
            return token;
        }
        token = Optional.empty();
        Optional<Http.Result> result = http.send(request);
        if (result.isPresent() && result.get().status() == 200) {
            Json.object(result.get().body()).ifPresent(this::keep);
        } else {
            LOG.warn(
                    "no access token for Teams: status {}",
                    result.map(Http.Result::status).orElse(0));
        }
        return token;
    }

    private void keep(ObjectNode answer) {
        token = Optional.of(answer.path("access_token").asText())
                .filter(text -> TOKEN.matcher(text).matches());
        int seconds = Math.min(answer.path("expires_in").asInt(0), LONGEST_SECONDS);
        ends = clock.instant().plusSeconds(seconds).minus(EARLY);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
