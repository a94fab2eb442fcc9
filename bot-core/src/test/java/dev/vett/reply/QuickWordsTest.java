package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply is read in five seconds: about sixty words before the details. */
class QuickWordsTest {
    private static final Replies REPLIES = new Replies(Shipped.load());

    /**
     * With a clause of the guideline, whose sections are as long as they are, and where nothing is allowed the class that a
     * removal reaches; names of tools are longer in English.
     */
    private static final int ORDINARY = 77;

    private static final int ORDINARY_ENGLISH = 88;
    private static final int ANY_CHECK = 101;
    private static final int ADVICE_TO_DELETE = 25;

    private static final List<String> ORDINARY_CASES = List.of(
            "check-almhult-level-2",
            "check-almhult-level-3",
            "check-almhult-level-4",
            "check-almhult-level-5",
            "check-almhult-nothing",
            "check-almhult-hint",
            "check-linkoping-name",
            "check-asker-national-id",
            "check-asker-child-welfare",
            "check-asker-nothing",
            "check-karlstad-found",
            "check-karlstad-nothing",
            "resolved-almhult-no",
            "resolved-almhult-yes",
            "resolved-asker-no",
            "answered-kind",
            "answered-kind-asker",
            "answered-tool-almhult",
            "answered-tool-and-kind",
            "answered-tool-linkoping-copilot",
            "answered-linkoping",
            "not-covered-gap",
            "not-covered-plain",
            "off-topic",
            "rejected-too-long",
            "failure",
            "helped-greeting-almhult");

    static Stream<Arguments> ordinary() {
        return inEveryLanguage(ORDINARY_CASES.stream());
    }

    static Stream<Arguments> checks() {
        return inEveryLanguage(REPLIES.names().stream()
                .filter(name ->
                        name.startsWith("check-") || name.startsWith("resolved-") || name.startsWith("shared-")));
    }

    private static Stream<Arguments> inEveryLanguage(Stream<String> names) {
        return names.flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void isReadInFiveSeconds(String name, Language language) {
        assertThat(count(name, language)).isLessThanOrEqualTo(language == Language.EN ? ORDINARY_ENGLISH : ORDINARY);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void staysShortWhereManyThingsComeTogether(String name, Language language) {
        int advice = name.startsWith("check-kept") ? ADVICE_TO_DELETE : 0;
        assertThat(count(name, language)).isLessThanOrEqualTo(ANY_CHECK + advice);
    }

    private static int count(String name, Language language) {
        return quick(REPLIES.reply(name, language))
                .mapToInt(QuickWordsTest::words)
                .sum();
    }

    private static Stream<String> quick(Reply reply) {
        return reply.blocks().stream().flatMap(block -> block.accept(new Words()).stream());
    }

    private static int words(String text) {
        return (int) Stream.of(text.split("[\\s\\u00a0]+", -1))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /** What is read of a block; labels of buttons are not, nor is the copy. */
    private static final class Words implements Block.Visitor<List<String>> {
        @Override
        public List<String> lead(Block.Lead block) {
            return List.of(block.text());
        }

        @Override
        public List<String> text(Block.Text block) {
            return List.of(block.text());
        }

        @Override
        public List<String> quote(Block.Quote block) {
            return List.of(block.text(), block.citation().label());
        }

        @Override
        public List<String> verdicts(Block.Verdicts block) {
            return block.lines().stream()
                    .map(line -> line.tool() + " " + line.words() + " "
                            + line.citation().map(Block.Citation::label).orElse(""))
                    .toList();
        }

        @Override
        public List<String> findings(Block.Findings block) {
            return List.of();
        }

        @Override
        public List<String> question(Block.Question block) {
            return List.of(
                    block.text(), block.asked().map(Block.Citation::label).orElse(""));
        }

        @Override
        public List<String> actions(Block.Actions block) {
            return block.next().stream().toList();
        }

        @Override
        public List<String> copy(Block.Copy block) {
            return List.of();
        }

        @Override
        public List<String> note(Block.Note block) {
            return List.of(block.text());
        }

        @Override
        public List<String> details(Block.Details block) {
            return List.of();
        }
    }
}
