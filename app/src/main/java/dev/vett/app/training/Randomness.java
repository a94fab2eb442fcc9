package dev.vett.app.training;

import dev.vett.quiz.ParticipantKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Ids, codes and secrets that cannot be guessed. */
final class Randomness {
    /** No letter or digit that is mistaken for another on a wall, and no vowel, so that no word comes out. */
    private static final String LETTERS = "BCDFGHJKMNPQRTVWXYZ2346789";

    private static final int CODE_LENGTH = 6;

    /** How many codes there are. */
    static final long CODES = 26L * 26 * 26 * 26 * 26 * 26;

    private static final int ID_BYTES = 16;

    private final RandomGenerator random;

    Randomness(RandomGenerator random) {
        this.random = random;
    }

    RandomGenerator source() {
        return random;
    }

    /** 128 bits as 22 characters that may stand in an address. */
    String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String code() {
        return random.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** A code as people type it. */
    static String typed(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * Who leads, as the session keeps it: a hash, since the link's secret must open the result also when the session's own
     * secret is destroyed. The link's is random, so that a plain hash cannot be tried out as one of a user id could.
     */
    static ParticipantKey leader(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new ParticipantKey(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
