package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidelineTest {
    private final Problems problems = new Problems();

    private Guideline parse(String markdown) {
        return Guideline.parse(markdown, "guideline.md", problems);
    }

    private List<String> ids(String markdown) {
        return parse(markdown).sections().stream().map(Section::id).toList();
    }

    @Test
    void aNumberIsTheId() {
        assertThat(
                        ids(
                                "# T\n\n## 1. Om AI\n\na\n\n## 2 Att använda\n\n### 2.1 Rätt verktyg\n\nb\n\n#### 2.1.3 Mer\n\nc"))
                .containsExactly("1", "2", "2.1", "2.1.3");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aNumberThatDoesNotContinueTheOneAboveStandsBelowIt() {
        assertThat(
                        ids(
                                "# T\n\n## 3. Regler\n\n### 1. Juridik\n\na\n\n### 2. Faktagranskning:\n\nb\n\n## 4. Annat\n\nc"))
                .containsExactly("3", "3/1", "3/2", "4");
    }

    @Test
    void otherHeadingsAreSlugs() {
        assertThat(
                        ids(
                                "# T\n\n## MÖJLIGGÖRARE\n\n### Köpa eller bygga\n\na\n\n#### Får vi?\n\nb\n\n## Åpenhet og læring\n\nc"))
                .containsExactly(
                        "mojliggorare",
                        "mojliggorare/kopa-eller-bygga",
                        "mojliggorare/kopa-eller-bygga/far-vi",
                        "apenhet-og-laering");
    }

    @Test
    void aSlugBelowANumberStandsAlone() {
        assertThat(ids("# T\n\n## 2. Regler\n\n### Exempel\n\na")).containsExactly("2", "exempel");
    }

    @Test
    void anAnchorOverridesTheLastPart() {
        assertThat(ids("# T\n\n## AI-vettreglene\n\n### <a id=\"6\"></a>Vær kritisk til svarene\n\na"))
                .containsExactly("ai-vettreglene", "ai-vettreglene/6");
        assertThat(parse("# T\n\n## <a id=\"x\"></a>Rubrik\n\na")
                        .sections()
                        .get(0)
                        .title())
                .isEqualTo("Rubrik");
    }

    @Test
    void aTableRowIsASectionWithItsHeader() {
        Guideline guideline = parse("""
                # T

                ## 3. Bedömning

                Inledning.

                | INFORMATION | HUR |
                |---|---|
                | <a id="niva-1"></a>ÖPPEN | Får **användas** |
                | Skyddad |  |

                \\* Fotnot.
                """);
        assertThat(guideline.sections()).extracting(Section::id).containsExactly("3", "3/niva-1", "3/skyddad");
        assertThat(guideline.section("3/niva-1").orElseThrow().text()).isEqualTo("INFORMATION HUR ÖPPEN Får användas");
        assertThat(guideline.section("3/niva-1").orElseThrow().heading()).containsExactly("3. Bedömning", "ÖPPEN");
        assertThat(guideline.section("3/skyddad").orElseThrow().text()).isEqualTo("INFORMATION HUR Skyddad");
        assertThat(guideline.section("3").orElseThrow().text())
                .isEqualTo("Inledning. INFORMATION HUR ÖPPEN Får användas Skyddad * Fotnot.");
    }

    @Test
    void textIsRenderedAndFolded() {
        Section section = parse(
                        "# T\n\n## A\n\nEn **fet**\nrad\\* med `kod` och [länk](https://x.se).\n\n- ett\n  - två\n\n> citat\n")
                .sections()
                .get(0);
        assertThat(section.text()).isEqualTo("En fet rad* med kod och länk. ett två citat");
    }

    @Test
    void aHeadingWithoutTextTellsWhatStandsBelow() {
        Guideline guideline = parse("# T\n\n## Principer\n\n### Öppenhet\n\na\n\n### Ansvar\n");
        assertThat(guideline.section("principer").orElseThrow().text()).isEqualTo("Principer Öppenhet Ansvar");
        assertThat(guideline.section("principer/ansvar").orElseThrow().text()).isEqualTo("Ansvar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    "## A\\n\\na"                                   | 1 | title
                    "# T\\n\\n# U\\n\\n## A\\n\\na"                 | 3 | second title
                    "# T\\n\\nlöst\\n\\n## A\\n\\na"                | 3 | before the first section
                    "# T\\n\\n## A\\n\\na\\n\\n## A\\n\\nb"         | 7 | line 3
                    "# T\\n\\n## A\\n\\n|x|\\n|-|\\n|a|\\n|a|\\n"   | 8 | line 7
                    "# T\\n\\n##\\n\\n## A\\n\\na"                  | 3 | empty heading
                    "# T"                                          | 1 | no section
                    """)
    void badDocumentsAreReportedWithTheirLine(String markdown, int line, String message) {
        parse(markdown.replace("\\n", "\n"));
        assertThat(problems.all()).hasSize(1);
        PackProblem problem = problems.all().get(0);
        assertThat(problem.file()).isEqualTo("guideline.md");
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "|", "####### ", "```\n", "<div>\n", "# \u0000", "[", "| a |\n|---|", "* * *\n- "})
    void oddDocumentsDoNotThrow(String markdown) {
        Guideline guideline = parse(markdown);
        assertThat(guideline.html()).isNotNull();
        guideline.bodies().forEach(Chunker::chunks);
    }

    @Test
    void pathologicalDocumentsAreReadInTime() {
        String deep =
                "# T\n\n## A\n\n" + "> ".repeat(500) + "x\n\n" + "[".repeat(20_000) + "\n\n" + "- a\n".repeat(5_000);
        assertThat(parse(deep).sections()).hasSize(1);
    }

    @Test
    void htmlCarriesIdsAndEscapesWhatTheAuthorWrote() {
        String html = parse(
                        "# T\n\n## 1. <b>A</b> <a id=\"one\"></a>\n\n<script>x</script> [y](javascript:x)\n\n|a|\n|-|\n|b|\n")
                .html();
        assertThat(html)
                .contains("<h2 id=\"one\">")
                .contains("<tr id=\"one/b\">")
                .doesNotContain("<script>")
                .doesNotContain("href=\"javascript:");
    }

    @ParameterizedTest
    @MethodSource("dev.vett.guideline.ShippedPacks#ids")
    void shippedGuidelinesHaveNoProblems(String pack) {
        Guideline guideline = ShippedPacks.guideline(pack);
        assertThat(guideline.title()).isNotBlank();
        assertThat(guideline.sections()).extracting(Section::id).doesNotHaveDuplicates();
        assertThat(guideline.sections())
                .allSatisfy(section -> assertThat(section.text()).isNotBlank());
    }
}
