package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as {@code RichTextBlock}s, which show it as it is: a {@code TextBlock} would read Markdown in it, and not every host
 * knows the same escapes. A long text becomes several, so that each fits into a card.
 */
final class RichText {
    /** Of one block, in bytes of JSON. */
    static final int MOST_BYTES = 6_000;

    /** What the JSON around a run's text takes at most. */
    private static final int RUN_BYTES = 120;

    /** Hosts replace {@code {{DATE(…)}}} by a date even here, but only within one run: such a text is parted inside. */
    private static final Pattern INSIDE_A_FUNCTION = Pattern.compile("(?<=\\{)(?=\\{(?i:DATE|TIME)\\()");

    private final Look look;
    private final List<ObjectNode> blocks = new ArrayList<>();
    private ArrayNode inlines = JsonNodeFactory.instance.arrayNode();
    private int left = MOST_BYTES;

    /** How large and how loud. */
    enum Look {
        HEADING,
        NORMAL,
        SMALL
    }

    /** A stretch of text. */
    record Run(String text, boolean bold) {
        static Run plain(String text) {
            return new Run(text, false);
        }

        static Run bold(String text) {
            return new Run(text, true);
        }
    }

    private RichText(Look look) {
        this.look = look;
    }

    /** The runs one after another; not a character is added or lost. */
    static List<ObjectNode> blocks(Look look, Run... runs) {
        RichText text = new RichText(look);
        for (Run run : runs) {
            for (String part : INSIDE_A_FUNCTION.split(run.text(), -1)) {
                text.add(part, run.bold());
            }
        }
        text.flush();
        return text.blocks;
    }

    private void add(String text, boolean bold) {
        int from = 0;
        while (from < text.length()) {
            int end = reach(text, from, left - RUN_BYTES);
            if (end < text.length()) {
                end = goodBreak(text, from, end);
            }
            if (end > from) {
                inlines.add(run(text.substring(from, end), bold));
                left -= RUN_BYTES + bytes(text, from, end);
            }
            from = end;
            if (from < text.length()) {
                flush();
            }
        }
    }

    private ObjectNode run(String text, boolean bold) {
        ObjectNode run =
                JsonNodeFactory.instance.objectNode().put("type", "TextRun").put("text", text);
        if (bold || look == Look.HEADING) {
            run.put("weight", "bolder");
        }
        if (look == Look.HEADING) {
            run.put("size", "medium");
        } else if (look == Look.SMALL) {
            run.put("size", "small").put("isSubtle", true);
        }
        return run;
    }

    private void flush() {
        if (!inlines.isEmpty()) {
            ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "RichTextBlock");
            block.set("inlines", inlines);
            blocks.add(block);
        }
        inlines = JsonNodeFactory.instance.arrayNode();
        left = MOST_BYTES;
    }

    /** The end of the longest stretch that takes no more than so many bytes. */
    private static int reach(String text, int from, int bytes) {
        int end = from;
        int taken = 0;
        while (end < text.length()) {
            taken += bytes(text.charAt(end));
            if (taken > bytes) {
                break;
            }
            end++;
        }
        return end;
    }

    /** After a line, or else a word, if that does not make the stretch much shorter; never inside a character. */
    private static int goodBreak(String text, int from, int end) {
        int least = end - (end - from) / 4;
        for (char mark : new char[] {'\n', ' '}) {
            int found = text.lastIndexOf(mark, end - 1) + 1;
            if (found > least) {
                return found;
            }
        }
        return end > from && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static int bytes(String text, int from, int end) {
        int bytes = 0;
        for (int i = from; i < end; i++) {
            bytes += bytes(text.charAt(i));
        }
        return bytes;
    }

    /** As JSON in UTF-8; half a surrogate pair counts as half of its four bytes or more. */
    private static int bytes(char unit) {
        if (unit == '"' || unit == '\\') {
            return 2;
        }
        if (unit < 0x20) {
            return 6;
        }
        return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    }
}
