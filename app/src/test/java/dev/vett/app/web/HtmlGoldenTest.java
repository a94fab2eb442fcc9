package dev.vett.app.web;

import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.reply.Golden;
import dev.vett.reply.Replies;
import dev.vett.reply.Shipped;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of reply as HTML. The files are for reading: look at the difference, then write them anew with {@code
 * -Dvett.golden=write}.
 */
class HtmlGoldenTest {
    private static final Shipped SHIPPED = Shipped.load();
    private static final Replies REPLIES = new Replies(SHIPPED);
    private static final Golden GOLDEN = new Golden(HtmlGoldenTest.class, ".html", SHIPPED);
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Model MODEL = new Model(Optional.empty());
    private static final Assembly ASSEMBLY =
            Assembly.load(Assembly.Plan.of(KNOWLEDGE.folder(), Optional.empty(), Optional.empty()), MODEL);

    @AfterAll
    static void close() {
        MODEL.close();
        KNOWLEDGE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check-almhult-level-2",
                "check-almhult-nothing",
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
                "helped-greeting-almhult",
            })
    void readsAsBefore(String name) throws IOException {
        String id = name.contains("linkoping") || name.equals("closest-sections") ? "linkoping" : "almhult";
        Visit visit = new Visit(ASSEMBLY, ASSEMBLY.pack(id), Language.SV, false, Optional.empty(), Optional.empty());
        String html = new HtmlRenderer(visit, Messages.read(Page.class, "page", Language.SV))
                .blocks(REPLIES.reply(name, Language.SV).blocks());
        GOLDEN.assertAsBefore(name, html);
    }
}
