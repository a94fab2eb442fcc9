package dev.vett.app.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The parts of a Word document as trees (ECMA-376, WordprocessingML).
 *
 * @param body of the text
 * @param styles by id
 * @param lists the numbering of each list, by its id
 * @param definitions the levels that lists share, by id
 * @param footnotes by id
 */
record DocxParts(
        Node body,
        Map<String, Node> styles,
        Map<String, Node> lists,
        Map<String, Node> definitions,
        Map<String, Node> footnotes) {
    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String FOOTNOTES = "word/footnotes.xml";
    private static final Set<String> PARTS = Set.of(DOCUMENT, STYLES, NUMBERING, FOOTNOTES);
    private static final int LONGEST_STYLES = 20;

    /** Throws for what is wrong, without printing it: it may repeat words of the document. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // Nothing depends on it.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }

    /**
     * Reads the parts that hold text.
     *
     * @param bytes held within bounds by {@link SourceFile}
     * @throws IOException if a part is damaged
     */
    static DocxParts read(byte[] bytes) throws IOException {
        Map<String, Node> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PARTS.contains(entry.getName())) {
                    parts.put(entry.getName(), tree(zip.readAllBytes()));
                }
            }
        }
        Node body = Optional.ofNullable(parts.get(DOCUMENT))
                .flatMap(document -> DocxText.child(document, "body"))
                .orElseThrow(() -> new IOException("no text"));
        return new DocxParts(
                body,
                byId(parts.get(STYLES), "style", "styleId"),
                byId(parts.get(NUMBERING), "num", "numId"),
                byId(parts.get(NUMBERING), "abstractNum", "abstractNumId"),
                byId(parts.get(FOOTNOTES), "footnote", "id"));
    }

    /** A style and those that it builds on, the nearest first. */
    List<Node> styles(String id) {
        Map<String, Node> chain = new LinkedHashMap<>();
        String next = id;
        while (!next.isEmpty() && chain.size() < LONGEST_STYLES && !chain.containsKey(next)) {
            @Nullable Node style = styles.get(next);
            if (style == null) {
                break;
            }
            chain.put(next, style);
            next = DocxText.child(style, "basedOn").map(DocxText::value).orElse("");
        }
        return List.copyOf(chain.values());
    }

    private static Map<String, Node> byId(@Nullable Node part, String name, String attribute) {
        Map<String, Node> found = new HashMap<>();
        for (Node child = part == null ? null : part.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (DocxText.name(child).equals(name)) {
                found.putIfAbsent(DocxText.attribute(child, attribute), child);
            }
        }
        return found;
    }

    /** Document types are refused, and with them every entity that could be fetched or grow. */
    private static Node tree(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException("a part is damaged");
        }
    }
}
