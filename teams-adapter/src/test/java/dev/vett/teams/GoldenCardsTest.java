package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.reply.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cards as Teams gets them, in Swedish. Look at the difference, then write them anew with {@code mvn -pl
 * knowledge,bot-core,teams-adapter test -Dtest=GoldenCardsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dvett.golden=write}.
 */
class GoldenCardsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/vett/teams/golden");

    static List<String> names() {
        return List.of(
                "check-almhult-level-2",
                "check-almhult-level-4",
                "check-almhult-nothing",
                "check-almhult-many",
                "check-channel",
                "check-copy",
                "resolved-almhult-no",
                "answered-linkoping",
                "answered-tool-almhult",
                "closest-sections",
                "not-covered-gap",
                "off-topic",
                "opened-layer",
                "rejected-too-long",
                "failure",
                "helped-help-linkoping");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDrawnAsBefore(String name) throws IOException {
        Reply reply = Recorded.REPLIES.reply(name, Language.SV);
        String pack = name.contains("linkoping") || name.equals("closest-sections") ? "linkoping" : "almhult";
        List<ObjectNode> cards = AdaptiveCard.cards(reply, new CardLinks(pack, Optional.empty()));
        String text = withoutPackVersions(pretty(cards)) + "\n";
        Path file = FOLDER.resolve(name + ".json");
        if ("write".equals(System.getProperty("vett.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).as("not written yet? see the comment of this test").exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    @DisabledIfSystemProperty(named = "vett.golden", matches = "write", disabledReason = "the files are being written")
    void holdsNoFileWithoutItsReply() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> written = files.map(
                            file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
            assertThat(written).isEqualTo(Set.copyOf(names()));
        }
    }

    /** The same line ends on every system. */
    private static String pretty(List<ObjectNode> cards) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new ObjectMapper()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .writeValueAsString(cards);
    }

    /** The hash of a pack changes with every comment in it. */
    private static String withoutPackVersions(String text) {
        String stable = text;
        for (var pack : Recorded.SHIPPED.packs().values()) {
            stable = stable.replace(pack.version(), "PACKVERSION1");
        }
        return stable;
    }
}
