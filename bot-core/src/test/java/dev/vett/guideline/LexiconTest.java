package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.guideline.Lexicon.Topic;
import dev.vett.language.Language;
import dev.vett.screening.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    private static final Lexicon LEXICON = ShippedPacks.lexicon();

    private static List<Concept> concepts(Lexicon lexicon, String text) {
        return AskedInformation.read(lexicon, text, Language.SV).concepts();
    }

    private static List<String> ids(String text, Language language) {
        return AskedInformation.read(LEXICON, text, language).concepts().stream()
                .map(Concept::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV | personuppgifterna            | personal-data
                    SV | personnumret                 | national-id
                    SV | personnumer                  | national-id
                    SV | personuppgfter               | personal-data
                    SV | kanslig information          | sensitive-information
                    SV | mötesprotokollen             | meeting-minutes
                    SV | patientjournalanteckning     | patient-record
                    SV | får jag köra chat gpt        | chatgpt
                    SV | can I use copilot            | copilot
                    NB | personopplysningene          | personal-data
                    NB | fødselsnummeret              | national-id
                    NB | fodselsnummer                | national-id
                    NB | kunstig intelligens          | ai
                    NN | personopplysningar           | personal-data
                    NN | kva kostar det               | price
                    EN | translating a letter         | translate
                    EN | who is responsible           | responsibility
                    """)
    void wordsAreRecognised(Language language, String text, String concept) {
        assertThat(ids(text, language)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({"SV,var står det,permitted", "SV,var,weather", "EN,far away,permitted", "SV,är det bra,ai"})
    void shortWordsOfOtherLanguagesAreLeftAlone(Language language, String text, String concept) {
        assertThat(ids(text, language)).doesNotContain(concept);
    }

    @Test
    void conceptsKnowWhatTheyMayHold() {
        assertThat(concepts(LEXICON, "personnummer"))
                .anySatisfy(concept -> assertThat(concept.types()).contains(DataType.of("national-id")));
        assertThat(LEXICON.broader("national-id")).contains("personal-data");
    }

    @Test
    void theTopicIsToldByWhatIsNamed() {
        assertThat(LEXICON.topic(ids("får jag använda copilot", Language.SV))).isEqualTo(Topic.ON);
        assertThat(LEXICON.topic(ids("vad blir det till lunch", Language.SV))).isEqualTo(Topic.OFF);
        assertThat(LEXICON.topic(ids("chatgpt till lunch", Language.SV))).isEqualTo(Topic.ON);
        assertThat(LEXICON.topic(List.of())).isEqualTo(Topic.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "\uD83D\uDE00\uD800", "a\u200Bb", "2.1 § 3", "\u0000"})
    void oddTextsDoNotThrow(String text) {
        assertThat(concepts(LEXICON, text)).isNotNull();
    }

    @Test
    void aLongTextIsReadInTime() {
        assertThat(ids("personuppgiftsincidentrapporteringsskyldighet ".repeat(4_000), Language.SV))
                .isNotEmpty();
    }

    @Test
    void problemsAreReportedWithTheirLine(@TempDir Path folder) throws IOException {
        Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
        Files.writeString(lexicon.resolve("concepts.yaml"), """
                - {id: a, kind: tool, sv: [ett]}
                - {id: a, kind: gadget, sv: [två]}
                - {id: b, kind: tool}
                - {id: c, kind: tool, sv: [tre], colour: red}
                """);
        Files.writeString(lexicon.resolve("broader.yaml"), "- {id: nobody, concepts: [a]}\n");
        Files.writeString(lexicon.resolve("topics.yaml"), "{on-topic: [a, x], off-topic: [], neutral: []}\n");
        Problems problems = new Problems();
        Lexicon read = Lexicon.read(folder, problems);
        assertThat(problems.all())
                .extracting(Object::toString)
                .anyMatch(line -> line.startsWith("lexicon/concepts.yaml:2: ") && line.contains("twice"))
                .anyMatch(line -> line.startsWith("lexicon/concepts.yaml:2: ") && line.contains("one of"))
                .anyMatch(line -> line.startsWith("lexicon/concepts.yaml:3: ") && line.contains("no words"))
                .anyMatch(line -> line.startsWith("lexicon/concepts.yaml:4: ") && line.contains("'colour'"))
                .anyMatch(line -> line.startsWith("lexicon/broader.yaml:1: ") && line.contains("'nobody'"))
                .anyMatch(line -> line.startsWith("lexicon/topics.yaml:1: ") && line.contains("'x'"))
                .hasSize(6);
        assertThat(concepts(read, "ett")).hasSize(1);
        assertThat(concepts(Lexicon.empty(), "ett")).isEmpty();
    }
}
