package dev.vett.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LocalTextTest {
    @ParameterizedTest
    @CsvSource({
        "SV, sv nb nn en, sv", "SV, nb nn en, nb", "SV, nn en, nn", "SV, en, en",
        "NB, sv nb nn en, nb", "NB, sv nn en, nn", "NB, sv en, sv", "NB, en, en",
        "NN, sv nb nn en, nn", "NN, sv nb en, nb", "NN, sv en, sv", "NN, en, en",
        "EN, sv nb nn en, en", "EN, sv nb nn, sv", "EN, nb nn, nb", "EN, nn, nn"
    })
    void fallsBackToTheNearestLanguage(Language wanted, String present, String expected) {
        Map<Language, String> texts = new HashMap<>();
        for (String code : present.split(" ", -1)) {
            texts.put(Language.of(code).orElseThrow(), code);
        }

        assertThat(new LocalText(texts).in(wanted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isEmptyWithoutAnyText(Language language) {
        assertThat(LocalText.empty().isEmpty()).isTrue();
        assertThat(LocalText.empty().in(language)).isEmpty();
        assertThat(new LocalText(Map.of())).isEqualTo(LocalText.empty());
        assertThat(new LocalText(Map.of(language, "x")).isEmpty()).isFalse();
    }

    @Test
    void doesNotChange() {
        Map<Language, String> texts = new HashMap<>(Map.of(Language.SV, "före"));
        LocalText text = new LocalText(texts);
        texts.put(Language.SV, "efter");

        assertThat(text.in(Language.SV)).isEqualTo("före");
        assertThatThrownBy(() -> text.byLanguage().put(Language.SV, "efter"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({"sv, SV", "sv-SE, SV", "NB_no, NB", "no, NB", "nn-NO, NN", "' en ', EN", "en-GB, EN"})
    void readsLanguageTags(String tag, Language language) {
        assertThat(Language.of(tag)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"''", "da", "svenska", "fi-SE", "-sv"})
    void knowsNoOtherLanguages(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }
}
