package dev.vett.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SessionSecretTest {
    private final SessionSecret secret = SessionSecret.random(new SecureRandom());

    @Test
    void thePersonHasOneKeyInASessionAndAnotherInTheNext() {
        ParticipantKey key = secret.keyOf("T0123", "U0456");

        assertThat(secret.keyOf("T0123", "U0456")).isEqualTo(key);
        assertThat(SessionSecret.of(secret.bytes()).keyOf("T0123", "U0456")).isEqualTo(key);
        assertThat(SessionSecret.random(new SecureRandom()).keyOf("T0123", "U0456"))
                .isNotEqualTo(key);
    }

    @Test
    void differentPeopleHaveDifferentKeys() {
        assertThat(new ParticipantKey[] {
                    secret.keyOf("T0123", "U0456"),
                    secret.keyOf("T0123", "U0457"),
                    secret.keyOf("T0124", "U0456"),
                    secret.keyOf("T0123U", "0456"),
                    secret.keyOf("", "T0123U0456")
                })
                .doesNotHaveDuplicates();
    }

    /** Worked out with another program: printf over the length, the workspace and the user, openssl dgst -sha256 -mac hmac. */
    @Test
    void isHmacSha256() {
        byte[] known = new byte[32];
        for (int i = 0; i < known.length; i++) {
            known[i] = (byte) i;
        }

        assertThat(SessionSecret.of(known).keyOf("T0123", "U0456").value())
                .isEqualTo("vBlDKuRlm7DSCsHRxy8kkAmihENXTr_yUCytgy-K40U");
    }

    @Test
    void nothingCanBeDerivedAfterItsDestruction() {
        secret.destroy();

        assertThatThrownBy(() -> secret.keyOf("T0123", "U0456")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::bytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotShowItself() {
        assertThat(secret.toString() + secret.keyOf("T0123", "U0456"))
                .doesNotContain(
                        Base64.getEncoder().encodeToString(secret.bytes()).substring(0, 8))
                .isEqualTo("SessionSecretParticipantKey");
    }
}
