package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GlossTest {
    private static final Lexicon LEXICON = ShippedPacks.lexicon();

    @ParameterizedTest(name = "{3}: {1}")
    @CsvFileSource(resources = "glosses.csv", numLinesToSkip = 1, emptyValue = "")
    void textsBecomeEnglish(Language language, String text, String words, String why) {
        String gloss = new Gloss(LEXICON.translations(), LEXICON::reading).english(text, language, true);
        assertThat(gloss).as(why).contains(words == null ? "" : words);
    }

    @Test
    void everyWordOfATableIsFound() {
        WordTable table = new WordTable("a\tone\nab\ttwo words\nå\tthree\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.find("a")).contains("one");
        assertThat(table.find("ab")).contains("two words");
        assertThat(table.find("å")).contains("three");
        assertThat(table.find("aa")).isEmpty();
        assertThat(table.find("ö")).isEmpty();
        assertThat(new WordTable(new byte[0]).find("a")).isEmpty();
    }

    @Test
    void anUnreadableTableIsReported(@TempDir Path folder) throws IOException {
        Path gloss = Files.createDirectories(folder.resolve("lexicon/gloss"));
        Files.writeString(gloss.resolve("sv.tsv.gz"), "not gzip");
        Problems problems = new Problems();
        assertThat(Translations.read(folder, problems).find("ord", Language.SV)).isEmpty();
        assertThat(problems.all()).singleElement().asString().startsWith("lexicon/gloss/sv.tsv.gz:1: ");
    }
}
