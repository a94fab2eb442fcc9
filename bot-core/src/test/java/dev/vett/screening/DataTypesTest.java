package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DataTypesTest {
    private final DataTypes types = TestKnowledge.SCREENER.dataTypes();

    @ParameterizedTest
    @CsvSource({
        "person-name, person-name, true",
        "person-name, person-name/historical, false",
        "person-name/historical, person-name/historical, true",
        "postal-address, postal-address/unknown, true",
        "postal-address/employee, postal-address/resident, false",
        "health, health/pupil, true",
        "health/pupil, health, false",
        "phone, email, false",
        "x-case, x-case, true"
    })
    void aRuleCoversItsVariants(String rule, String found, boolean covers) {
        assertThat(types.covers(DataType.of(rule), DataType.of(found))).isEqualTo(covers);
    }

    @Test
    void aGroupStandsForItsTypes() {
        assertThat(types.named("personal-data"))
                .contains(
                        DataType.of("person-name"),
                        DataType.of("health"),
                        DataType.of("organisation-number/sole-trader"))
                .doesNotContain(DataType.of("secret"), DataType.of("organisation-number"));
        assertThat(types.named("sensitive-personal-data"))
                .containsExactlyInAnyOrder(DataType.of("health"), DataType.of("union-or-belief-or-ethnicity"));
        assertThat(types.named("phone")).containsExactly(DataType.of("phone"));
        assertThat(types.named("nonsense")).isEmpty();
    }

    @Test
    void everyTypeHasANameInEveryLanguage() {
        assertThat(types.ids()).hasSizeGreaterThan(25).allSatisfy(id -> {
            for (Language language : Language.values()) {
                assertThat(types.name(DataType.of(id)).byLanguage()).containsKey(language);
            }
        });
        assertThat(types.placeholder(DataType.of("national-id"), Language.NB)).isEqualTo("FØDSELSNUMMER");
        assertThat(types.aboutPerson(DataType.of("secret"))).isFalse();
        assertThat(types.knows(DataType.of("postal-address/moon"))).isFalse();
        assertThat(types.knows(DataType.of("x-own"))).isTrue();
    }
}
