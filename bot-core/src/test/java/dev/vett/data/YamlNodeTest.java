package dev.vett.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlNodeTest {
    private enum Colour {
        RED,
        DARK_BLUE,
        GREEN
    }

    @TempDir
    private Path temp;

    private final Problems problems = new Problems();

    private YamlNode yaml(String text) throws IOException {
        return yaml(text.getBytes(StandardCharsets.UTF_8));
    }

    private YamlNode yaml(byte[] bytes) throws IOException {
        return YamlNode.read(Files.write(temp.resolve("file.yaml"), bytes), "x", problems);
    }

    private List<String> reported() {
        return problems.all().stream().map(PackProblem::toString).toList();
    }

    @Test
    void readsEveryKindOfValue() throws IOException {
        YamlNode node = yaml("""
                text: två ord
                quoted: "1"
                list: [a, "b"]
                empty: []
                yes: true
                number: 12
                colour: dark-blue
                id: a-1-b
                name: {sv: namn, nn: namn}
                words: {nb: [en, to]}
                nothing: null
                """);

        assertThat(node.exists()).isTrue();
        assertThat(node.require("text").text()).isEqualTo("två ord");
        assertThat(node.require("quoted").text()).isEqualTo("1");
        assertThat(node.require("list").texts()).containsExactly("a", "b");
        assertThat(node.require("list").oneOrMore()).hasSize(2);
        assertThat(node.require("empty").items()).isEmpty();
        assertThat(node.require("yes").flag()).isTrue();
        assertThat(node.require("number").number(0, 12)).isEqualTo(12);
        assertThat(node.require("colour").oneOf(Colour.RED)).isEqualTo(Colour.DARK_BLUE);
        assertThat(node.require("id").id()).isEqualTo("a-1-b");
        assertThat(node.require("name").localText().byLanguage())
                .containsExactly(Map.entry(Language.SV, "namn"), Map.entry(Language.NN, "namn"));
        assertThat(node.require("words").localTexts()).containsExactly(Map.entry(Language.NB, List.of("en", "to")));
        assertThat(node.optional("nothing")).isEmpty();
        assertThat(node.optional("absent")).isEmpty();
        assertThat(node.entries().keySet()).startsWith("text", "quoted").endsWith("words", "nothing");
        assertThat(reported()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("v: [a]", node -> node.text(), "x:1: must be a text"),
                wrong("v: {a: b}", node -> node.text(), "x:1: must be a text"),
                wrong("v: ' '", node -> node.text(), "x:1: must not be empty"),
                wrong("v: 2.1", node -> node.text(), "x:1: must be a text: put it in quotes"),
                wrong("v: true", node -> node.text(), "x:1: must be a text: put it in quotes"),
                wrong("v: [a, ]\nw: b", node -> node.items().forEach(YamlNode::text)),
                wrong("v:\n - a\n -\n - b", node -> node.texts(), "x:3: must be a text"),
                wrong("v: A-b", node -> node.id(), "x:1: an id has small letters a-z, digits and single hyphens"),
                wrong("v: a--b", node -> node.id(), "x:1: an id has small letters a-z, digits and single hyphens"),
                wrong("v: å", node -> node.id(), "x:1: an id has small letters a-z, digits and single hyphens"),
                wrong("v: confirm/a", node -> node.id(), "x:1: an id has small letters a-z, digits and single hyphens"),
                wrong("v: a", node -> node.items(), "x:1: must be a list"),
                wrong("v: []", node -> node.oneOrMore(), "x:1: must not be empty"),
                wrong("v: a", node -> node.oneOrMore(), "x:1: must be a list"),
                wrong("v: yes", node -> node.flag(), "x:1: must be true or false"),
                wrong("v: 'true'", node -> node.flag(), "x:1: must be true or false"),
                wrong("v: 13", node -> node.number(0, 12), "x:1: must be a whole number from 0 to 12"),
                wrong("v: -1", node -> node.number(0, 12), "x:1: must be a whole number from 0 to 12"),
                wrong("v: 1.5", node -> node.number(0, 12), "x:1: must be a whole number from 0 to 12"),
                wrong("v: '1'", node -> node.number(0, 12), "x:1: must be a whole number from 0 to 12"),
                wrong("v: 99999999999", node -> node.number(0, 12), "x:1: must be a whole number from 0 to 12"),
                wrong("v: RED", node -> node.oneOf(Colour.RED), "x:1: must be one of red, dark-blue, green"),
                wrong("v: [red]", node -> node.oneOf(Colour.RED), "x:1: must be one of red, dark-blue, green"),
                wrong("v: green", node -> node.oneOf(Set.of(Colour.RED), Colour.RED), "x:1: must be one of red"),
                wrong("v: a", node -> node.localText(), "x:1: must be a mapping (key: value)"),
                wrong("v: {}", node -> node.localText(), "x:1: must not be empty"),
                wrong("v: {sv: }", node -> node.localText(), "x:1: must be a text"),
                wrong(
                        "v:\n  no:\n    x",
                        node -> node.localText(),
                        "x:2: 'no' is not a language; known are sv, nb, nn, en"),
                wrong(
                        "v: {SV: [x]}",
                        node -> node.localTexts(),
                        "x:1: 'SV' is not a language; known are sv, nb, nn, en"),
                wrong("v:\n  a: 1\n  b: 2\n  a: 3", node -> node.entries(), "x:4: 'a' stands here twice"),
                wrong(
                        "v:\n  a: 1\n  b:\n   - 2",
                        node -> node.allowOnly("a", "c"),
                        "x:3: 'b' is unknown here; known are a, c"),
                wrong("v: {}", node -> node.require("a").text(), "x:1: 'a' is missing"),
                wrong("v:\n  a:\n  b: c", node -> node.require("a").items(), "x:2: 'a' is missing"),
                wrong(
                        "v: a",
                        node -> {
                            node.allowOnly("a");
                            node.require("a").require("b").text();
                            assertThat(node.optional("c")).isEmpty();
                        },
                        "x:1: must be a mapping (key: value)"));
    }

    private static Arguments wrong(String yaml, Consumer<YamlNode> read, String... problems) {
        return Arguments.of(yaml, read, List.of(problems));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void reportsWhatIsWrongOnceAndGoesOn(String yaml, Consumer<YamlNode> read, List<String> expected)
            throws IOException {
        read.accept(yaml(yaml).require("v"));

        assertThat(reported()).isEqualTo(expected);
    }

    @Test
    void whatIsMissingIsNeutral() throws IOException {
        YamlNode missing = yaml("a: b").require("c");

        assertThat(missing.exists()).isFalse();
        assertThat(missing.text()).isEmpty();
        assertThat(missing.id()).isEmpty();
        assertThat(missing.texts()).isEmpty();
        assertThat(missing.oneOrMore()).isEmpty();
        assertThat(missing.entries()).isEmpty();
        assertThat(missing.flag()).isFalse();
        assertThat(missing.number(3, 5)).isEqualTo(3);
        assertThat(missing.oneOf(Colour.GREEN)).isEqualTo(Colour.GREEN);
        assertThat(missing.localText().isEmpty()).isTrue();
        assertThat(missing.localTexts()).isEmpty();
        missing.allowOnly("x");
        assertThat(missing.require("d").require("e").exists()).isFalse();
        assertThat(reported()).containsExactly("x:1: 'c' is missing");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(new byte[0], "x:1: is empty"),
                Arguments.of("# only a comment\n".getBytes(StandardCharsets.UTF_8), "x:1: is empty"),
                Arguments.of("å: 1".getBytes(StandardCharsets.ISO_8859_1), "x:1: is not UTF-8 text"),
                Arguments.of("a: 1".getBytes(StandardCharsets.UTF_16), "x:1: is not UTF-8 text"),
                Arguments.of(new byte[] {'a', ':', 0}, "x:1: is not YAML: special characters are not allowed"),
                Arguments.of(
                        "a: 1\n  b: 2".getBytes(StandardCharsets.UTF_8),
                        "x:2: is not YAML: mapping values are not allowed here"),
                Arguments.of(
                        "a: 1\n---\nb: 2".getBytes(StandardCharsets.UTF_8),
                        "x:2: is not YAML: but found another document"),
                Arguments.of("a: *b".getBytes(StandardCharsets.UTF_8), "x:1: is not YAML: found undefined alias b"),
                Arguments.of(
                        "? [a]\n: b".getBytes(StandardCharsets.UTF_8),
                        "x:1: is not YAML: Non scalar key is detected but it is not configured to be allowed."));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatCannotBeReadIsOneProblem(byte[] bytes, String problem) throws IOException {
        YamlNode node = yaml(bytes);
        node.allowOnly("a");
        node.require("b").items();

        assertThat(node.exists()).isFalse();
        assertThat(reported()).containsExactly(problem);
    }

    @Test
    void aFileThatIsNotThereIsOneProblem() {
        YamlNode.read(temp.resolve("nowhere.yaml"), "x", problems).require("a");
        YamlNode.read(temp, "folder", problems);

        assertThat(reported()).containsExactly("folder:1: cannot be read", "x:1: is missing");
    }

    @Test
    void readsLikeAnEditor() throws IOException {
        YamlNode node = yaml("\uFEFFa: no\r\nb: ~\r\nc: True\r\nd: 2024-09-30\r\n");

        assertThat(node.require("a").text()).isEqualTo("no");
        assertThat(node.optional("b")).isEmpty();
        assertThat(node.require("c").flag()).isTrue();
        assertThat(node.require("d").text()).isEqualTo("2024-09-30");
        assertThat(node.require("d").line()).isEqualTo(4);
        assertThat(reported()).isEmpty();
    }

    @Test
    void problemsComeByFileAndLineAndOnce() {
        problems.add("b", 2, "two");
        problems.add("b", 10, "ten");
        problems.add("a", 3, "z");
        problems.add("a", 3, "y");
        problems.add("b", 2, "two");

        assertThat(reported()).containsExactly("a:3: z", "a:3: y", "b:2: two", "b:10: ten");
        assertThat(problems.count()).isEqualTo(5);
    }
}
