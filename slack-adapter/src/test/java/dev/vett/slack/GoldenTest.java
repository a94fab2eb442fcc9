package dev.vett.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.slack.api.util.json.GsonFactory;
import dev.vett.language.Language;
import dev.vett.reply.Golden;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Feedback;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replies as Slack gets them, in Swedish. The files are for reading, and for Slack's own Block Kit Builder: look at the
 * difference, then write them anew with {@code mvn -pl knowledge,bot-core,slack-adapter test -Dtest=dev.vett.slack.GoldenTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dvett.golden=write}.
 */
class GoldenTest {
    private static final Golden GOLDEN = new Golden(GoldenTest.class, ".json", Core.SHIPPED);
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Set<String> LINKED = Set.of("closest-sections");

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
    void looksAsBefore(String name) throws IOException {
        Reply reply = Core.REPLIES.reply(name, Language.SV);
        // One of them where sections are read on Vett's page, the others where they are read in Slack.
        Optional<URI> page =
                LINKED.contains(name) ? Optional.of(URI.create("https://vett.example.com")) : Optional.empty();
        JsonElement messages = GsonFactory.createSnakeCase()
                .toJsonTree(BlockKit.messages(
                        reply,
                        new Drawing(
                                pack(name),
                                new PageLinks(page, false),
                                Forms.labels(Labels.all(), Language.SV),
                                true,
                                Optional.of(Feedback.Subject.QUESTION))));
        GOLDEN.assertAsBefore(name, PRETTY.toJson(messages) + "\n");
    }

    @Test
    void holdsNoFileWithoutItsReply() throws IOException {
        GOLDEN.assertNoOthers(names());
    }

    private static String pack(String name) {
        return Stream.of("linkoping", "karlstad", "asker")
                .filter(name::contains)
                .findFirst()
                .orElse("almhult");
    }
}
