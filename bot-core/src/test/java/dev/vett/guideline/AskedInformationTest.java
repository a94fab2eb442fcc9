package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import dev.vett.screening.DataType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedInformationTest {
    private static final Lexicon LEXICON = ShippedPacks.lexicon();

    private static AskedInformation read(Language language, String question) {
        return AskedInformation.read(LEXICON, question, language);
    }

    private static Set<DataType> types(String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(" ", -1)).map(DataType::of).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | kan jag klistra in personnummer i copilot        | national-id
                    SV | adresser till våra anställda                     | postal-address/employee
                    SV | invånarnas adresser                              | postal-address/resident
                    SV | anteckningar från mötet med en klient            | social-assistance
                    SV | får en internt dokument matas in                 | internal-marking
                    NB | fødselsnummeret til en innbygger                 | national-id
                    EN | can I paste an internal only memo                | internal-marking
                    """)
    void someKindsOfInformationSettleWhatTheyHold(Language language, String question, String types) {
        assertThat(read(language, question).certain()).containsAll(types(types));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | ett mötesprotokoll                               | person-name
                    SV | en mall för åtgärdsprogram                       | school-support
                    SV | statistik över sjukskrivning                     | health/employee
                    EN | a template for development talks                 | personnel-matter
                    """)
    void othersAndDocumentsAboutASubjectMayHoldIt(Language language, String question, String types) {
        AskedInformation asked = read(language, question);
        assertThat(asked.certain()).isEmpty();
        assertThat(asked.possible()).containsAll(types(types));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | en text utan namn och personnummer
                    SV | inga personuppgifter alls
                    NB | uten navn eller fødselsnummer
                    EN | a text with no names and without any addresses
                    """)
    void whatIsDeniedIsNotThere(Language language, String question) {
        AskedInformation asked = read(language, question);
        assertThat(asked.certain()).isEmpty();
        assertThat(asked.possible()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | texten ligger redan på hemsidan                  | true
                    NB | pressemeldingen er allerede publisert            | true
                    EN | the report is already published on our site      | true
                    SV | får vi publicera ai-bilder på hemsidan           | false
                    EN | may I write a text for the website               | false
                    """)
    void onlyWhatIsPublicAlreadyIsPublic(Language language, String question, boolean published) {
        assertThat(read(language, question).published()).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | en rapport                                       | true
                    SV | ett dokument                                     | true
                    SV | en platsannons                                   | false
                    """)
    void aDocumentMayHoldAnything(Language language, String question, boolean vague) {
        assertThat(read(language, question).vague()).isEqualTo(vague);
    }
}
