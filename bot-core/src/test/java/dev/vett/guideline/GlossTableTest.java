package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.guideline.GlossTexts.Pair;
import dev.vett.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped tables: how they are learned, and that the search can read them. */
class GlossTableTest {
    private static final Path SHIPPED = Path.of("../knowledge/src/main/resources/vett/lexicon/gloss");

    @Test
    void wordsThatOccurTogetherStandForEachOther() {
        Map<String, String> table = GlossTrainer.train(List.of(
                pair("öppna filen", "open the file"),
                pair("öppna dörren", "open the door"),
                pair("spara filen", "save the file"),
                pair("filen", "the file"),
                pair("spara", "save")));
        assertThat(table).containsEntry("öppna", "open").containsEntry("spara", "save");
        assertThat(table.get("filen")).contains("file");
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        assertThat(GlossTexts.words("<b>_Spara</b> %1 som~ {$name}&hellip; på %PRODUCTNAME"))
                .containsExactly("spara", "som", "på");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void theShippedTableIsSorted(Language language) throws IOException {
        List<String> words = new String(inflated(shipped(language)), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1)[0])
                .toList();
        assertThat(words).hasSizeGreaterThan(10_000).isSorted().doesNotHaveDuplicates();
    }

    /** The collected texts are too large to stand here; see knowledge/training/gloss. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    @EnabledIfSystemProperty(named = "vett.gloss", matches = ".+", disabledReason = "needs the collected texts")
    void trainingGivesTheShippedTable(Language language) throws IOException {
        Path texts = Path.of(System.getProperty("vett.gloss"));
        byte[] trained = bytes(GlossTrainer.train(GlossTexts.pairs(texts, language)));
        if ("write".equals(System.getProperty("vett.model"))) {
            Files.createDirectories(SHIPPED);
            Files.write(SHIPPED.resolve(language.code() + ".tsv.gz"), deflated(trained));
        }
        assertThat(trained).isEqualTo(inflated(shipped(language)));
    }

    private static Pair pair(String text, String english) {
        return new Pair(GlossTexts.words(text), GlossTexts.words(english));
    }

    private static byte[] shipped(Language language) throws IOException {
        return Files.readAllBytes(SHIPPED.resolve(language.code() + ".tsv.gz"));
    }

    private static byte[] bytes(Map<String, String> table) {
        StringBuilder lines = new StringBuilder();
        table.forEach((word, english) ->
                lines.append(word).append('\t').append(english).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(file)) {
            out.write(bytes);
        }
        return file.toByteArray();
    }

    private static byte[] inflated(byte[] file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
