package dev.vett.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.reply.Block;
import dev.vett.reply.Block.FindingLine;
import dev.vett.screening.Confidence;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import dev.vett.screening.Finding;
import dev.vett.screening.Screener;
import dev.vett.screening.Screening;
import dev.vett.screening.Span;
import dev.vett.screening.UserText;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedDraftTest {
    private static final Screener SCREENER = Screener.read(ShippedKnowledge.folder(), List.of(), new Problems());
    private static final DataTypes TYPES = SCREENER.dataTypes();
    private static final Messages LABELS = Messages.read(Page.class, "page", Language.EN);

    @Test
    void marksWhatLiesInsideSomethingElseByTheSurest() {
        String html = marked(
                "about Ann now",
                finding(0, 13, "health", Confidence.LIKELY),
                finding(6, 9, "person-name", Confidence.VERIFIED));

        assertThat(html)
                .contains("<mark class=\"kind-content likely\">about </mark>")
                .contains("<mark class=\"kind-person verified\">Ann</mark>")
                .contains("<mark class=\"kind-content likely\"> now</mark>");
    }

    @Test
    void showsMarkupAsText() {
        String html = marked("<script>a&b</script>\"'", finding(0, 8, "secret", Confidence.POSSIBLE));

        assertThat(html)
                .contains("<mark class=\"kind-other possible\">&lt;script&gt;</mark>a&amp;b&lt;/script&gt;&quot;&#39;");
    }

    /** A surrogate pair or a line break at the edge of a finding stays whole. */
    @Test
    void losesNoCharacter() {
        String draft = "🙂 Å\r\n\tb";
        String html =
                marked(draft, finding(0, 2, "phone", Confidence.LIKELY), finding(3, 4, "phone", Confidence.LIKELY));

        assertThat(html.replaceAll("<a class=\"number\".*?</a>", "").replaceAll("</?mark[^>]*>", ""))
                .contains(">" + draft + "</div>");
    }

    private static String marked(String text, Finding... findings) {
        UserText draft = UserText.of(text);
        Screening empty = SCREENER.screen(draft);
        Screening screening = new Screening(List.of(findings), 1, text.length(), empty.lines());
        List<FindingLine> lines = screening.findings().stream()
                .map(found -> new FindingLine(
                        found.type().toString(), 1, "line 1", found.confidence(), "likely", found.span()))
                .toList();
        return new MarkedDraft(draft, screening, new Block.Findings("Found:", lines), TYPES, LABELS).html();
    }

    private static Finding finding(int start, int end, String type, Confidence confidence) {
        return new Finding(new Span(start, end), DataType.of(type), confidence, "a-detector");
    }
}
