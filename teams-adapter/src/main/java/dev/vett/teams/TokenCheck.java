package dev.vett.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks that a request comes from the Bot Connector service, as Microsoft's "Authenticate requests from the Bot Connector
 * service to your bot" asks.
 *
 * <p>Stands in front of botbuilder, whose own check takes a token without an expiry and asks the network on behalf of any
 * token that claims to come from an emulator. Here whatever can be refused without the network is.
 */
final class TokenCheck {
    static final String ISSUER = "https://api.botframework.com";

    private static final Logger LOG = LoggerFactory.getLogger(TokenCheck.class);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Pattern BEARER = Pattern.compile(
            "Bearer +([A-Za-z0-9_=-]+\\.[A-Za-z0-9_=-]+\\.[A-Za-z0-9_=-]+) *", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 16_000;

    private final String appId;
    private final Function<String, Optional<SigningKey>> keys;
    private final Clock clock;

    /**
     * @param appId of the bot: only tokens for it are taken
     * @param keys the trusted keys by their id
     */
    TokenCheck(String appId, Function<String, Optional<SigningKey>> keys, Clock clock) {
        this.appId = appId;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whom the header's token speaks for; empty if there is no token to trust. */
    Optional<Caller> caller(Optional<String> authorization) {
        Optional<String> token = authorization
                .filter(header -> header.length() <= LONGEST)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
        if (token.isEmpty()) {
            LOG.debug("refused: no token");
            return Optional.empty();
        }
        try {
            return caller(token.get());
        } catch (RuntimeException e) {
            // The library's exceptions for bad tokens repeat parts of them.
            LOG.debug("refused: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private Optional<Caller> caller(String token) {
        DecodedJWT claimed = JWT.decode(token);
        if (!"RS256".equals(claimed.getAlgorithm())
                || !ISSUER.equals(claimed.getIssuer())
                || !List.of(appId).equals(claimed.getAudience())
                || claimed.getExpiresAtAsInstant() == null
                || claimed.getKeyId() == null) {
            LOG.debug("refused: not a token of the Bot Connector for this bot");
            return Optional.empty();
        }
        Optional<SigningKey> key = keys.apply(claimed.getKeyId());
        if (key.isEmpty()) {
            LOG.debug("refused: unknown key");
            return Optional.empty();
        }
        var verification = (JWTVerifier.BaseVerification)
                JWT.require(Algorithm.RSA256(key.get().key(), null))
                        .withIssuer(ISSUER)
                        .withAudience(appId)
                        .withClaimPresence("exp")
                        .ignoreIssuedAt()
                        .acceptLeeway(SKEW.toSeconds());
        DecodedJWT verified = verification.build(clock).verify(token);
        return Optional.of(new Caller(
                Optional.ofNullable(verified.getClaim("serviceurl").asString()),
                key.get().endorsements()));
    }
}
