package dev.vett.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Texts with bold parts, in as many blocks as they need. */
final class RichText {
    private RichText() {}

    /** A text that is bold throughout or nowhere. */
    record Run(String text, boolean bold) {
        RichTextElement drawn() {
            RichTextSectionElement.Text.TextBuilder text =
                    RichTextSectionElement.Text.builder().text(text());
            return bold
                    ? text.style(RichTextSectionElement.TextStyle.builder()
                                    .bold(true)
                                    .build())
                            .build()
                    : text.build();
        }
    }

    /** A paragraph. */
    static List<LayoutBlock> paragraph(Run... runs) {
        return paragraph(List.of(runs));
    }

    /** A paragraph. */
    static List<LayoutBlock> paragraph(List<Run> runs) {
        return blocks(
                runs,
                elements -> RichTextSectionElement.builder().elements(elements).build());
    }

    /** A quotation, with a line at its side. */
    static List<LayoutBlock> quotation(List<Run> runs) {
        return blocks(
                runs,
                elements -> RichTextQuoteElement.builder().elements(elements).build());
    }

    /** A text as it was written, which Slack offers to copy. */
    static List<LayoutBlock> preformatted(String text) {
        return blocks(
                List.of(new Run(text, false)),
                elements ->
                        RichTextPreformattedElement.builder().elements(elements).build());
    }

    /** The runs in as many blocks as they need. */
    private static List<LayoutBlock> blocks(List<Run> runs, Function<List<RichTextElement>, BlockElement> frame) {
        List<LayoutBlock> drawn = new ArrayList<>();
        List<RichTextElement> elements = new ArrayList<>();
        int room = 0;
        for (Run run : runs) {
            for (String piece : Pieces.of(run.text(), Texts.LONGEST)) {
                int added = Pieces.room(piece);
                if (room + added > Texts.LONGEST) {
                    drawn.add(block(frame.apply(List.copyOf(elements))));
                    elements.clear();
                    room = 0;
                }
                elements.add(new Run(piece, run.bold()).drawn());
                room += added;
            }
        }
        if (!elements.isEmpty()) {
            drawn.add(block(frame.apply(List.copyOf(elements))));
        }
        return drawn;
    }

    private static LayoutBlock block(BlockElement element) {
        return RichTextBlock.builder().elements(List.of(element)).build();
    }
}
