package dev.vett.teams;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/**
 * A key that signs tokens.
 *
 * @param endorsements the channels that it may sign for
 */
record SigningKey(RSAPublicKey key, Set<String> endorsements) {
    SigningKey {
        endorsements = Set.copyOf(endorsements);
    }
}
