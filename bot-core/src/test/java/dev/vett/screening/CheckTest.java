package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CheckTest {
    @ParameterizedTest
    @CsvSource({
        "SE_PERSONNUMMER, 811218-9876, true",
        "SE_PERSONNUMMER, 19090527-1474, true",
        "SE_PERSONNUMMER, 19090527+1474, true",
        "SE_PERSONNUMMER, 19090527-1475, false",
        "SE_PERSONNUMMER, 701063-2391, false",
        "SE_COORDINATION, 701063-2391, true",
        // Skatteverket's test numbers hold days and months that do not exist.
        "SE_COORDINATION, 19680060-9997, false",
        "SE_ORGANISATION, 556036-0793, true",
        "SE_ORGANISATION, 556036-0794, false",
        "SE_VAT, SE556036079301, true",
        "SE_VAT, SE 670630-2392 01, true",
        "SE_VAT, SE556036079401, false",
        "SE_VAT, SE556036079302, false",
        "NO_ORGANISATION, 974760673, true",
        "NO_ACCOUNT, 12345678903, true",
        "CARD, 4539 1488 0343 6467, true",
        "IBAN, SE45 5000 0000 0583 9825 7466, true",
        "IBAN, SE45 5000 0000 0583 9825 7467, false",
        "SE_PHONE, 070-123 45 67, true",
        "IPV4, 999.1.1.1, false",
        "DATE, 2024-02-30, false",
        "DATE, 12.3.1985, true",
        "DATE, 19 85-03-12, true",
        "RANDOM, aaaaaaaaaaaa1, false"
    })
    void followsItsAuthority(Check check, String value, boolean holds) {
        assertThat(check.holds(value)).isEqualTo(holds);
    }

    @Test
    void theFodselsnummerFamilyHasTwoCheckDigits() {
        Random random = new Random(7);
        int holding = 0;
        for (int i = 0; i < 2000; i++) {
            int day = 1 + random.nextInt(28) + (random.nextBoolean() ? 40 : 0);
            int[] offsets = {0, 40, 65, 80};
            int month = 1 + random.nextInt(12) + offsets[random.nextInt(4)];
            String number = NorwegianNumbers.complete(
                    String.format("%02d%02d%02d%03d", day, month, random.nextInt(100), random.nextInt(1000)));
            if (!number.isEmpty()) {
                holding++;
                assertThat(Check.NO_FODSELSNUMMER.holds(number)).isTrue();
            }
        }
        assertThat(holding).isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource
    void neverThrows(Check check) {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            StringBuilder value = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                value.append("0123456789-+. ()abTFÅ\uD800:/".charAt(random.nextInt(24)));
            }
            check.holds(value.toString());
        }
    }
}
