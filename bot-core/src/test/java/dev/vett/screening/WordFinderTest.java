package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WordFinderTest {
    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @CsvSource({
        "tel, 'hotel', 0",
        "tel, 'ring tel. 12', 1",
        "sjukskriv*, 'sjukskrivning', 1",
        "*gatan, 'storgatan 1', 1",
        "org nr, 'org\nnr', 1",
        "*@*, 'a@b', 1",
        "ålder, 'Ålder', 1"
    })
    void aWordIsFoundAsItIsMeant(String word, String text, int times) {
        WordFinder.Builder builder = new WordFinder.Builder();
        builder.add(word);
        assertThat(builder.build().find(Letters.lower(text)).size()).isEqualTo(times);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatASearchWordByWordFinds(long seed) {
        Random random = new Random(seed);
        assertFindsAll(words(random, 30, 1, 4), letters(random, 300));
    }

    /** More than the finder's table has rows for. */
    @ParameterizedTest
    @MethodSource("seeds")
    void findsLongWordsAmongThousands(long seed) {
        Random random = new Random(seed);
        List<String> words = words(random, 3000, 8, 15);
        String text = IntStream.range(0, 60)
                .mapToObj(i -> words.get(random.nextInt(words.size())).substring(random.nextInt(3)))
                .collect(Collectors.joining());
        assertFindsAll(words, text);
    }

    private static List<String> words(Random random, int count, int shortest, int longest) {
        return IntStream.range(0, count)
                .mapToObj(i -> letters(random, random.nextInt(shortest, longest + 1)))
                .distinct()
                .toList();
    }

    private static void assertFindsAll(List<String> words, String text) {
        WordFinder.Builder builder = new WordFinder.Builder();
        words.forEach(word -> builder.add("*" + word + "*"));
        WordFinder.Hits hits = builder.build().find(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            found.add(words.get(hits.word(i)) + hits.start(i));
        }
        List<String> expected = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                expected.add(word + at);
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abc ".charAt(random.nextInt(4)));
        }
        return text.toString().replace(' ', 'å');
    }
}
