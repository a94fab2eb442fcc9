package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.guideline.SectionBody.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChunkerTest {
    private static List<Chunk> chunks(String text) {
        Guideline guideline = Guideline.parse("# T\n\n## A\n\n" + text, "g.md", new Problems());
        return Chunker.chunks(guideline.bodies().get(0));
    }

    private static String words(int count) {
        return "ord ".repeat(count).strip();
    }

    @ParameterizedTest
    @MethodSource("dev.vett.guideline.ShippedPacks#ids")
    void passagesAreVerbatimAndShort(String pack) {
        for (SectionBody body : ShippedPacks.guideline(pack).bodies()) {
            assertThat(Chunker.chunks(body)).isNotEmpty().allSatisfy(chunk -> {
                assertThat(body.section().text()).contains(PlainText.fold(chunk.text()));
                if (body.blocks().get(0).kind() != Kind.ROW_SECTION) {
                    assertThat(PlainText.words(chunk.text())).isLessThanOrEqualTo(120);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("dev.vett.guideline.ShippedPacks#ids")
    void nothingIsLost(String pack) {
        for (SectionBody body : ShippedPacks.guideline(pack).bodies()) {
            if (body.blocks().stream().noneMatch(block -> block.kind() == Kind.TABLE_ROW)) {
                String together = Chunker.chunks(body).stream().map(Chunk::text).collect(Collectors.joining(" "));
                assertThat(PlainText.fold(together)).isEqualTo(body.section().text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.vett.guideline.ShippedPacks#ids")
    void aTableRowIsOnePassageWithItsHeader(String pack) {
        for (SectionBody body : ShippedPacks.guideline(pack).bodies()) {
            if (body.blocks().get(0).kind() == Kind.ROW_SECTION) {
                assertThat(Chunker.chunks(body)).singleElement().satisfies(chunk -> {
                    assertThat(PlainText.fold(chunk.text()))
                            .isEqualTo(body.section().text());
                    assertThat(chunk.text().lines().count()).isGreaterThan(1);
                });
            }
        }
    }

    @Test
    void shortParagraphsAreJoinedLongOnesCut() {
        assertThat(chunks(words(20) + "\n\n" + words(20) + "\n\n" + words(30))).hasSize(1);
        assertThat(chunks(words(60) + "\n\n" + words(20))).hasSize(2);
        assertThat(chunks((words(30) + ". ").repeat(6))).hasSize(2);
        assertThat(chunks(words(450)))
                .allSatisfy(chunk -> assertThat(PlainText.words(chunk.text())).isLessThanOrEqualTo(100));
    }

    @Test
    void aListStaysWithItsLeadAndTheLeadIsSearchedWithTheRest() {
        List<Chunk> chunks = chunks("Tänk på följande:\n\n" + ("- " + words(12) + "\n").repeat(12));
        assertThat(chunks).hasSizeGreaterThan(1);
        assertThat(chunks.get(0).text()).startsWith("Tänk på följande:\nord");
        assertThat(chunks.get(1).text()).startsWith("ord");
        assertThat(chunks.get(1).searched()).startsWith("A. Tänk på följande: ord");
    }

    @Test
    void aTableDoesNotJoinWhatItSeparates() {
        assertThat(chunks("före\n\n|a|\n|-|\n|b|\n\nefter"))
                .extracting(Chunk::text)
                .containsExactly("före", "efter");
        assertThat(chunks("|a|c|\n|-|-|\n|b|d|")).extracting(Chunk::text).containsExactly("a c\nb d");
    }

    @Test
    void mostlyQuestionsAreMarked() {
        assertThat(chunks("- Passar det?\n- Är det godkänt?\n- Bra.").get(0).asking())
                .isTrue();
        assertThat(chunks("Passar det? Det gör det. Alltid.").get(0).asking()).isFalse();
    }
}
