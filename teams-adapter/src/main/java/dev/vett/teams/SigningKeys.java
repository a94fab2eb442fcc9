package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that an OpenID document names, kept for an hour.
 *
 * <p>A token from anybody may name an unknown key, so that fetches anew once in five minutes at most. Where a fetch fails
 * the old keys serve for a day, as long as Microsoft asks them to be trusted at most.
 */
final class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration TRUSTED = Duration.ofDays(1);
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
    private static final int MOST_KEYS = 200;
    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;

    private final URI metadata;
    private final Http http;
    private final Clock clock;

    private Map<String, SigningKey> keys = Map.of();
    private Instant fetched = Instant.MIN;
    private Instant tried = Instant.MIN;

    SigningKeys(URI metadata, Http http, Clock clock) {
        this.metadata = metadata;
        this.http = http;
        this.clock = clock;
    }

    /** The key of that id; empty if there is none. */
    synchronized Optional<SigningKey> key(String id) {
        Instant now = clock.instant();
        if (isOlder(fetched, FRESH, now)) {
            if (isOlder(tried, AFTER_A_FAILURE, now)) {
                fetch(now);
            }
        } else if (!keys.containsKey(id) && isOlder(tried, BETWEEN_FETCHES, now)) {
            fetch(now);
        }
        if (isOlder(fetched, TRUSTED, now)) {
            keys = Map.of();
        }
        return Optional.ofNullable(keys.get(id));
    }

    private static boolean isOlder(Instant time, Duration age, Instant now) {
        return time.isBefore(now.minus(age));
    }

    private void fetch(Instant now) {
        tried = now;
        Optional<Map<String, SigningKey>> read = get(metadata)
                .flatMap(this::keysAddress)
                .flatMap(this::get)
                .map(SigningKeys::read)
                .filter(found -> !found.isEmpty());
        if (read.isPresent()) {
            keys = read.get();
            fetched = now;
        } else {
            LOG.warn("the keys that sign the tokens of Teams cannot be read; {} older ones serve", keys.size());
        }
    }

    private Optional<JsonNode> get(URI uri) {
        return http.send(HttpRequest.newBuilder(uri).GET().build())
                .filter(result -> result.status() == 200)
                .flatMap(result -> Json.object(result.body()));
    }

    /** The keys must come from the host that vouches for them. */
    private Optional<URI> keysAddress(JsonNode document) {
        try {
            return Optional.of(URI.create(document.path("jwks_uri").asText()))
                    .filter(uri -> metadata.getScheme().equals(uri.getScheme())
                            && metadata.getRawAuthority().equals(uri.getRawAuthority()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, SigningKey> read(JsonNode document) {
        Map<String, SigningKey> keys = new HashMap<>();
        for (JsonNode node : document.path("keys")) {
            if (keys.size() < MOST_KEYS && "RSA".equals(node.path("kty").asText())) {
                key(node).ifPresent(key -> keys.put(node.path("kid").asText(), key));
            }
        }
        keys.remove("");
        return Map.copyOf(keys);
    }

    private static Optional<SigningKey> key(JsonNode node) {
        Set<String> endorsements = new HashSet<>();
        node.path("endorsements").forEach(channel -> endorsements.add(channel.asText()));
        try {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(
                    number(node.path("n").asText()), number(node.path("e").asText()));
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
            int bits = key.getModulus().bitLength();
            return bits < LEAST_BITS || bits > MOST_BITS
                    ? Optional.empty()
                    : Optional.of(new SigningKey(key, endorsements));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
