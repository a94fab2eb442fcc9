package dev.vett.app.importing;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Sets a Markdown text as people get it: in Word, with styles and lists, or as a PDF, with page headers and hyphens. */
public final class Documents {
    /** The information on the document that stands before its first heading; one names an official. */
    private static final List<List<String>> INFORMATION = List.of(
            List.of("Dokumenttyp", "Riktlinje"),
            List.of("Beslutad av", "Direktionen"),
            List.of("Beslutsdatum", "2026-03-12"),
            List.of("Dokumentansvarig", "Karin Holmgren, biblioteksstrateg"),
            List.of("Kontakt", "karin.holmgren@example.se"));

    private Documents() {}

    /** The lines of a text in the test resources. */
    public static List<String> lines(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dev/vett/app/importing", name));
    }

    /** A Word document. */
    public static byte[] docx(List<String> markdown) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFStyles styles = document.createStyles();
            style(styles, "Title", "Title", -1);
            for (int i = 0; i < 4; i++) {
                style(styles, "Rubrik" + (i + 1), "heading " + (i + 1), i);
            }
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Sjöbygden");
            BigInteger bullets = list(document, STNumberFormat.BULLET, "•", 1);
            BigInteger numbers = list(document, STNumberFormat.DECIMAL, "%1.", 2);
            List<List<String>> rows = new ArrayList<>();
            for (String line : markdown) {
                if (line.startsWith("|")) {
                    if (!line.startsWith("|---")) {
                        rows.add(cells(line));
                    }
                    continue;
                }
                if (!rows.isEmpty()) {
                    table(document, rows);
                    rows.clear();
                }
                if (line.startsWith("# ")) {
                    paragraph(document, "Title", line.substring(2));
                    table(document, INFORMATION);
                } else if (line.startsWith("#")) {
                    int level = line.indexOf(' ') - 1;
                    paragraph(document, "Rubrik" + level, line.substring(level + 2));
                } else if (line.startsWith("- ")) {
                    paragraph(document, "", line.substring(2)).setNumID(bullets);
                } else if (line.matches("\\d+\\. .*")) {
                    paragraph(document, "", line.replaceFirst("\\d+\\. ", "")).setNumID(numbers);
                } else if (!line.isEmpty()) {
                    paragraph(document, "", line);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        // Word cuts a text into runs wherever somebody has edited it.
        int middle = text.length() / 2;
        paragraph.createRun().setText(text.substring(0, middle));
        paragraph.createRun().setText(text.substring(middle));
        return paragraph;
    }

    private static void style(XWPFStyles styles, String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private static BigInteger list(XWPFDocument document, STNumberFormat.Enum format, String text, int id) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(id));
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        BigInteger added = document.createNumbering().addAbstractNum(new XWPFAbstractNum(definition));
        return document.getNumbering().addNum(added);
    }

    private static void table(XWPFDocument document, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                table.getRow(row).getCell(column).setText(rows.get(row).get(column));
            }
        }
    }

    static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }

    /** A PDF; without rules its table has only gaps between the columns. */
    public static byte[] pdf(List<String> markdown, boolean rules) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Typesetter(document, rules).set(markdown);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A plain page maker: one column, lines broken between words, a word divided where it does not fit. */
    private static final class Typesetter {
        private static final float LEFT = 70;
        private static final float RIGHT = 525;
        private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
        private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

        private final PDDocument document;
        private final boolean rules;
        private PDPageContentStream page;
        private float y;
        private int number;

        Typesetter(PDDocument document, boolean rules) throws IOException {
            this.document = document;
            this.rules = rules;
            turn();
        }

        void set(List<String> markdown) throws IOException {
            List<List<String>> rows = new ArrayList<>();
            for (String line : markdown) {
                if (line.startsWith("|")) {
                    if (!line.startsWith("|---")) {
                        rows.add(cells(line));
                    }
                    continue;
                }
                if (!rows.isEmpty()) {
                    table(rows);
                    rows.clear();
                }
                if (line.startsWith("# ")) {
                    text(line.substring(2), BOLD, 20, LEFT, LEFT, 14);
                    for (List<String> row : INFORMATION) {
                        text(row.get(0) + ": " + row.get(1), PLAIN, 10, LEFT, LEFT, 6);
                    }
                } else if (line.startsWith("#")) {
                    int level = line.indexOf(' ') - 1;
                    text(line.substring(level + 2), BOLD, level == 1 ? 15 : 12, LEFT, LEFT, 6);
                } else if (line.startsWith("- ")) {
                    text("• " + line.substring(2), PLAIN, 10, LEFT + 10, LEFT + 20, 3);
                } else if (line.matches("\\d+\\. .*")) {
                    text(line, PLAIN, 10, LEFT + 10, LEFT + 24, 3);
                } else if (!line.isEmpty()) {
                    text(line, PLAIN, 10, LEFT, LEFT, 9);
                }
            }
            page.close();
        }

        private void text(String text, PDFont font, float size, float first, float others, float below)
                throws IOException {
            float x = first;
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ", -1)) {
                String longer = line.length() == 0 ? word : line + " " + word;
                if (x + width(longer, font, size) <= RIGHT) {
                    line = new StringBuilder(longer);
                    continue;
                }
                int cut = Math.min(6, word.length() / 2);
                boolean divides =
                        size == 10 && word.length() > 11 && word.chars().allMatch(Character::isLetter);
                if (divides && x + width(line + " " + word.substring(0, cut) + "-", font, size) <= RIGHT) {
                    show(line + " " + word.substring(0, cut) + "-", font, size, x);
                    line = new StringBuilder(word.substring(cut));
                } else {
                    show(line.toString(), font, size, x);
                    line = new StringBuilder(word);
                }
                x = others;
            }
            show(line.toString(), font, size, x);
            y -= below;
        }

        private void table(List<List<String>> rows) throws IOException {
            int columns = rows.get(0).size();
            float wide = (RIGHT - LEFT) / columns;
            if (y < 220) {
                turn();
            }
            float top = y + 12;
            List<Float> levels = new ArrayList<>(List.of(top));
            for (List<String> row : rows) {
                float start = y;
                float lowest = y;
                for (int column = 0; column < columns; column++) {
                    y = start;
                    StringBuilder line = new StringBuilder();
                    for (String word : row.get(column).split(" ", -1)) {
                        String longer = line.length() == 0 ? word : line + " " + word;
                        if (width(longer, PLAIN, 10) > wide - 22) {
                            show(line.toString(), PLAIN, 10, LEFT + column * wide + 4);
                            line = new StringBuilder(word);
                        } else {
                            line = new StringBuilder(longer);
                        }
                    }
                    show(line.toString(), PLAIN, 10, LEFT + column * wide + 4);
                    lowest = Math.min(lowest, y);
                }
                y = lowest - 6;
                levels.add(y + 12);
            }
            if (rules) {
                page.setStrokingColor(Color.BLACK);
                for (float level : levels) {
                    line(LEFT, level, RIGHT, level);
                }
                for (int column = 0; column <= columns; column++) {
                    line(LEFT + column * wide, top, LEFT + column * wide, levels.get(levels.size() - 1));
                }
            }
            y -= 10;
        }

        private void line(float x1, float y1, float x2, float y2) throws IOException {
            page.moveTo(x1, y1);
            page.lineTo(x2, y2);
            page.stroke();
        }

        private void show(String text, PDFont font, float size, float x) throws IOException {
            if (y < 80) {
                turn();
            }
            write(text, font, size, x, y);
            y -= size * 1.35f;
        }

        private void turn() throws IOException {
            if (page != null) {
                page.close();
            }
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            page = new PDPageContentStream(document, sheet);
            number++;
            write("Biblioteksförbundet Sjöbygden – riktlinje", PLAIN, 8, LEFT, 805);
            write("Sida " + number + " (3)", PLAIN, 8, 480, 40);
            y = 760;
        }

        private void write(String text, PDFont font, float size, float x, float at) throws IOException {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, at);
            page.showText(text);
            page.endText();
        }

        private static float width(String text, PDFont font, float size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    /** A text of another encoding than UTF-8. */
    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
