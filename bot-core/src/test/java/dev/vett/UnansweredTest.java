package dev.vett;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.guideline.Lexicon;
import dev.vett.language.Language;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a question that stays unanswered. */
class UnansweredTest {
    private static final Lexicon LEXICON = Lexicon.read(ShippedKnowledge.folder(), new Problems());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sv | Får jag använda ChatGPT till ett mötesprotokoll?   | chatgpt meeting-minutes
                    nb | Hvem kan jeg spørre om opphavsrett?                | copyright whom-to-ask
                    en | May I translate an e-mail?                         | email-message translate
                    sv | Får jag använda AI?                                | ai
                    sv | Får jag använda AI till ett mötesprotokoll?        | meeting-minutes
                    sv | Hur gör jag med zxqwvkj?                           | other
                    sv | Hej! Får jag?                                      | other
                    """)
    void namesTheTopics(String language, String question, String topics) {
        assertThat(of(question, Language.of(language).orElseThrow()).topics()).containsExactly(topics.split(" "));
    }

    @Test
    void keepsNoWord() {
        Unanswered left = of("Får Anna Zxqwvkjson, 19090527-1474, få ett mötesprotokoll i ChatGPT?", Language.SV);

        assertThat(left.outcome()).isEqualTo("not-covered");
        assertThat(left.toString()).contains("minutes").doesNotContain("Anna", "Zxq", "1909", "protokoll");
        assertThat(LEXICON.concepts())
                .extracting("id")
                .containsAll(left.topics())
                .doesNotContain(Unanswered.OTHER);
    }

    private static Unanswered of(String question, Language language) {
        Outcome outcome = new Outcome.NotCovered(Outcome.Search.empty(), Optional.empty());
        return Unanswered.of(outcome, question, new Context("almhult", language, Audience.PRIVATE), LEXICON);
    }
}
