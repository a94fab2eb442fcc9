package dev.vett.teams.app;

import dev.vett.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file that an administrator uploads to Teams: a manifest, two icons, and the words in the other languages. */
public enum AppPackage {
    /** Messages, commands and forms: Teams posts to Vett. */
    BOT,
    /** Vett's own page in a tab: Microsoft reaches nothing, and no text passes there. */
    TAB;

    /** The manifest's own language; the others have a file each. */
    private static final Language MANIFEST = Language.SV;

    /** The first that a zip can hold: the same content gives the same file. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The zip for one installation. */
    public byte[] zip(Installation installation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(name.equals("manifest.json") ? manifest(installation) : read(name));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("manifest.json", "color.png", "outline.png"));
        for (Language language : Language.values()) {
            if (language != MANIFEST) {
                names.add(language.code() + ".json");
            }
        }
        return names;
    }

    /** Neither a GUID nor a host holds anything that JSON would have to escape. */
    private byte[] manifest(Installation installation) throws IOException {
        return new String(read("manifest.json"), StandardCharsets.UTF_8)
                .replace("{{app-id}}", installation.appId())
                .replace("{{host}}", installation.host())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] read(String name) throws IOException {
        String folder = name.endsWith(".png") ? "" : name().toLowerCase(Locale.ROOT) + "/";
        try (InputStream stream = AppPackage.class.getResourceAsStream(folder + name)) {
            return Objects.requireNonNull(stream).readAllBytes();
        }
    }
}
