package dev.vett.teams;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.reply.Golden;
import dev.vett.reply.Reply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cards as Teams gets them, in Swedish. Look at the difference, then write them anew with {@code mvn -pl
 * knowledge,bot-core,teams-adapter test -Dtest=GoldenCardsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dvett.golden=write}.
 */
class GoldenCardsTest {
    private static final Golden GOLDEN = new Golden(GoldenCardsTest.class, ".json", Recorded.SHIPPED);

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
        List<ObjectNode> cards =
                AdaptiveCard.cards(reply, new CardButtons(pack, Local.NO_PAGE, CardButtons.Surface.CHAT));
        GOLDEN.assertAsBefore(name, pretty(cards) + "\n");
    }

    @Test
    void holdsNoFileWithoutItsReply() throws IOException {
        GOLDEN.assertNoOthers(names());
    }

    /** The same line ends on every system. */
    private static String pretty(List<ObjectNode> cards) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new ObjectMapper()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .writeValueAsString(cards);
    }
}
