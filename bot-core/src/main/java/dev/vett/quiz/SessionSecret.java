package dev.vett.quiz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random secret of one session, from which the keys of its participants are derived.
 *
 * <p>A vote must be changeable and count once, so it needs a key; but it must not tell who voted. User ids of a platform are
 * few and known, so a plain hash of them could be tried out. HMAC-SHA256 (RFC 2104, FIPS 198-1) with a secret that is random,
 * belongs to one session and is destroyed when that ends makes the keys of an ended session nobody's: neither the operator
 * nor the leader can compute them again, and the same person has other keys in other sessions. While the session runs, who
 * can read the store can compute them; the secret therefore is deleted in the transaction that ends the session.
 *
 * <p>Thread-safe.
 */
public final class SessionSecret {
    /** As long as the hash: RFC 2104, section 3. */
    private static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;
    private boolean destroyed;

    private SessionSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one; {@code random} must be a {@link java.security.SecureRandom} outside tests. */
    public static SessionSecret random(RandomGenerator random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new SessionSecret(bytes);
    }

    /**
     * One that a store has kept.
     *
     * @throws IllegalArgumentException if these are not 32 bytes
     */
    public static SessionSecret of(byte[] stored) {
        if (stored.length != LENGTH) {
            throw new IllegalArgumentException("no secret of a session");
        }
        return new SessionSecret(stored.clone());
    }

    /**
     * The key of a person.
     *
     * @param workspace where the user id is valid, such as a platform's tenant
     * @param user the platform's id of the person; it is not kept
     * @throws IllegalStateException if the secret is destroyed
     */
    public synchronized ParticipantKey keyOf(String workspace, String user) {
        requireAlive();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            byte[] place = workspace.getBytes(StandardCharsets.UTF_8);
            // With its length before it, no workspace runs into a user.
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(place.length).array());
            mac.update(place);
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            return new ParticipantKey(Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The secret itself, for the store alone.
     *
     * @throws IllegalStateException if it is destroyed
     */
    public synchronized byte[] bytes() {
        requireAlive();
        return bytes.clone();
    }

    /** Overwrites the secret; no key can be derived any more. */
    public synchronized void destroy() {
        Arrays.fill(bytes, (byte) 0);
        destroyed = true;
    }

    private void requireAlive() {
        if (destroyed) {
            throw new IllegalStateException("the secret is destroyed");
        }
    }

    @Override
    public String toString() {
        return "SessionSecret";
    }
}
