package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScreenerTest {
    private static final String[] BEFORE = {"", " ", "(", "\"", "x ", "Pnr: ", "\n", "* ", "<b>", "– ", "å, "};
    private static final String[] AFTER = {"", " ", ")", "\"", " x", ".", ",", "\n", "</b>", " –", "!", ";"};

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPersonnummerIsFoundAnywhereInAnyForm(long seed) throws CheckDigitException {
        Random random = new Random(seed);
        String ten = String.format(
                "%02d%02d%02d%03d",
                random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28), 238 + random.nextInt(700));
        ten += LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(ten);
        for (String separator : List.of("-", "+", "\u2013", " - ", "\u2011", "")) {
            String century = separator.isEmpty() || random.nextBoolean() ? "19" : "";
            isFound(random, century + ten.substring(0, 6) + separator + ten.substring(6), "national-id");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFodselsnummerIsFoundAnywhereInAnyForm(long seed) {
        Random random = new Random(seed);
        String number = "";
        while (number.isEmpty()) {
            number = NorwegianNumbers.complete(String.format(
                    "%02d%02d%02d%03d",
                    1 + random.nextInt(28), 1 + random.nextInt(12), random.nextInt(40), random.nextInt(500)));
        }
        for (String separator : List.of("", " ", "\u00A0")) {
            isFound(random, number.substring(0, 6) + separator + number.substring(6), "national-id");
        }
    }

    private static void isFound(Random random, String value, String type) {
        String filler = "Ordinär text utan något. ".repeat(random.nextInt(30));
        String before = filler + BEFORE[random.nextInt(BEFORE.length)];
        String text = before + value + AFTER[random.nextInt(AFTER.length)];
        assertThat(TestKnowledge.screen(text).findings())
                .as("in a text of %d characters", text.length())
                .anySatisfy(finding -> {
                    assertThat(finding.type().id()).isEqualTo(type);
                    assertThat(finding.span()).isEqualTo(new Span(before.length(), before.length() + value.length()));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spansAreInBoundsAndSortedWhateverTheText(long seed) {
        byte[] bytes = new byte[3000];
        new Random(seed).nextBytes(bytes);
        String text = new String(bytes, seed % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16)
                + " \uD800 1985-05-05 anna@almhult.se \uDC00";
        Screening screening = TestKnowledge.screen(text);
        assertThat(screening.findings())
                .isSorted()
                .allSatisfy(finding -> assertThat(finding.span().end()).isLessThanOrEqualTo(text.length()));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "a",
                "1",
                "@",
                "-",
                "(",
                "1 ",
                "1-",
                "a@",
                "a.",
                "12.",
                "A ",
                "Anna ",
                "anna ",
                "[",
                "://",
                "&#",
                "\n",
                "\u0301",
                "lösenord ",
                "sk-",
                "eyJ",
                "AKIA",
                "hon är sjuk ",
                "0701 ",
                "::",
                "Berg, ",
                "1O",
                "noll ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHundredThousandRepeatsTakeLinearTime(String unit) {
        UserText small = UserText.of(unit.repeat(Math.max(1, 20_000 / unit.length())) + "x");
        UserText text = UserText.of(unit.repeat(Math.min(100_000, 199_000 / unit.length())) + "x");
        TestKnowledge.SCREENER.screen(small);
        // Generous: this machine may be busy. A quadratic step would need minutes.
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> TestKnowledge.SCREENER.screen(text).length());
    }

    @Test
    void aSafeCopyHoldsNoIdentifierAndKeepsPeopleApart() {
        String text = "Anna Svensson (19090527-1474, anna@almhult.se) ringde. Anna bor på Storgatan 12. "
                + "Erik Lindqvist, 070-123 45 67, svarade Anna Svensson. password=Sommar2024!";
        Screening screening = TestKnowledge.screen(text);
        SafeCopy copy = TestKnowledge.SCREENER.safeCopy(UserText.of(text), screening, Language.SV);
        assertThat(copy.text().text())
                .startsWith("[NAMN 1] ([PERSONNUMMER 1], [E-POST 1]) ringde. [NAMN 1] bor på [ADRESS 1]. [NAMN 2], ")
                .contains("svarade [NAMN 1]")
                .doesNotContain("Sommar");
        assertThat(copy.remaining())
                .allMatch(finding -> TestKnowledge.SCREENER.dataTypes().isContent(finding.type()));
        assertThat(screening.persons()).isEqualTo(2);
    }

    @Test
    void contentStaysInASafeCopy() {
        String text = "Anna Svensson är sjukskriven.";
        SafeCopy copy = TestKnowledge.SCREENER.safeCopy(UserText.of(text), TestKnowledge.screen(text), Language.NB);
        assertThat(copy.text().text()).isEqualTo("[NAVN 1] är sjukskriven.");
        assertThat(copy.remaining()).extracting(finding -> finding.type().id()).containsExactly("health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sätt mötet på torsdag kl. 10:30.", "Kommunen ansvarar för vatten och avlopp."})
    void ordinaryTextHasNoFinding(String text) {
        assertThat(TestKnowledge.screen(text).findings()).isEmpty();
    }

    /** A name anywhere in the text and the same words are somebody's. */
    @Test
    void whatNamesNobodyAndSpeaksToAllIsOnlyAskedAbout() {
        String poster =
                "Kort ned, plakaten skal henge på biblioteket:\n\nBLIR DU SLÅTT HJEMME?\nIngen har lov til å slå, true eller"
                        + " stenge deg inne. Krisesenteret har sted å sove for deg og barna. Har du selv slått? Ring Alternativ til Vold.";
        assertThat(TestKnowledge.screen(poster).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.confidence() == Confidence.POSSIBLE);
        assertThat(TestKnowledge.screen(poster + "\n\nHenges opp av Kari Nordli.")
                        .findings())
                .anyMatch(finding ->
                        finding.type().id().equals("social-assistance") && finding.confidence() == Confidence.LIKELY);
    }

    @Test
    void theVerifiedIsNotSuppressedByTheSubject() {
        assertThat(TestKnowledge.screen("Rutin för personnummer, exempel: 811218-9876")
                        .findings())
                .extracting(Finding::confidence)
                .contains(Confidence.VERIFIED);
    }

    @Test
    void anInstallationAddsItsOwnDetectorWithoutJava(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x-case-number.yaml"), """
                id: x-case-number
                about: our own case system
                type: x-case-number
                digits: 4
                pattern: 'SOC-\\d{4}'
                confidence: {alone: likely}
                matches: ["ärende |SOC-1234|"]
                ignores: ["SOC-12"]
                """);
        Problems problems = new Problems();
        Screener screener = Screener.read(TestKnowledge.folder(), List.of(folder), problems);
        screener.checkExamples();
        assertThat(problems.all()).isEmpty();
        assertThat(screener.screen(UserText.of("Se SOC-4711.")).findings())
                .containsExactly(
                        new Finding(new Span(3, 11), DataType.of("x-case-number"), Confidence.LIKELY, "x-case-number"));
    }

    @Test
    void everyProblemOfABrokenDetectorIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x-broken.yaml"), """
                id: x-other
                about: nothing
                type: nothing
                pattern: '(['
                confidence: {alone: verified, sometimes: likely, check-ok: likely}
                colour: red
                matches: ["no mark"]
                """);
        Problems problems = new Problems();
        Screener.read(TestKnowledge.folder(), List.of(folder), problems);
        assertThat(problems.all())
                .extracting(Object::toString)
                .anySatisfy(line -> assertThat(line).startsWith("x-broken.yaml:4: is not a pattern"))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void anExampleThatFailsIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x-a.yaml"), """
                id: x-a
                about: a test
                type: x-a
                digits: 2
                pattern: 'QQ\\d\\d'
                confidence: {alone: likely}
                matches: ["|QQ1|"]
                ignores: ["QQ12"]
                """);
        Problems problems = new Problems();
        Screener screener = Screener.read(TestKnowledge.folder(), List.of(folder), problems);
        assertThat(problems.count()).isZero();
        screener.checkExamples();
        assertThat(problems.all()).extracting(Object::toString).anyMatch(line -> line.startsWith("x-a.yaml:7: "));
        assertThat(problems.all()).extracting(Object::toString).anyMatch(line -> line.startsWith("x-a.yaml:8: "));
    }
}
