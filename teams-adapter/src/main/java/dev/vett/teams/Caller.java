package dev.vett.teams;

import java.util.Optional;
import java.util.Set;

/**
 * Whom a valid token speaks for.
 *
 * @param serviceUrl where the token says that replies go
 * @param endorsements the channels that the token's key may sign for
 */
record Caller(Optional<String> serviceUrl, Set<String> endorsements) {
    Caller {
        endorsements = Set.copyOf(endorsements);
    }
}
