package dev.vett.app.importing;

import dev.vett.app.importing.ImportedGuideline.Warning;
import dev.vett.app.setup.UsageException;
import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import dev.vett.guideline.Guideline;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.screening.Screener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a document into a guideline in Markdown that Vett can read. */
public final class GuidelineImport {
    private static final Pattern SAME_ID =
            Pattern.compile("the section id '(?:.*/)?([^/']+)' is that of line \\d+ already.*");
    private static final int MOST_LOOKS = 4;

    private final Officials officials;

    /** The screener finds the names of persons, which do not belong in a pack. */
    public GuidelineImport(Screener screener) {
        this.officials = new Officials(screener);
    }

    /**
     * Reads a {@code .md}, {@code .docx} or {@code .pdf} file.
     *
     * @throws UsageException if it cannot be read; the message says what to do
     */
    public ImportedGuideline read(Path file) {
        SourceFile source = SourceFile.read(file);
        try {
            Draft draft = draft(file, source).titled();
            if (draft.pieces().isEmpty()) {
                throw new UsageException(file + " has no text; export the document again");
            }
            return write(draft);
        } catch (UsageException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries meet damage with whatever exception comes first; its message may repeat the document.
            throw SourceFile.broken(file);
        } catch (OutOfMemoryError e) {
            throw new UsageException(
                    file + " needs more memory than Vett has; save the text alone, or set VETT_JAVA_OPTS=-Xmx1g");
        }
    }

    private static Draft draft(Path file, SourceFile source) throws IOException {
        return switch (source.kind()) {
            case MD -> MarkdownReader.read(decoded(file, source.bytes()));
            case DOCX -> DocxReader.read(source.bytes());
            case PDF -> PdfReader.read(file, source.bytes());
        };
    }

    private static String decoded(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not UTF-8 text; save it with the encoding UTF-8");
        }
    }

    private ImportedGuideline write(Draft draft) {
        MarkdownWriter writer = new MarkdownWriter();
        String title = draft.title().orElse("");
        writer.heading(1, title.isEmpty() ? "FILL-IN: the title of the document" : title);
        draft.remarks().forEach(writer::comment);
        if (!(first(draft) instanceof Piece.Heading)) {
            writer.comment("this heading is not in the document: text before the first heading needs one;"
                    + " leave out what is no rule");
            writer.heading(2, informationHeading(draft));
        }
        List<Warning> found = new ArrayList<>();
        boolean afterItem = false;
        for (Piece piece : draft.pieces()) {
            List<String> left = new ArrayList<>();
            Optional<Piece> kept = officials(piece, left);
            if (kept.isPresent()) {
                writer.piece(kept.get(), afterItem);
                if (left.isEmpty() && names(kept.get())) {
                    found.add(new Warning(
                            writer.lines().size(), "may name a person: keep roles, take names and addresses out"));
                }
            }
            if (!left.isEmpty()) {
                found.add(new Warning(
                        Math.max(1, writer.lines().size()), "a name was left out here; put the role in its place"));
            }
            afterItem = piece instanceof Piece.Item;
        }
        List<String> lines = anchored(writer.lines());
        List<Warning> warnings = new ArrayList<>(writer.warnings());
        warnings.addAll(found);
        warnings.sort(Comparator.comparingInt(Warning::line));
        return new ImportedGuideline(
                title,
                String.join("\n", lines) + "\n",
                warnings.stream().distinct().toList());
    }

    private static Piece first(Draft draft) {
        return draft.pieces().get(0);
    }

    private static String informationHeading(Draft draft) {
        StringBuilder text = new StringBuilder();
        draft.pieces().stream()
                .map(GuidelineImport::text)
                .limit(50)
                .forEach(piece -> text.append(piece).append(' '));
        return LanguageGuess.of(text.toString(), Language.SV) == Language.SV
                ? "Dokumentinformation"
                : LanguageGuess.of(text.toString(), Language.SV) == Language.EN
                        ? "About the document"
                        : "Dokumentinformasjon";
    }

    /** The piece without the officials' names; empty if nothing else stood there. */
    private Optional<Piece> officials(Piece piece, List<String> left) {
        if (piece instanceof Piece.Paragraph paragraph) {
            return changed(paragraph.text(), left)
                    .map(text ->
                            text.isEmpty() ? Optional.<Piece>empty() : Optional.<Piece>of(new Piece.Paragraph(text)))
                    .orElse(Optional.of(piece));
        }
        if (piece instanceof Piece.Item item) {
            return changed(item.text(), left)
                    .map(text -> text.isEmpty()
                            ? Optional.<Piece>empty()
                            : Optional.<Piece>of(new Piece.Item(item.depth(), item.number(), text)))
                    .orElse(Optional.of(piece));
        }
        if (piece instanceof Piece.Verbatim verbatim) {
            List<String> lines = verbatim.lines().stream()
                    .map(line -> {
                        String mark = line.replaceFirst("^((?:\\s*[-*+]\\s+)?\\**).*$", "$1");
                        return changed(line.substring(mark.length()).replace("**", ""), left)
                                .map(text -> text.isEmpty() ? "" : mark.replace("*", "") + text)
                                .orElse(line);
                    })
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Piece.Verbatim(lines));
        }
        return Optional.of(piece);
    }

    private Optional<String> changed(String text, List<String> left) {
        Optional<String> without = officials.withoutNames(text);
        without.ifPresent(left::add);
        return without;
    }

    private boolean names(Piece piece) {
        if (piece instanceof Piece.Table table) {
            return table.rows().stream().flatMap(List::stream).anyMatch(officials::names);
        }
        return !(piece instanceof Piece.Remark) && officials.names(text(piece));
    }

    private static String text(Piece piece) {
        if (piece instanceof Piece.Heading heading) {
            return heading.text();
        } else if (piece instanceof Piece.Paragraph paragraph) {
            return paragraph.text();
        } else if (piece instanceof Piece.Item item) {
            return item.text();
        } else if (piece instanceof Piece.Verbatim verbatim) {
            return String.join("\n", verbatim.lines());
        } else if (piece instanceof Piece.Table table) {
            return String.join(" ", table.rows().stream().flatMap(List::stream).toList());
        }
        return "";
    }

    /** Gives every section that shares its id with an earlier one an anchor of its own. */
    private static List<String> anchored(List<String> source) {
        List<String> lines = new ArrayList<>(source);
        // An anchor may meet an id that is there already; a second or third look finds that.
        for (int look = 0; look < MOST_LOOKS; look++) {
            Problems problems = new Problems();
            Guideline.parse(String.join("\n", lines), "", problems);
            Map<String, Integer> seen = new HashMap<>();
            for (PackProblem problem : problems.all()) {
                Matcher same = SAME_ID.matcher(problem.message());
                if (same.matches() && problem.line() <= lines.size()) {
                    String plain = same.group(1).replace('.', '-');
                    int number = seen.merge(plain, 1, Integer::sum) + look + 1;
                    String anchor = "<a id=\"" + plain + "-" + number + "\"></a>";
                    String line = lines.get(problem.line() - 1).replaceFirst("<a id=\"[^\"]*\"></a>", "");
                    lines.set(
                            problem.line() - 1,
                            line.replaceFirst("^(\\s*#+ |\\s*\\|? ?)", "$1" + Matcher.quoteReplacement(anchor)));
                }
            }
            if (seen.isEmpty()) {
                break;
            }
        }
        return lines;
    }
}
