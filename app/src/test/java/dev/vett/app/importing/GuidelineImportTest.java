package dev.vett.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.UsageException;
import dev.vett.data.Problems;
import dev.vett.guideline.Guideline;
import dev.vett.guideline.Section;
import dev.vett.screening.Screener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an official gets of a document, and what is said of a file that is none. */
class GuidelineImportTest {
    private static final GuidelineImport IMPORT = new GuidelineImport(screener());

    @TempDir
    Path folder;

    private static Screener screener() {
        try (Knowledge knowledge = Knowledge.shipped()) {
            Problems problems = new Problems();
            Screener screener = Screener.read(knowledge.folder(), List.of(), problems);
            problems.throwIfAny();
            return screener;
        }
    }

    /** Word and PDF give the sections that the text had before it was set, word for word. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "pdf without rules", "md"})
    void keepsEveryHeadingListAndTable(String kind) throws IOException {
        List<String> lines = Documents.lines("bibliotek.md");
        Guideline wanted = parsed(String.join("\n", lines));

        ImportedGuideline imported = IMPORT.read(set(kind, lines));

        Guideline guideline = parsed(imported.markdown());
        assertThat(guideline.title()).isEqualTo(wanted.title()).isEqualTo(imported.title());
        assertThat(sections(guideline)).containsAllEntriesOf(sections(wanted));
        assertThat(sections(guideline).keySet())
                .filteredOn(id -> !sections(wanted).containsKey(id))
                .isSubsetOf("dokumentinformation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void keepsTheRolesOfOfficialsAndNotTheirNames(String kind) throws IOException {
        ImportedGuideline imported = IMPORT.read(set(kind, Documents.lines("bibliotek.md")));

        assertThat(imported.markdown())
                .contains("Dokumentansvarig: biblioteksstrateg", "Beslutad av: Direktionen")
                .doesNotContain("Holmgren", "Sida 2", "riktlinje\n");
        assertThat(imported.warnings())
                .anySatisfy(warning -> assertThat(warning.message()).contains("a name was left out"))
                .noneSatisfy(warning -> assertThat(warning.message()).contains("Karin"));
    }

    /** What Word keeps apart from the words: numbers, tracked changes, content controls, merged cells, drawings. */
    @Test
    void readsAWordDocumentAsItIsShown() throws IOException {
        byte[] docx = Documents.docx(List.of("# T", "## A", "- b"));
        String xml = Files.readString(Path.of("src/test/resources/dev/vett/app/importing/document.xml"));
        Path file = Files.write(folder.resolve("word.docx"), changed(docx, "word/document.xml", xml));

        ImportedGuideline imported = IMPORT.read(file);

        assertThat(imported.markdown())
                .isEqualTo(Files.readString(Path.of("src/test/resources/dev/vett/app/importing/document.md")));
        assertThat(parsed(imported.markdown()).sections())
                .extracting(Section::id)
                .contains("1", "2/offentligt-2");
    }

    @Test
    void saysWhereATableIsGuessed() throws IOException {
        ImportedGuideline imported = IMPORT.read(set("pdf without rules", Documents.lines("bibliotek.md")));

        List<String> lines = imported.markdown().lines().toList();
        assertThat(imported.warnings())
                .filteredOn(warning -> warning.message().contains("table"))
                .anySatisfy(warning -> assertThat(lines.get(warning.line() - 1)).startsWith("<!-- a table"));
    }

    /** Lines of Markdown that come in as the first and go out as the second; \n is a new line. */
    @ParameterizedTest
    @CsvFileSource(resources = "markdown.csv", numLinesToSkip = 1, delimiter = ';')
    void putsMarkdownRight(String what, String given, String wanted) throws IOException {
        Path file = Files.writeString(folder.resolve("given.md"), given.replace("\\n", "\n"));

        assertThat(IMPORT.read(file).markdown()).as(what).isEqualTo(wanted.replace("\\n", "\n") + "\n");
    }

    /** A file that is no guideline, and what is said of it. */
    record Bad(String name, Supplier<byte[]> content, String says) {
        @Override
        public String toString() {
            return name + ": " + says;
        }
    }

    private static Bad bad(String name, byte[] content, String says) {
        return new Bad(name, () -> content, says);
    }

    static List<Bad> badFiles() throws IOException {
        List<String> lines = Documents.lines("bibliotek.md");
        byte[] docx = Documents.docx(lines);
        byte[] pdf = Documents.pdf(lines, true);
        return List.of(
                bad("empty.docx", new byte[0], "is empty"),
                bad("empty.pdf", new byte[0], "is empty"),
                bad("empty.md", new byte[0], "is empty"),
                bad("blank.md", " \n\n".getBytes(StandardCharsets.UTF_8), "has no text"),
                bad("latin.md", Documents.latin1("# Öppet\n\n## Två\n\nText"), "is not UTF-8"),
                bad("guideline.txt", lines.get(0).getBytes(StandardCharsets.UTF_8), "must be a .md, .docx or .pdf"),
                bad("old.doc", new byte[] {1}, "save it as .docx"),
                bad("pdf.docx", pdf, "is no .docx"),
                bad("docx.pdf", docx, "is no PDF"),
                bad("docx.md", docx, "is no Markdown"),
                bad("old.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "has a password"),
                bad("half.docx", java.util.Arrays.copyOf(docx, docx.length / 2), "open it"),
                bad("half.pdf", java.util.Arrays.copyOf(pdf, 600), ""),
                bad("zip.docx", zip(Map.of("readme.txt", "hello")), "holds no Word text"),
                bad("broken.docx", changed(docx, "word/document.xml", "<w:document"), "is damaged"),
                bad(
                        "entity.docx",
                        changed(
                                docx,
                                "word/document.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"),
                        "is damaged"),
                bad("bomb.docx", bomb(), "unpacks to far more"),
                bad("password.pdf", locked("user"), "has a password"),
                bad("locked.pdf", locked(""), "forbids"),
                bad("scan.pdf", scan(), "(OCR)"),
                bad(
                        "long.md",
                        "# T\n\n## A\n\n".concat("x".repeat(2_100_000)).getBytes(StandardCharsets.UTF_8),
                        "larger than 2 MB"),
                bad("noise.pdf", "%PDF-1.7 hemlig".getBytes(StandardCharsets.UTF_8), ""));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    @Timeout(20)
    void saysInOneSentenceWhatToDo(Bad bad) throws IOException {
        Path file = Files.write(folder.resolve(bad.name()), bad.content().get());

        assertThatThrownBy(() -> IMPORT.read(file))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(bad.says())
                .hasMessageContaining(bad.name())
                .hasMessageNotContaining("hemlig")
                .hasMessageNotContaining("\n");
    }

    /** Texts that send a careless pattern or parser astray. */
    @ParameterizedTest
    @ValueSource(strings = {">", "# a    ", "....", "| a ", "[", "**", "- "})
    @Timeout(20)
    void comesToAnEndWithStrangeTexts(String piece) throws IOException {
        Path file = Files.writeString(folder.resolve("strange.md"), "# T\n\n## A\n\n" + piece.repeat(20_000) + "\n");

        try {
            assertThat(IMPORT.read(file).markdown()).startsWith("# T");
        } catch (UsageException e) {
            assertThat(e).hasMessageContaining("is damaged");
        }
    }

    @Test
    void refusesAHugeFileWithoutReadingIt() throws IOException {
        Path file = folder.resolve("huge.pdf");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100_000_000);
        }

        assertThatThrownBy(() -> IMPORT.read(file)).hasMessageContaining("is larger than 20 MB");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> IMPORT.read(folder.resolve("none.docx")))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> IMPORT.read(Files.createDirectory(folder.resolve("folder.docx"))))
                .isInstanceOf(UsageException.class);
    }

    private Path set(String kind, List<String> lines) throws IOException {
        return switch (kind) {
            case "docx" -> Files.write(folder.resolve("bibliotek.docx"), Documents.docx(lines));
            case "pdf" -> Files.write(folder.resolve("bibliotek.pdf"), Documents.pdf(lines, true));
            case "pdf without rules" -> Files.write(folder.resolve("bibliotek.pdf"), Documents.pdf(lines, false));
            default -> Files.write(folder.resolve("bibliotek.md"), lines);
        };
    }

    private static Guideline parsed(String markdown) {
        Problems problems = new Problems();
        Guideline guideline = Guideline.parse(markdown, "guideline.md", problems);
        assertThat(problems.all()).isEmpty();
        return guideline;
    }

    private static Map<String, String> sections(Guideline guideline) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Section section : guideline.sections()) {
            texts.put(section.id(), section.title() + "\n" + section.text());
        }
        return texts;
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] docx, String part, String content) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        entries.put(part, content);
        return zip(entries);
    }

    /** A megabyte that becomes a gigabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1_000_000];
            for (int i = 0; i < 1_000; i++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private static byte[] locked(String user) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(
                        Documents.pdf(List.of("# Titel", "## Ett", "En text som ingen får ta ut."), true));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("owner", user, permission));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }
}
