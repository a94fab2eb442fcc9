package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that name sensitive subjects and speak of nobody, each beside a twin that does. */
class QuietTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rätta mallen.\n\nÅTGÄRDSPROGRAM\nElevens namn:            Klass:\nDiagnos (frivilligt):\nSärskilt stöd:\nAnsvarig:",
                "MELDING TIL BARNEVERNET\nBarnets navn: ........\nHva er du bekymret for (rus, vold): ........\n"
                        + "Sykdom: ........\nUnntatt offentlighet når skjemaet er utfylt, jf. offl. § 13.",
                "Egenvårdsplan\nAllergier: ☐ ja ☐ nej\nMedicin: ☐ ja ☐ nej\nDiagnos: ☐ ja ☐ nej"
            })
    void anEmptyFormAsksEverybody(String text) {
        assertThat(sensitive(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ÅTGÄRDSPROGRAM\nElevens namn: Anna Berg\nKlass:\nDiagnos: ADHD sedan 2021\nAnsvarig:",
                "Bakgrund:\nDiagnos:\nAnna Berg är sjukskriven för depression.\nÅtgärd:\nSamtal"
            })
    void aFieldThatIsFilledInTells(String text) {
        assertThat(sensitive(text)).isNotEmpty();
    }

    @Test
    void aDutyRosterTellsWhoIsIll() {
        assertThat(sensitive("\tmån\ttis\nViola\tD\tD\nMehmet\tK\tSJ")).isNotEmpty();
    }

    @Test
    void whatToDoIfSomethingHappensIsAboutNobody() {
        assertThat(sensitive("Märker du att en kollega luktar alkohol tar du upp det med chefen. "
                        + "Får du veta att ett barn blir slaget ringer du jouren."))
                .noneMatch(Confidence::raises);
        assertThat(sensitive("Märker du att Anna Berg luktar alkohol igen tar du upp det med chefen."))
                .anyMatch(Confidence::raises);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jag har rullator och kommer inte ut, vad gör jag?\nRing kontaktcenter.\n\nFår socialen veta att jag dricker?\nNej, du kan vara anonym.",
                "Har jag rett til sosialhjelp hvis jeg ruser meg?\nJa, retten er den samme.\n\nMå jeg si at jeg har vært i fengsel?\nNei, vi spør ikke."
            })
    void whoeverAsksInAListOfAnswersIsNobody(String text) {
        assertThat(sensitive(text)).noneMatch(Confidence::raises);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Varför kommer jag inte ut?\nJag bryter ihop varje morgon och dricker om nätterna.\n\nVad säger läkaren?\nHan har sjukskrivit mig för depression.",
                "Vad gör vi åt att Anna Berg luktar alkohol?\nRing chefen.\n\nSlår han barnen igen?\nAnna Berg har sett det."
            })
    void answersThatSpeakOfSomebodyTell(String text) {
        assertThat(sensitive(text)).anyMatch(Confidence::raises);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Christian Berg tar bilen till Växjö.",
                "Kristen Moe bestiller kaffe.",
                "Tack Sami för hjälpen med tältet!",
                "Kari tar bilen neste gang.",
                "Hela gänget med Anna Berg kör till Växjö.",
                "Add Anna Berg to the list.",
                "Anna Berg ran a marathon."
            })
    void aWordThatMeansSomethingElseInANameOrAnotherLanguageIsNothing(String text) {
        assertThat(sensitive(text)).noneMatch(Confidence::raises);
    }

    @Test
    void whatAWordMeansIsAboutNobody() {
        assertThat(sensitive("Ekonomiskt bistånd är det sista skyddsnätet. Handläggaren har tystnadsplikt."))
                .noneMatch(Confidence::raises);
        assertThat(sensitive("Ekonomiskt bistånd är det enda som Anna Berg lever på."))
                .anyMatch(Confidence::raises);
    }

    @Test
    void theHeadingOfAnEmptyFormAsksEverybody() {
        assertThat(
                        sensitive(
                                "ANMÄLAN OM ORO FÖR BARN\n\n1. Barnets namn: ..........\n2. Vårdnadshavare: ..........\n3. Har barnet skador? ..........\n4. Beskriv: .........."))
                .noneMatch(Confidence::raises);
    }

    @Test
    void aSpeechOnPeopleOfHistoryIsAboutNobody() {
        assertThat(
                        sensitive(
                                "Biskop Hans Brask gömde en lapp under sitt sigill. Elsa Brändström grät när hon for till lägren."))
                .noneMatch(Confidence::raises);
        assertThat(sensitive("Hon på plan 3 tror att hon är Selma Lagerlöf och har slutat ta sina tabletter."))
                .anyMatch(Confidence::raises);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg är dement.",
                "Samira slår sina barn.",
                "Per är inlagd på psyk sedan i fredags.",
                "Anna Berg har blivit våldtagen.",
                "Anna Berg er satt under vergemål.",
                "Hassan selger hasj.",
                "Anna Berg has dementia.",
                "Stormen Per tog taket. Per har fått cancer.",
                "Prosjekt Oskar er forsinket. Oskar er sykmeldt for depresjon ut året.",
                "Astrid Lindgren och Selma Lagerlöf läses i trean. Hon som håller i det går hem klockan ett efter utbrändheten."
            })
    void aPlainSentenceAboutSomebodyTells(String text) {
        assertThat(sensitive(text)).anyMatch(Confidence::raises);
    }

    @Test
    void whoWritesInAChatIsSomebody() {
        assertThat(TestKnowledge.screen("[08:15] Sol: kan nån öppna\n[08:16] Storm: jag tar det")
                        .findings())
                .filteredOn(finding -> finding.type().id().equals("person-name"))
                .hasSize(2);
        assertThat(TestKnowledge.screen("[08:15] Support: hej\n[08:16] System: klart")
                        .findings())
                .isEmpty();
    }

    /** Whom a mail is about says nothing of what it says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pelle Granqvist har lämnat nyckeln. Han vill byta tid till fredag.",
                "Det gäller Ylva Stenmark. Hon vill ha ett kvitto och väntar på svar.",
                "Kan du skrive til Marit Solheim? Hun har betalt gebyret."
            })
    void aNameIsNoSign(String text) {
        assertThat(sensitive(text)).noneMatch(Confidence::raises);
    }

    private static List<Confidence> sensitive(String text) {
        return TestKnowledge.screen(text).findings().stream()
                .filter(finding ->
                        !List.of("person-name", "phone").contains(finding.type().id()))
                .map(Finding::confidence)
                .toList();
    }
}
