package dev.vett.app.importing;

import dev.vett.app.setup.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF, which knows only where letters stand: headings by size and weight, the rest by place. Used once. */
final class PdfReader {
    private static final int MOST_PAGES = 300;
    /** Fewer letters a page are a stamp on a scanned picture. */
    private static final int FEWEST_LETTERS = 20;

    private static final int LONGEST_HEADING = 150;
    private static final int LONGEST_CONTENTS_LINE = 300;
    private static final Pattern BULLET = Pattern.compile("([•▪◦●○■□–—*·\uF0B7\uF0A7-]|o(?= ))\\s*(\\S.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\(?(\\d{1,2})[.)]\\s+(\\S.*)");
    private static final Pattern LETTERED = Pattern.compile("\\(?[a-zåäö]\\)\\s+\\S.*");
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\d{1,3}");
    private static final Pattern CONTENTS =
            Pattern.compile("innehåll(?:sförteckning)?|innhold(?:sfortegnelse)?|innhald|(?:table of )?contents");

    /** How a heading looks: larger ones first, bold before plain. */
    private record Look(double size, boolean bold) implements Comparable<Look> {
        @Override
        public int compareTo(Look other) {
            int bySize = Double.compare(other.size, size);
            return bySize != 0 ? bySize : Boolean.compare(other.bold, bold);
        }
    }

    private final List<PdfPage> pages;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Piece, Look> looks = new HashMap<>();
    private final TreeSet<Double> indents = new TreeSet<>();
    private double body;
    private double spacing;
    /** Where the lines of the page end. */
    private double right;

    private PdfReader(List<PdfPage> pages) {
        this.pages = pages;
    }

    /**
     * Reads the text of a PDF.
     *
     * @throws UsageException if it has a password, no text, or too much
     * @throws IOException if it is damaged
     */
    static Draft read(Path file, byte[] bytes) throws IOException {
        List<PdfPage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw locked(file);
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UsageException(
                        file + " has more than " + MOST_PAGES + " pages; save the guideline alone as a PDF");
            }
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var page = document.getPage(i);
                pages.add(new PdfPage(
                        page.getCropBox().getWidth(),
                        page.getCropBox().getHeight(),
                        PdfWords.of(document, i + 1),
                        PdfRules.of(page)));
            }
        } catch (InvalidPasswordException | LinkageError e) {
            // Protection by certificates needs a library that Vett does not have.
            throw locked(file);
        }
        int letters = pages.stream()
                .flatMap(page -> page.words().stream())
                .mapToInt(word -> word.text().length())
                .sum();
        if (letters < FEWEST_LETTERS * Math.max(1, pages.size())) {
            throw new UsageException(file + " has no text, only pictures of it (a scan);"
                    + " ask for the Word file, or run text recognition (OCR) on it first");
        }
        return new PdfReader(pages).draft();
    }

    private static UsageException locked(Path file) {
        return new UsageException(
                file + " has a password or forbids that its text is taken out; save it as a PDF without protection");
    }

    private Draft draft() {
        List<List<PdfLine>> lines =
                pages.stream().map(page -> PdfLine.of(page.words())).toList();
        body = usual(lines);
        spacing = spacing(lines);
        PdfMargins margins = new PdfMargins(lines);
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i), margins.without(lines.get(i), pages.get(i).height()));
        }
        Optional<String> title = title();
        TreeSet<Look> ranks = new TreeSet<>(looks.values());
        List<Look> inOrder = List.copyOf(ranks);
        List<Piece> leveled = pieces.stream()
                .map(piece -> piece instanceof Piece.Heading heading && looks.get(piece) != null
                        ? new Piece.Heading(inOrder.indexOf(looks.get(piece)) + 2, heading.text())
                        : piece)
                .toList();
        return new Draft(
                title,
                leveled,
                List.of(
                        "headings, lists and tables of a PDF are told by size and place; compare them with the document"));
    }

    /** The largest heading, if it stands before all others. */
    private Optional<String> title() {
        Optional<Piece> first =
                pieces.stream().filter(Piece.Heading.class::isInstance).findFirst();
        Optional<Look> largest = looks.values().stream().min(Comparator.naturalOrder());
        if (first.isEmpty() || !largest.equals(Optional.ofNullable(looks.get(first.get())))) {
            return Optional.empty();
        }
        boolean alone = looks.values().stream().filter(largest.get()::equals).count() == 1;
        if (!alone) {
            return Optional.empty();
        }
        pieces.remove(first.get());
        looks.remove(first.get());
        return Optional.of(((Piece.Heading) first.get()).text());
    }

    private void page(PdfPage page, List<PdfLine> kept) {
        List<PdfGrid> grids = PdfGrid.of(page.rules()).stream()
                .filter(grid ->
                        kept.stream().flatMap(line -> line.words().stream()).anyMatch(grid::holds))
                .toList();
        List<PdfWord> outside = kept.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> grids.stream().noneMatch(grid -> grid.holds(word)))
                .toList();
        List<PdfLine> lines = PdfLine.of(outside);
        right = right(page, lines);
        boolean firstOfPage = true;
        int from = 0;
        for (PdfGrid grid : grids) {
            int to = from;
            while (to < lines.size() && lines.get(to).y() < grid.top() + body) {
                to++;
            }
            run(lines.subList(from, to), firstOfPage);
            firstOfPage &= from == to;
            List<PdfWord> words = kept.stream()
                    .flatMap(line -> line.words().stream())
                    .filter(grid::holds)
                    .toList();
            table(grid.table(words), firstOfPage);
            firstOfPage = false;
            from = to;
        }
        run(lines.subList(from, lines.size()), firstOfPage);
    }

    /** A table at the top of a page goes on with the one at the end of the page before, if it has as many columns. */
    private void table(Piece.Table table, boolean firstOfPage) {
        if (firstOfPage
                && !pieces.isEmpty()
                && pieces.get(pieces.size() - 1) instanceof Piece.Table before
                && before.rows().get(0).size() == table.rows().get(0).size()) {
            List<List<String>> rows = new ArrayList<>(before.rows());
            boolean repeats = table.rows().get(0).equals(before.rows().get(0));
            rows.addAll(table.rows().subList(repeats ? 1 : 0, table.rows().size()));
            pieces.set(pieces.size() - 1, new Piece.Table(rows, before.unsure() || table.unsure()));
            return;
        }
        pieces.addAll(Tables.pieces(table.rows(), table.unsure()));
    }

    private void run(List<PdfLine> lines, boolean firstOfPage) {
        int at = 0;
        boolean mayGoOn = firstOfPage;
        while (at < lines.size()) {
            Optional<PdfColumns.Found> columns = PdfColumns.at(lines, at);
            if (columns.isPresent()) {
                pieces.addAll(Tables.pieces(columns.get().table().rows(), true));
                at += columns.get().lines();
            } else {
                at = block(lines, at, mayGoOn);
            }
            mayGoOn = false;
        }
    }

    /** Takes the lines of one heading, item or paragraph; returns where the next begins. */
    private int block(List<PdfLine> lines, int from, boolean mayGoOn) {
        PdfLine first = lines.get(from);
        StringBuilder text = new StringBuilder(first.text());
        boolean heading = isHeading(first);
        boolean item = !heading && isItem(first.text());
        int next = from + 1;
        while (next < lines.size() && goesOn(lines.get(next - 1), lines.get(next), first, heading, item)) {
            PdfText.append(text, lines.get(next).text());
            next++;
        }
        add(text.toString(), first, heading, mayGoOn);
        return next;
    }

    private boolean goesOn(PdfLine last, PdfLine line, PdfLine first, boolean heading, boolean item) {
        double usual = Math.max(spacing, 1.25 * line.size());
        if (line.y() - last.y() > 1.3 * usual || isHeading(line) != heading || isItem(line.text())) {
            return false;
        }
        if (heading) {
            return look(first).equals(look(line)) && !startsWithNumber(line.text());
        }
        if (isOfContents(last.text())) {
            return false;
        }
        // Where the next word would have had room, the break is meant.
        PdfWord word = line.words().get(0);
        if (last.end() + 0.25 * word.size() + word.end() - word.x() < right - 0.5 * word.size()) {
            return false;
        }
        // An item goes on at the place of its own text, to the right of its mark.
        return !item || line.x() > first.x() + 2;
    }

    private void add(String text, PdfLine first, boolean heading, boolean mayGoOn) {
        if (isOfContents(text)) {
            return;
        }
        if (heading) {
            if (!CONTENTS.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
                // Two headings of the same words are two pieces: looks are kept by piece, and equal pieces look alike.
                Piece piece = new Piece.Heading(2, text);
                looks.put(piece, look(first));
                pieces.add(piece);
            }
            return;
        }
        Matcher bullet = BULLET.matcher(text);
        Matcher numbered = NUMBERED.matcher(text);
        if (bullet.matches()) {
            pieces.add(new Piece.Item(depth(first), 0, bullet.group(2)));
        } else if (numbered.matches()) {
            pieces.add(new Piece.Item(depth(first), Integer.parseInt(numbered.group(1)), numbered.group(2)));
        } else if (LETTERED.matcher(text).matches()) {
            pieces.add(new Piece.Item(depth(first), 0, text));
        } else if (!pieces.isEmpty()
                && mayGoOn
                && pieces.get(pieces.size() - 1) instanceof Piece.Paragraph before
                && !before.text().matches(".*[.:!?]")) {
            StringBuilder whole = new StringBuilder(before.text());
            PdfText.append(whole, text);
            pieces.set(pieces.size() - 1, new Piece.Paragraph(whole.toString()));
        } else {
            pieces.add(new Piece.Paragraph(text));
        }
    }

    /** How deep an item stands, by how many smaller indents there were since the list began. */
    private int depth(PdfLine line) {
        if (pieces.isEmpty() || !(pieces.get(pieces.size() - 1) instanceof Piece.Item)) {
            indents.clear();
        }
        double at = Math.round(line.x() / 6) * 6.0;
        indents.add(at);
        return indents.headSet(at).size();
    }

    private boolean isHeading(PdfLine line) {
        String text = line.text();
        boolean large = line.size() >= body + 0.9;
        return (large || (line.bold() && !isItem(text) && line.size() >= body - 0.6))
                && text.length() <= LONGEST_HEADING
                && text.chars().anyMatch(Character::isLetter)
                && !text.matches(".*[.;,:]")
                && line.parts().size() <= 2;
    }

    /** Whether a line leads by dots to a page. */
    private static boolean isOfContents(String text) {
        return text.length() <= LONGEST_CONTENTS_LINE
                && CONTENTS_LINE.matcher(text).matches();
    }

    private static boolean startsWithNumber(String text) {
        return text.matches("\\d+(?:\\.\\d+)*\\.?\\s.*");
    }

    private static boolean isItem(String text) {
        return BULLET.matcher(text).matches()
                || NUMBERED.matcher(text).matches()
                || LETTERED.matcher(text).matches();
    }

    private static Look look(PdfLine line) {
        return new Look(rounded(line.size()), line.bold());
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }

    /** Where running text ends: not the longest line, which may be one that sticks out. */
    private double right(PdfPage page, List<PdfLine> lines) {
        List<Double> ends = lines.stream()
                .filter(line -> line.size() <= body + 0.5)
                .map(PdfLine::end)
                .sorted(Comparator.reverseOrder())
                .toList();
        return ends.isEmpty() ? page.width() : ends.get(Math.min(ends.size() / 6, 3));
    }

    /** The size in which most letters are set. */
    private static double usual(List<List<PdfLine>> pages) {
        Map<Double, Integer> letters = new HashMap<>();
        pages.stream()
                .flatMap(List::stream)
                .flatMap(line -> line.words().stream())
                .forEach(word -> letters.merge(rounded(word.size()), word.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(11.0);
    }

    /** How far apart lines of running text mostly stand. */
    private double spacing(List<List<PdfLine>> pages) {
        Map<Double, Integer> seen = new HashMap<>();
        for (List<PdfLine> lines : pages) {
            for (int i = 1; i < lines.size(); i++) {
                double gap = lines.get(i).y() - lines.get(i - 1).y();
                if (gap > 0.8 * body && gap < 2.2 * body && lines.get(i).size() <= body + 0.5) {
                    seen.merge(rounded(gap), 1, Integer::sum);
                }
            }
        }
        return seen.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Double, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(1.3 * body);
    }
}
