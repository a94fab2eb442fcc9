package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDataTest {
    private static final OwnData OWN = OwnData.of(
            List.of("info@osby.example", "kommun@"),
            List.of("0476-550 00", "+47 66 90 91 92"),
            List.of("Karl Oskars hus"),
            List.of("Storgatan 4, 343 30 Osby"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | INFO@osby.example | true",
                "email | kommun@annan.example | true",
                "email | anna@osby.example | false",
                "email | kommun.anna@osby.example | false",
                "phone | +46 (0)476 550 00 | true",
                "phone | 0046476-55000 | true",
                "phone | 047655000 | true",
                "phone | 66909192 | true",
                "phone | 0476-550 01 | false",
                "person-name | Karl  Oskars Hus | true",
                "person-name | Karl Oskar | false",
                "postal-address | storgatan 4 343 30 OSBY | true",
                "postal-address/unknown | Storgatan 4, 343 30 Osby | true",
                "postal-address | Storgatan 41, 343 30 Osby | false",
                "national-id | 0476-550 00 | false",
                "secret | kommun@ | false",
            })
    void coversOnlyWhatIsWritten(String type, String value, boolean covered) {
        assertThat(OWN.covers(DataType.of(type), value)).isEqualTo(covered);
    }

    @Test
    void isNeitherReportedNorReplaced() {
        UserText text = UserText.of("Telefon 0476-550 00, eller Anna på 070-123 45 67.");
        Screening screening = TestKnowledge.SCREENER.screen(text, OWN);

        assertThat(TestKnowledge.SCREENER.screen(text).findings()).hasSize(3);
        assertThat(screening.findings()).hasSize(2);
        assertThat(TestKnowledge.SCREENER
                        .safeCopy(text, screening, Language.SV, OWN)
                        .text()
                        .text())
                .contains("0476-550 00")
                .doesNotContain("070-123 45 67");
    }

    @Test
    void withoutAListNothingIsTheOrganisationsOwn() {
        assertThat(OwnData.none().covers(DataType.of("phone"), "")).isFalse();
        assertThat(OwnData.none().covers(DataType.of("email"), "a@b.se")).isFalse();
    }
}
