package dev.vett.app.importing;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the words of one page with their places. */
final class PdfWords extends PDFTextStripper {
    private final List<PdfWord> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double x;
    private double end;
    private double y;
    private double size;
    private boolean bold;

    private PdfWords() {
        setSortByPosition(true);
    }

    static List<PdfWord> of(PDDocument document, int page) throws IOException {
        PdfWords stripper = new PdfWords();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return stripper.words;
    }

    @Override
    protected void writeString(String unused, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            String letters = letters(position.getUnicode());
            if (letters.isBlank()) {
                finish();
                continue;
            }
            if (text.length() == 0) {
                x = position.getXDirAdj();
                y = position.getYDirAdj();
                size = position.getFontSizeInPt();
                bold = isBold(position.getFont());
            }
            text.append(letters);
            end = position.getXDirAdj() + position.getWidthDirAdj();
        }
        finish();
    }

    private void finish() {
        if (text.length() > 0) {
            words.add(new PdfWord(x, end, y, size, bold, text.toString()));
            text.setLength(0);
        }
    }

    /** Ligatures become letters; letters with marks become one character. A soft hyphen is seen, so it stays a hyphen. */
    private static String letters(String unicode) {
        StringBuilder letters = new StringBuilder();
        unicode.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            boolean ligature = point >= 0xFB00 && point <= 0xFB06;
            letters.append(ligature ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter);
        });
        return Normalizer.normalize(letters.toString().replace('\u00AD', '-'), Normalizer.Form.NFC);
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }
}
