package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final String PASSAGE = """
            Informationen du får från en AI-tjänst kan vara felaktig, partisk eller diskriminerande.
            Använd alltid kritiskt förhållningssätt och faktagranska informationen du får från en AI-tjänst.
            Du är ansvarig för hur du använder resultatet från en AI-tjänst.
            Använder du resultat från AI externt har du skyldighet att ange att AI används i framtagande av materialet.
            """;

    private static Optional<String> best(Language language, String question, String passage) {
        Analysis analysis = new Analysis(ShippedPacks.lexicon(), word -> false);
        Features features = analysis.read(question, language, Language.SV, true);
        return Sentences.of(passage, analysis, Language.SV).best(features);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | vem ansvarar för resultatet                | Du är ansvarig för hur du använder resultatet
                    SV | måste vi ange att ai används externt       | Använder du resultat från AI externt
                    SV | är svaren diskriminerande                  | Informationen du får från en AI-tjänst kan
                    NB | må jeg faktasjekke det jeg får             | Använd alltid kritiskt förhållningssätt
                    """)
    void theSentenceThatHasMostOfTheQuestionStandsOut(Language language, String question, String beginning) {
        assertThat(best(language, question, PASSAGE))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith(beginning).isSubstringOf(PASSAGE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | vad kostar det                             | nothing of the question is there
                    SV | vad gäller för ai-tjänster                 | all of it is everywhere
                    """)
    void nothingStandsOutWhereNoSentenceHasMore(Language language, String question, String why) {
        assertThat(best(language, question, PASSAGE)).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SV, vem ansvarar för resultatet"})
    void aSingleSentenceNeedsNoEmphasis(Language language, String question) {
        assertThat(best(language, question, "Du är ansvarig för hur du använder resultatet från en AI-tjänst."))
                .isEmpty();
    }
}
