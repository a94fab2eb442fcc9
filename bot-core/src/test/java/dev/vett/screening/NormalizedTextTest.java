package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class NormalizedTextTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @CsvSource({
        "'19\u200B85\u00AD01', '198501'",
        "'\u0661\u0662\u0663', '123'",
        "'\uFF11\uFF12\uFF20', '12@'",
        "'a\u2013b\u2212c\u2011d', 'a-b-c-d'",
        "'R\u00B7a\u00B7n\u00B7d\u00B7i T\u00B7v\u00B7e\u00B7d', 'Randi Tved'",
        "'I n g r i d  S v a h n er s y k t r', 'Ingrid Svahn er syktr'",
        "'E-v-a K-O-R-P', 'Eva K-O-R-P'",
        "'a.b.c, S S S S D, A/B/C', 'a.b.c, S S S S D, A/B/C'",
        "'a\u00A0b\u2009c', 'a b c'",
        "'a&#64;b&nbsp;c&amp;d', 'a@b c&d'",
        "'Randi&nbsp;&#197;snes, f&oslash;dt', 'Randi Åsnes, født'",
        "'Ren&eacute; O&rsquo;Hara&comma; M&aacute;ret &Scaron;uvla &amp;oslash; &yuml;', 'René O''Hara, Máret Šuvla ø ÿ'",
        "'a &copy b &oslash &unknown; AT&T;', 'a &copy b &oslash &unknown; AT&T;'",
        "'A\u030Asa', '\u00C5sa'",
        "'\uFB01n', 'fin'",
        "'R&D &x; &;', 'R&D &x; &;'",
        "'it\u2019s', 'it''s'",
        "'a&#64b&amp;#64;c&commat;', 'a@b@c@'",
        "'x.se/?a=%31%2D%C3%A5', 'x.se/?a=1-å'",
        "'10%20 st', '10%20 st'",
        "'\u0430nna b\u043Eo', 'anna boo'",
        "'19\u041E90527', '19O90527'",
        "'\u03BCg \u0394t', '\u03BCg \u0394t'"
    })
    void foldsWhatLooksTheSame(String original, String expected) {
        assertThat(NormalizedText.of(original).text()).isEqualTo(expected);
    }

    @Test
    void leavesOtherScriptsAlone() {
        String text = "Привет, как дела? 你好 مرحبا こんにちは";
        assertThat(NormalizedText.of(text).text()).isEqualTo(text);
    }

    @Test
    void aReferenceLeadsBackToAllOfItself() {
        NormalizedText text = NormalizedText.of("R&aring;&nbsp;f&oslash;dt&#32;1978");
        assertThat(text.text()).isEqualTo("Rå født 1978");
        assertThat(text.original(0, 2)).isEqualTo(new Span(0, 8));
        assertThat(text.original(3, 7)).isEqualTo(new Span(14, 25));
        assertThat(text.original(8, 12)).isEqualTo(new Span(30, 34));
    }

    @Test
    void aLoneSurrogateKeepsItsPlace() {
        NormalizedText text = NormalizedText.of("a\uD800b\uDC00c");
        assertThat(text.text()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(text.original(1, 2)).isEqualTo(new Span(1, 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPlaceLeadsBackIntoTheOriginal(long seed) {
        String original = noise(new Random(seed), 400);
        NormalizedText text = NormalizedText.of(original);
        int last = 0;
        for (int i = 0; i < text.text().length(); i++) {
            Span span = text.original(i, i + 1);
            assertThat(span.start()).isBetween(last, original.length() - 1);
            assertThat(span.end()).isLessThanOrEqualTo(original.length());
            last = span.start();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asciiInsideNoiseIsFoundInItsPlace(long seed) {
        Random random = new Random(seed);
        String before = noise(random, 60) + " ";
        String original = before + "needle " + noise(random, 60);
        NormalizedText text = NormalizedText.of(original);
        int at = text.text().indexOf("needle");
        assertThat(text.original(at, at + 6)).isEqualTo(new Span(before.length(), before.length() + 6));
    }

    private static String noise(Random random, int length) {
        String odd = "\u200B\u00AD\u0301\uFE0F\u2013\u00A0&#;x4\uD83D\uDE00\uD800\uDC00\uFF10\u0660\r\n\t\uFB01½™åÄø";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(3) > 0
                            ? (char) ('a' + random.nextInt(26))
                            : odd.charAt(random.nextInt(odd.length())));
        }
        return text.toString();
    }
}
