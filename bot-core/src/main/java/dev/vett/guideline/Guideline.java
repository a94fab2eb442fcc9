package dev.vett.guideline;

import dev.vett.data.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * An organisation's guideline, read from Markdown (CommonMark with GFM tables).
 *
 * <p>Every heading below the title is a section and so is every table row; the ids follow {@code knowledge/README.md}. A
 * heading's text ends at the next heading; a heading without text of its own has as text its own words and those of the
 * headings right below it. Immutable, thread-safe.
 */
public final class Guideline {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final Node document;
    private final Map<Node, String> idsByNode;
    private final String title;
    private final List<SectionBody> bodies;
    private final Map<String, Section> byId;

    private Guideline(Node document, GuidelineReader reader) {
        this.document = document;
        this.idsByNode = reader.idsByNode();
        this.title = reader.title();
        this.bodies = reader.bodies();
        Map<String, Section> sections = new LinkedHashMap<>();
        bodies.forEach(body -> sections.putIfAbsent(body.section().id(), body.section()));
        this.byId = sections;
    }

    /**
     * Reads a guideline. Never throws for bad content: a missing or second title, text outside every section and
     * duplicate ids are reported.
     *
     * @param file how problems name the file
     */
    public static Guideline parse(String markdown, String file, Problems problems) {
        Node document = PARSER.parse(markdown);
        GuidelineReader reader = new GuidelineReader(file, problems);
        reader.read(document);
        return new Guideline(document, reader);
    }

    /** The document's title; empty if it has none. */
    public String title() {
        return title;
    }

    /** All sections in the order of the document, a table's rows after the heading that the table stands under. */
    public List<Section> sections() {
        return bodies.stream().map(SectionBody::section).toList();
    }

    public Optional<Section> section(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The guideline as HTML, without page around it: each section's heading or table row carries the section's id, raw
     * HTML is escaped, links that are neither web nor mail are dropped.
     */
    public String html() {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String id = idsByNode.get(node);
                    if (id != null) {
                        attributes.put("id", id);
                    }
                })
                .build()
                .render(document);
    }

    List<SectionBody> bodies() {
        return bodies;
    }
}
