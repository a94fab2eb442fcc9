package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every identifier wherever it stands, shown on generated ones. */
final class IdentifierPropertiesTest {
    private static final String[] BEFORE = {
        "", " ", "(", "\"", "x ", "\n", "* ", "<b>", "– ", "å, ", "[", "\t", "'", ">"
    };
    private static final String[] AFTER = {
        "", " ", ")", "\"", " x", ".", ",", "\n", "</b>", " –", "!", ";", "]", "\t", "?"
    };
    private static final int EACH = 40;

    static Stream<Form> forms() {
        return Stream.of(GeneratedId.values())
                .flatMap(kind -> kind.forms().stream().map(form -> new Form(kind, form)));
    }

    /** A kind of identifier and a way to write it. */
    record Form(GeneratedId kind, Function<String, String> form) {
        @Override
        public String toString() {
            return kind + " as " + form.apply(kind.next(new Random(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aValidIdIsFoundAtAnyOffsetInAnyPunctuation(Form given) {
        List<String> missed = new ArrayList<>();
        for (int seed = 0; seed < EACH; seed++) {
            Random random = new Random(seed);
            String value = given.form().apply(given.kind().next(random));
            String before = "Ordinär text utan något. ".repeat(random.nextInt(6))
                    + BEFORE[random.nextInt(BEFORE.length)]
                    + given.kind().label();
            String text = before + value + AFTER[random.nextInt(AFTER.length)];
            Span place = new Span(before.length(), before.length() + value.length());
            boolean found = TestKnowledge.screen(text).findings().stream()
                    .anyMatch(finding -> finding.span().equals(place)
                            && given.kind().type().equals(finding.type().id()));
            if (!found) {
                missed.add(text);
            }
        }
        assertThat(missed).isEmpty();
    }

    /** Skatteverket publishes test numbers by this rule: serials 980 to 999; some samordningsnummer have no real date. */
    @ParameterizedTest
    @EnumSource(names = {"SE_TEST_NUMBER", "SE_TEST_COORDINATION"})
    void officialTestNumbersAreFoundWithoutAnyWordBeside(GeneratedId kind) {
        int found = 0;
        int all = 3000;
        for (int seed = 0; seed < all; seed++) {
            String number = kind.next(new Random(seed));
            String written = seed % 2 == 0 ? number : number.substring(0, 8) + "-" + number.substring(8);
            boolean raises = TestKnowledge.screen("Se " + written + " här").findings().stream()
                    .anyMatch(finding -> finding.confidence().raises()
                            && finding.span().equals(new Span(3, 3 + written.length()))
                            && kind.type().equals(finding.type().id()));
            found += raises ? 1 : 0;
        }
        assertThat((double) found / all).isGreaterThanOrEqualTo(0.999);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongCheckDigitInItsContextIsStillALeak(GeneratedId kind) {
        for (int seed = 0; kind.checked() && seed < EACH; seed++) {
            String value = kind.next(new Random(seed));
            char last = value.charAt(value.length() - 1);
            String wrong = value.substring(0, value.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
            assertThat(TestKnowledge.screen(kind.label() + wrong).findings())
                    .as(kind.label() + wrong)
                    .isNotEmpty();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spansAreSortedInBoundsAndApartForEachType(long seed) {
        String text = mixture(new Random(seed));
        List<Finding> findings = TestKnowledge.screen(text).findings();
        assertThat(findings).isSorted();
        for (int i = 0; i < findings.size(); i++) {
            Finding one = findings.get(i);
            assertThat(one.span().end()).isLessThanOrEqualTo(text.length());
            for (Finding other : findings.subList(i + 1, findings.size())) {
                assertThat(one.type().id().equals(other.type().id())
                                && one.span().overlaps(other.span()))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSafeCopyHoldsNoIdentifier(long seed) {
        String text = mixture(new Random(seed));
        SafeCopy copy = TestKnowledge.SCREENER.safeCopy(UserText.of(text), TestKnowledge.screen(text), Language.SV);
        DataTypes types = TestKnowledge.SCREENER.dataTypes();
        assertThat(copy.remaining())
                .allMatch(finding -> types.isContent(finding.type()) || !types.raises(finding.type()));
    }

    /** Identifiers of all kinds between words and noise. */
    private static String mixture(Random random) {
        StringBuilder text = new StringBuilder();
        GeneratedId[] kinds = GeneratedId.values();
        for (int i = 0; i < 25; i++) {
            GeneratedId kind = kinds[random.nextInt(kinds.length)];
            List<Function<String, String>> forms = kind.forms();
            text.append(BEFORE[random.nextInt(BEFORE.length)])
                    .append(random.nextBoolean() ? kind.label() : "")
                    .append(forms.get(random.nextInt(forms.size())).apply(kind.next(random)))
                    .append(AFTER[random.nextInt(AFTER.length)])
                    .append(" \uD83D\uDE00 ord ");
        }
        return text.toString();
    }

    @Test
    void aMegabyteOfNoiseIsReadWithoutAnException() {
        byte[] bytes = new byte[1_000_000];
        new Random(5).nextBytes(bytes);
        String noise = new String(bytes, StandardCharsets.ISO_8859_1) + "\uD800 % %4 &# \uDC00";
        for (int at = 0; at < noise.length(); at += UserText.LIMIT) {
            String part = noise.substring(at, Math.min(noise.length(), at + UserText.LIMIT));
            ScreenedText text =
                    ScreenedText.of(part, ScreenedText.of("", EMPTY).hits().finder());
            assertThat(text.text()).isNotNull();
            assertThat(TestKnowledge.screen(part.replaceAll("\\p{Cntrl}", " ")).findings())
                    .isSorted();
        }
    }

    private static final WordFinder EMPTY = new WordFinder.Builder().build();

    static Stream<Example> examples() {
        return TestKnowledge.SCREENER.examples().stream()
                .filter(example -> !example.marked().isEmpty()
                        && TestKnowledge.SCREENER.rules().stream()
                                .anyMatch(rule -> example.detectors().contains(rule.detector())));
    }

    /** A quadratic step would take minutes at this length; all examples together must not. */
    @Test
    void aHundredThousandCharactersOfAnyExampleTakeLinearTime() {
        List<Example> all = examples().toList();
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < all.size(); i += 24) {
                String unit = all.get(i).text();
                TestKnowledge.screen(unit.repeat(100_000 / unit.length() + 1));
            }
        });
    }
}
