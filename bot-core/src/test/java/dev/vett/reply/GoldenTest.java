package dev.vett.reply;

import dev.vett.language.Language;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of reply as a person reads it, in the four languages. The files are for reading: look at the difference, then
 * write them anew with {@code mvn -pl knowledge,bot-core test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dvett.golden=write}.
 */
class GoldenTest {
    private static final Shipped SHIPPED = Shipped.load();
    private static final Replies REPLIES = new Replies(SHIPPED);
    private static final Golden GOLDEN = new Golden(GoldenTest.class, ".txt", SHIPPED);

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
        GOLDEN.assertAsBefore(name, drawn.toString());
    }

    @Test
    void holdsNoFileWithoutItsReply() throws IOException {
        GOLDEN.assertNoOthers(REPLIES.names());
    }
}
