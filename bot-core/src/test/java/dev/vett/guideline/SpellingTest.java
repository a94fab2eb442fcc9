package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "verktyg,verktyg,0",
        "verkty,verktyg,1",
        "verktygg,verktyg,1",
        "verktug,verktyg,1",
        "vekrtyg,verktyg,1",
        "vrktg,verktyg,2",
        "ai,verktyg,3"
    })
    void distances(String typed, String meant, int distance) {
        assertThat(Spelling.distance(typed, meant, 2)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "verktug,verktyg",
        "vekrtyg,verktyg",
        "personupgfiter,personuppgifter",
        "erktyg,",
        "verk,",
        "sekretes,sekretess",
        "lunchen,"
    })
    void nearest(String typed, String meant) {
        Spelling spelling = new Spelling(List.of("verktyg", "personuppgifter", "sekretess", "bild"));
        assertThat(spelling.nearest(typed).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "elevärende,elev ärende",
        "informationsklass,information klass",
        "verktyg,",
        "tjänsteskrivelse,tjänst skrivelse"
    })
    void compounds(String word, String parts) {
        List<String> known = List.of("elev", "ärende", "information", "klass", "tjänst", "skrivelse", "verk", "tyg");
        assertThat(String.join(" ", Compounds.split(word, known::contains))).isEqualTo(parts == null ? "" : parts);
    }
}
