package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vett.language.Language;
import dev.vett.reply.PageLinks;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that would answer anybody, or nobody, are refused at the start. */
class TeamsSettingsTest {
    private static final TeamsSettings.Credentials CREDENTIALS =
            new TeamsSettings.Credentials(FakeMicrosoft.APP, "not-a-real-password", FakeMicrosoft.TENANT);

    @Test
    void withoutCredentialsOnlyATrialIsPossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Optional.empty(), Set.of(), false, Optional.empty()))
                .withMessageContaining("app id")
                .withMessageContaining("loopback");
        assertThat(settings(Optional.empty(), Set.of(), true, Optional.empty()).answeredTenants())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyAppIdOrPasswordIsNone(String empty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamsSettings.Credentials(empty, "not-a-real-password", FakeMicrosoft.TENANT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamsSettings.Credentials(FakeMicrosoft.APP, empty, FakeMicrosoft.TENANT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kommunen.onmicrosoft.com", "../common", "common"})
    void aTenantIsADirectoryId(String tenant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamsSettings.Credentials(FakeMicrosoft.APP, "not-a-real-password", tenant));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Optional.of(CREDENTIALS), Set.of(tenant), false, Optional.empty()))
                .withMessageContaining("directory id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "javascript:alert(1)",
                "ftp://example.org",
                "https://example.org/?a=b",
                "https:///x"
            })
    void thePageIsAWebAddress(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Optional.of(CREDENTIALS), Set.of(), false, Optional.of(URI.create(url))));
    }

    @Test
    void noListOfTenantsMeansTheBotsOwn() {
        assertThat(settings(Optional.of(CREDENTIALS), Set.of(), false, Optional.empty())
                        .answeredTenants())
                .containsExactly(FakeMicrosoft.TENANT);
        String other = "FFFFFFFF-0000-0000-0000-000000000000";
        assertThat(settings(Optional.of(CREDENTIALS), Set.of(other), false, Optional.empty())
                        .answeredTenants())
                .containsExactly("ffffffff-0000-0000-0000-000000000000");
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(settings(Optional.of(CREDENTIALS), Set.of(), false, Optional.empty())
                        .toString())
                .contains(FakeMicrosoft.APP)
                .doesNotContain("not-a-real-password");
    }

    private static TeamsSettings settings(
            Optional<TeamsSettings.Credentials> credentials, Set<String> tenants, boolean local, Optional<URI> page) {
        return new TeamsSettings(
                credentials, tenants, local, "almhult", Language.SV, new PageLinks(page, false), false);
    }
}
