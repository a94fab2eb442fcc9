package dev.vett.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;
import java.util.function.Function;

/** Plain texts, in as many blocks as they need. */
final class Texts {
    /** What one text of a block may hold (docs.slack.dev, "Section block"). */
    static final int LONGEST = 3_000;

    private Texts() {}

    /** Sections that Slack does not fold. */
    static List<LayoutBlock> sections(String text) {
        return pieces(text, Texts::section);
    }

    /** Sections that Slack may fold. */
    static List<LayoutBlock> foldable(String text) {
        return pieces(text, piece -> SectionBlock.builder().text(plain(piece)).build());
    }

    /** Small grey lines. */
    static List<LayoutBlock> contexts(String text) {
        return pieces(text, Texts::context);
    }

    private static List<LayoutBlock> pieces(String text, Function<String, LayoutBlock> drawn) {
        // Slack refuses a text of nothing but spaces.
        return Pieces.of(text, LONGEST).stream()
                .filter(piece -> !piece.isBlank())
                .map(drawn)
                .toList();
    }

    /** A section that Slack does not fold, not even in a narrow thread. */
    static LayoutBlock section(String text) {
        return SectionBlock.builder().text(plain(text)).expand(true).build();
    }

    /** A small grey line. */
    static LayoutBlock context(String text) {
        return ContextBlock.builder().elements(List.of(plain(text))).build();
    }

    /** A text without markup. */
    static PlainTextObject plain(String text) {
        // Without emoji, ":1:" in a text stays what it is.
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
