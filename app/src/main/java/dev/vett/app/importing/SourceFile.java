package dev.vett.app.importing;

import dev.vett.app.setup.UsageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The file to import, held within bounds before any library reads it. */
final class SourceFile {
    /** A guideline is text; one of this size is full of pictures. */
    static final int MOST_BYTES = 20_000_000;

    private static final int MOST_MARKDOWN = 2_000_000;
    private static final int MOST_UNPACKED = 200_000_000;
    /** The text itself, as XML, takes about ten times as much memory. */
    private static final int MOST_XML = 12_000_000;

    private static final int MOST_ENTRIES = 5_000;

    /** What a file is by its name. */
    enum Kind {
        MD,
        DOCX,
        PDF
    }

    private final Kind kind;
    private final byte[] bytes;

    private SourceFile(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    Kind kind() {
        return kind;
    }

    byte[] bytes() {
        return bytes;
    }

    /** @throws UsageException if there is no such file, or it is too large, or not what its name says */
    static SourceFile read(Path file) {
        Kind kind = kind(file);
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": there is no such file, or it is not readable");
        }
        if (bytes.length > MOST_BYTES) {
            throw new UsageException(
                    file + " is larger than 20 MB; take the pictures out, or save the text alone, and import that");
        }
        if (bytes.length == 0) {
            throw new UsageException(file + " is empty; export the document again");
        }
        switch (kind) {
            case DOCX -> checkDocx(file, bytes);
            case PDF -> checkPdf(file, bytes);
            case MD -> {
                if (bytes.length > MOST_MARKDOWN) {
                    throw new UsageException(file + " is larger than 2 MB; import the guideline alone");
                }
                if (starts(bytes, "PK\3\4") || starts(bytes, "%PDF-")) {
                    throw new UsageException(file + " is no Markdown; give it the ending that fits: .docx or .pdf");
                }
            }
        }
        return new SourceFile(kind, bytes);
    }

    private static Kind kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            return Kind.DOCX;
        }
        if (name.endsWith(".pdf")) {
            return Kind.PDF;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return Kind.MD;
        }
        String hint = name.endsWith(".doc") || name.endsWith(".odt") || name.endsWith(".rtf")
                ? "; open it in Word or LibreOffice and save it as .docx"
                : "";
        throw new UsageException(file + " must be a .md, .docx or .pdf file" + hint);
    }

    private static void checkPdf(Path file, byte[] bytes) {
        // Some programs write a few bytes before the mark; readers look for it in the first kilobyte.
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (!head.contains("%PDF-")) {
            throw new UsageException(file + " is no PDF, whatever its name; export the document again as PDF or .docx");
        }
    }

    /** Unpacks into nothing and counts, so that no small file can become a huge one later. */
    private static void checkDocx(Path file, byte[] bytes) {
        if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            throw new UsageException(
                    file + " has a password or is an old .doc; save it in Word as .docx without a password");
        }
        if (!starts(bytes, "PK\3\4")) {
            throw new UsageException(file + " is no .docx, whatever its name; open it in Word and save it as .docx");
        }
        long all = 0;
        int entries = 0;
        boolean word = false;
        byte[] buffer = new byte[65_536];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                boolean xml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (all + size > MOST_UNPACKED || (xml && size > MOST_XML)) {
                        throw new UsageException(file + " unpacks to far more than a guideline holds;"
                                + " save the text alone as a new .docx and import that");
                    }
                }
                all += size;
                if (++entries > MOST_ENTRIES) {
                    throw new UsageException(file + " holds far more parts than a document;"
                            + " save the text alone as a new .docx and import that");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(file);
        }
        if (!word) {
            throw new UsageException(file + " holds no Word text; open it in Word and save it as .docx");
        }
    }

    static UsageException broken(Path file) {
        return new UsageException(
                file + " is damaged; open it in the program that made it and save or export it again");
    }

    private static boolean starts(byte[] bytes, String mark) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
