package dev.vett.guideline;

import dev.vett.data.Problems;
import dev.vett.guideline.SectionBody.Block;
import dev.vett.guideline.SectionBody.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Reads a parsed document section by section. Used once; not thread-safe. */
final class GuidelineReader {
    private static final Pattern ANCHOR = Pattern.compile("<a\\s+(?:id|name)=[\"']([^\"']+)[\"']\\s*/?>");

    /** A section under construction. */
    private static final class Draft {
        final String id;
        final List<String> heading;
        final List<Block> blocks = new ArrayList<>();
        final List<String> below = new ArrayList<>();
        final int level;

        Draft(String id, List<String> heading, int level) {
            this.id = id;
            this.heading = heading;
            this.level = level;
        }

        SectionBody finish() {
            if (blocks.isEmpty()) {
                blocks.add(new Block(Kind.OUTLINE, heading.get(heading.size() - 1)));
                below.forEach(title -> blocks.add(new Block(Kind.OUTLINE, title)));
            }
            String text = blocks.stream().map(Block::text).collect(Collectors.joining(" "));
            return new SectionBody(new Section(id, heading, PlainText.fold(text)), blocks);
        }
    }

    private final String file;
    private final Problems problems;
    private final SectionIds ids = new SectionIds();
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Draft> open = new ArrayDeque<>();
    private final Map<Node, String> idsByNode = new HashMap<>();
    private final Map<String, Integer> lineById = new HashMap<>();
    private String title = "";

    GuidelineReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void read(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                heading(heading);
            } else {
                content(node);
            }
        }
        if (title.isEmpty()) {
            problems.add(file, 1, "has no title: one heading of level one, '# …'");
        }
        if (drafts.isEmpty()) {
            problems.add(file, 1, "has no section: a heading of level two or deeper, '## …'");
        }
    }

    String title() {
        return title;
    }

    List<SectionBody> bodies() {
        return drafts.stream().map(Draft::finish).toList();
    }

    /** Where the sections begin: headings and table rows. */
    Map<Node, String> idsByNode() {
        return idsByNode;
    }

    private void heading(Heading heading) {
        Optional<String> anchor = takeAnchor(heading);
        String text = PlainText.of(heading);
        if (text.isEmpty()) {
            problems.add(file, line(heading), "an empty heading");
            return;
        }
        if (heading.getLevel() == 1) {
            if (title.isEmpty()) {
                title = text;
                return;
            }
            problems.add(file, line(heading), "a second title: only one heading may be of level one");
        }
        while (!open.isEmpty() && open.peek().level >= heading.getLevel()) {
            open.pop();
        }
        List<String> path = new ArrayList<>();
        if (!open.isEmpty()) {
            path.addAll(open.peek().heading);
            open.peek().below.add(text);
        }
        path.add(text);
        Draft draft = new Draft(ids.heading(heading.getLevel(), text, anchor), path, heading.getLevel());
        begin(draft, heading);
        open.push(draft);
    }

    private void content(Node node) {
        if (node instanceof HtmlBlock || node instanceof ThematicBreak) {
            return;
        }
        Draft draft = open.peek();
        if (draft == null) {
            if (!PlainText.of(node).isEmpty()) {
                problems.add(file, line(node), "this text stands before the first section and belongs to none");
            }
            return;
        }
        blocks(node, draft, Kind.PARAGRAPH);
    }

    private void blocks(Node node, Draft draft, Kind kind) {
        if (node instanceof TableBlock table) {
            table(table, draft);
        } else if (node instanceof ListBlock || node instanceof BlockQuote) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                blocks(child, draft, kind);
            }
        } else if (node instanceof ListItem) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                blocks(child, draft, Kind.ITEM);
            }
        } else if (!(node instanceof HtmlBlock)) {
            String text = PlainText.of(node);
            if (!text.isEmpty()) {
                draft.blocks.add(new Block(kind, text));
            }
        }
    }

    private void table(TableBlock table, Draft draft) {
        List<String> header = List.of();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node node = part.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof TableRow row) {
                    Optional<String> anchor = takeAnchor(row);
                    List<String> cells = cells(row);
                    draft.blocks.add(new Block(Kind.TABLE_ROW, PlainText.fold(String.join(" ", cells))));
                    if (part instanceof TableHead) {
                        header = cells;
                    } else {
                        row(row, draft, header, cells, anchor);
                    }
                }
            }
        }
    }

    private void row(TableRow row, Draft draft, List<String> header, List<String> cells, Optional<String> anchor) {
        List<String> path = new ArrayList<>(draft.heading);
        path.add(cells.isEmpty() || cells.get(0).isEmpty() ? draft.id : cells.get(0));
        String first = cells.isEmpty() ? "" : cells.get(0);
        Draft section = new Draft(SectionIds.row(draft.id, first, anchor), path, Integer.MAX_VALUE);
        // White space aside, header and row stand here as in the document: nothing is added to a quotation.
        Stream.concat(Stream.of(String.join("\t", header)), cells.stream())
                .filter(text -> !text.isBlank())
                .forEach(text -> section.blocks.add(new Block(Kind.ROW_SECTION, text)));
        begin(section, row);
    }

    private void begin(Draft draft, Node node) {
        Integer earlier = lineById.putIfAbsent(draft.id, line(node));
        if (earlier != null) {
            problems.add(
                    file,
                    line(node),
                    "the section id '" + draft.id + "' is that of line " + earlier
                            + " already; give one of them an anchor, <a id=\"…\"></a>");
        }
        drafts.add(draft);
        idsByNode.put(node, draft.id);
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(PlainText.of(cell));
            }
        }
        return cells;
    }

    /** Takes the first anchor out of the tree: it is an id for us, not HTML for a reader. */
    private static Optional<String> takeAnchor(Node node) {
        Optional<String> found = Optional.empty();
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof HtmlInline html) {
                Matcher matcher = ANCHOR.matcher(html.getLiteral());
                if (matcher.matches()) {
                    found = found.or(() -> Optional.of(matcher.group(1)));
                    html.unlink();
                } else if (html.getLiteral().equals("</a>")) {
                    html.unlink();
                }
            } else if (child instanceof TableCell) {
                Optional<String> inCell = takeAnchor(child);
                found = found.or(() -> inCell);
            }
            child = next;
        }
        return found;
    }

    private static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.get(0).getLineIndex() + 1;
            }
        }
        return 1;
    }
}
