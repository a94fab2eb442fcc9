package dev.vett.guideline;

import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Markdown as a reader sees it: the words without the marks. */
final class PlainText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private PlainText() {}

    /** The rendered text of a node with white space folded. */
    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return fold(text.toString());
    }

    static String fold(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static int words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? 0 : SPACE.split(folded, -1).length;
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Text literal) {
            text.append(literal.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof FencedCodeBlock code) {
            text.append(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak || isBreak(node)) {
            text.append(' ');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, text);
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof HtmlInline html && html.getLiteral().startsWith("<br");
    }
}
