package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting that says which guideline answers where. */
class PackChoiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linkoping                           | T0123ABCD |           | linkoping
            ' linkoping '                       |           |           | linkoping
            linkoping, T0123ABCD=almhult        | T0123ABCD |           | almhult
            linkoping, T0123ABCD=almhult        | T0456EFGH |           | linkoping
            T0123ABCD=almhult,linkoping         | T0456EFGH |           | linkoping
            T0123ABCD=almhult T0456EFGH=asker   | T0456EFGH |           | asker
            T0123ABCD=almhult                   | T0456EFGH |           |
            T0123ABCD=almhult                   |           |           |
            E0123ABCD=almhult                   | T0456EFGH | E0123ABCD | almhult
            E0123ABCD=almhult, T0456EFGH=asker  | T0456EFGH | E0123ABCD | asker
            """)
    void saysWhichGuidelineAnswersWhere(String setting, String team, String organisation, String pack) {
        assertThat(PackChoice.read(setting).of(Optional.ofNullable(team).orElse(""), Optional.ofNullable(organisation)))
                .isEqualTo(Optional.ofNullable(pack));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "linkoping,",
                "Linköping",
                "T0123ABCD",
                "T0123ABCD=",
                "=almhult",
                "T0123ABCD = almhult",
                "t0123abcd=almhult",
                "C0123ABCD=almhult",
                "../packs",
                "linkoping, almhult",
                "T0123ABCD=almhult, T0123ABCD=asker",
                "T0123ABCD=T0456EFGH=asker"
            })
    void saysWhatItExpects(String setting) {
        assertThatThrownBy(() -> PackChoice.read(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("VETT_SLACK_PACK");
    }
}
