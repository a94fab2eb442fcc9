package dev.vett.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts bot tokens, so that a copy of the database alone gives none: AES-256-GCM (NIST SP 800-38D), each token with a
 * random nonce and bound to its workspace. Immutable, thread-safe.
 */
final class TokenCipher {
    private static final String KEY_LABEL = "vett slack installation key 1";
    /** In front of what is stored; another way to encrypt would get another number. */
    private static final String FORMAT = "1:";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param secret only this one decrypts again; the key is HMAC-SHA256 of a fixed label under it (RFC 5869, expand) */
    TokenCipher(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(KEY_LABEL.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 1);
            this.key = new SecretKeySpec(mac.doFinal(), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** A token as it is stored, different every time. */
    String encrypt(String workspace, String token) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, workspace).doFinal(token.getBytes(StandardCharsets.UTF_8));
            ByteBuffer both =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return FORMAT + Base64.getEncoder().encodeToString(both.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The token; empty if it was encrypted with another secret or for another workspace, or was changed. */
    Optional<String> decrypt(String workspace, String stored) {
        if (!stored.startsWith(FORMAT)) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getDecoder().decode(stored.substring(FORMAT.length()));
            if (both.length < NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES), workspace);
            byte[] token = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String workspace) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(workspace.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
