package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AutomatonTest {
    /** A text holds no half of a pair: {@link UserText}. */
    private static final int[] SIGNS = "0123456789 -+.:/@=ABCXaeioknsSIl|\"'\n\tåÖ\u212A\uD83D\uDE00#_()"
            .codePoints()
            .toArray();

    /** Every pattern that is shipped, each once. */
    static List<Pattern> patterns() {
        return TestKnowledge.SCREENER.rules().stream()
                .map(Rule::pattern)
                .distinct()
                .toList();
    }

    @Test
    void readsEveryShippedPattern() {
        assertThat(patterns())
                .allSatisfy(
                        pattern -> assertThat(Automaton.of(pattern.pattern())).isPresent());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void neverMissesWhatTheEngineFinds(Pattern pattern) {
        Automaton here = Automaton.of(pattern.pattern()).orElseThrow();
        Automaton anywhere = here.fromAnywhere();
        List<String> examples =
                TestKnowledge.SCREENER.examples().stream().map(Example::text).toList();
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            String text = noise(random) + examples.get(random.nextInt(examples.size())) + noise(random);
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                assertThat(anywhere.mayMatch(text, 0, text.length())).isTrue();
                assertThat(here.lastEnd(text, matcher.start(), Bounds.NONE)).isGreaterThanOrEqualTo(matcher.end());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{2,3}b?",
                "(?i)ks|x",
                "[^a-c]+z",
                "\\d{2}(?:-\\d)*",
                "(a|b(?:c|d)){2}",
                "\\x41+.",
                "[\\d-]{3}",
                "\\p{Lu}[å-ö]+",
                "(?i)å\\p{Ll}|Ö ",
                "\\P{L}{2}å",
                "[^\\p{L}\\d]{3}",
                "\\p{Ll}\\p{Lu}"
            })
    void agreesWithTheEngineWhereItIsExact(String regex) {
        Pattern pattern = Pattern.compile(regex);
        Automaton automaton = Automaton.of(regex).orElseThrow().fromAnywhere();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String text = noise(random);
            if (pattern.matcher(text).find()) {
                assertThat(automaton.mayMatch(text, 0, text.length())).isTrue();
            } else if (automaton.isExact(text, 0, text.length())) {
                assertThat(automaton.mayMatch(text, 0, text.length())).isFalse();
            }
        }
    }

    @Test
    void leavesToTheEngineWhatItDoesNotKnow() {
        assertThat(Automaton.of("[[:alpha:]]")).isEmpty();
        assertThat(Automaton.of("(?:a{900}){900}")).isEmpty();
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            text.appendCodePoint(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString();
    }
}
