package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Copy;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.Tone;
import dev.vett.reply.Block.ToolLine;
import dev.vett.reply.Block.Verdicts;
import dev.vett.request.Audience;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextRendererTest {
    private static final Replies REPLIES = new Replies(Shipped.load());

    static Stream<String> names() {
        return REPLIES.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsToEightyColumns(String name) {
        for (Language language : Language.values()) {
            assertThat(TextRenderer.render(REPLIES.reply(name, language)).lines())
                    .allMatch(line -> line.codePointCount(0, line.length()) <= 80)
                    .allMatch(line -> line.equals(line.stripTrailing()));
        }
    }

    @Test
    void givesEveryVerdictASignAndWords() {
        Verdicts verdicts = new Verdicts(Stream.of(Verdict.values())
                .map(verdict -> new ToolLine("tool", verdict, "words", List.of()))
                .toList());
        assertThat(render(verdicts))
                .isEqualTo("  ✓ tool: words\n  ? tool: words\n  ? tool: words\n  – tool: words\n  ✗ tool: words\n");
    }

    @Test
    void indentsWhatDoesNotFit() {
        assertThat(render(new Lead(Tone.STOP, "word ".repeat(20).strip())))
                .isEqualTo("✗ " + "word ".repeat(15).strip() + "\n  "
                        + "word ".repeat(5).strip() + "\n");
    }

    @Test
    void leavesAWordThatIsTooLongWhole() {
        assertThat(render(new Text("x".repeat(100) + " y"))).isEqualTo("x".repeat(100) + "\ny\n");
    }

    @Test
    void keepsAButtonTogether() {
        Button button = new Button("a label of some length", new Target.Send(new Request.Help()));
        assertThat(render(new Actions(Optional.empty(), List.of(button, button, button, button)))
                        .lines())
                .containsExactly(
                        "  [a label of some length] [a label of some length] [a label of some length]",
                        "  [a label of some length]");
        assertThat(render(new Actions(Optional.of("Next step: wait."), List.of())))
                .isEqualTo("Next step: wait.\n");
    }

    @Test
    void breaksAButtonThatNoLineHolds() {
        Button button = new Button("word ".repeat(20).strip(), new Target.Send(new Request.Help()));
        assertThat(render(new Actions(Optional.empty(), List.of(button))).lines())
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void doesNotWrapTheCopy() {
        String line = "word ".repeat(40);
        assertThat(render(new Copy("title", UserText.of(line + "\n\nend")))).contains(line + "\n\nend\n");
    }

    @Test
    void keepsTheBreaksOfAQuote() {
        Block.Quote quote = new Block.Quote("one\ntwo", Optional.empty(), new Block.Citation("pack", "1", "section 1"));
        assertThat(render(quote)).isEqualTo("  “one\n  two”\n  – section 1\n");
    }

    @Test
    void marksAWarning() {
        assertThat(render(new Note(true, "beware"))).isEqualTo("! beware\n");
        assertThat(render(new Note(false, "by the way"))).isEqualTo("by the way\n");
    }

    private static String render(Block block) {
        return TextRenderer.render(new Reply(Language.EN, Audience.PRIVATE, List.of(block)));
    }
}
