package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of reply as a person reads it, in the four languages. The files are for reading: look at the difference, then
 * write them anew with {@code mvn -pl knowledge,bot-core test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dvett.golden=write}.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/vett/reply/golden");
    private static final Shipped SHIPPED = Shipped.load();
    private static final Replies REPLIES = new Replies(SHIPPED);

    static Set<String> names() {
        return REPLIES.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsAsBefore(String name) throws IOException {
        StringBuilder drawn = new StringBuilder();
        for (Language language : Language.values()) {
            String title = "════ " + language.code() + " ";
            drawn.append(title).append("═".repeat(80 - title.length())).append("\n\n");
            drawn.append(TextRenderer.render(REPLIES.reply(name, language))).append("\n");
        }
        String text = withoutPackVersions(drawn.toString());
        Path file = FOLDER.resolve(name + ".txt");
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
            Set<String> names = files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).isEqualTo(new TreeSet<>(REPLIES.names()));
        }
    }

    /** The hash of a pack changes with every comment in it. */
    private static String withoutPackVersions(String text) {
        String stable = text;
        for (var pack : SHIPPED.packs().values()) {
            stable = stable.replace(pack.version(), "PACKVERSION1");
        }
        return stable;
    }
}
