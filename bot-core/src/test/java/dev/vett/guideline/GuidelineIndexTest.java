package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.guideline.Hints.Gap;
import dev.vett.guideline.Hints.SectionHints;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidelineIndexTest {
    private static final Lexicon LEXICON = ShippedPacks.lexicon();
    private static Embedder embedder;
    private static GuidelineIndex almhult;

    @BeforeAll
    static void load() {
        embedder = Embedder.bundled();
        almhult = index(ShippedPacks.sources("almhult", false));
        almhult = almhult.with(Vectors.compute(embedder, almhult.texts()));
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    private static GuidelineIndex index(List<GuidelineIndex.Source> sources) {
        return GuidelineIndex.build(sources, LEXICON, Vectors.none(), Weights.HYBRID, () -> Optional.of(embedder));
    }

    private static GuidelineIndex index(String pack, String markdown, Hints hints) {
        Guideline guideline = Guideline.parse(markdown, "g.md", new Problems());
        return index(List.of(new GuidelineIndex.Source(pack, guideline, hints, true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    upphovsrätt på bilder                       | SV | 2.4
                    upphovsrett på bilder                       | NB | 2.4
                    måste jag granska det ai skriver            | SV | 2.3
                    är försvarshemligheter okej                 | SV | 3/niva-5
                    ekonomiskt bistånd                          | SV | 3/niva-4
                    leverantörsavtal                            | SV | 3/niva-3
                    can it translate texts                      | EN | 4
                    """)
    void theRightSectionIsFirst(String question, Language language, String section) {
        Found found = almhult.search(question, language);
        assertThat(found.passages().get(0).pack()).isEqualTo("almhult");
        assertThat(found.passages().get(0).section()).isEqualTo(section);
    }

    @Test
    void passagesAreRankedVerbatimAndOfDifferentSections() {
        Guideline guideline = ShippedPacks.guideline("almhult");
        Guideline layer = ShippedPacks.guideline("digg");
        Found found = almhult.search("vem ansvarar för personuppgifter", Language.SV);
        assertThat(found.passages()).hasSize(5);
        assertThat(found.passages())
                .extracting(passage -> passage.pack() + ":" + passage.section())
                .doesNotHaveDuplicates();
        assertThat(found.passages()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(found.passages()).allSatisfy(passage -> {
            assertThat(passage.score()).isBetween(0.0, 1.0);
            Guideline from = passage.pack().equals("almhult") ? guideline : layer;
            Section section = from.section(passage.section()).orElseThrow();
            assertThat(section.text()).contains(PlainText.fold(passage.text()));
            assertThat(passage.heading()).isEqualTo(section.heading());
        });
    }

    @Test
    void aFewSectionsGiveSeveralPassagesEach() {
        String text = ("Ord om personuppgifter " + "och annat ".repeat(30) + ".\n\n").repeat(7);
        Found found = index("p", "# T\n\n## A\n\n" + text, Hints.none()).search("personuppgifter", Language.SV);
        assertThat(found.passages())
                .hasSize(5)
                .allSatisfy(passage -> assertThat(passage.section()).isEqualTo("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "\uD83D\uDE00", "och det är", "\u200B"})
    void nothingAskedIsOffTopic(String question) {
        Found found = almhult.search(question, Language.SV);
        assertThat(found.tier()).isEqualTo(Tier.OFF_TOPIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\u0000\u0001", "((((( OR *:* AND ~", "a", "1 2 3 4.5.6", "ﬁﬃ Ａｌｌ", "<script>"})
    void oddQuestionsDoNotThrow(String question) {
        assertThat(almhult.search(question, Language.EN)).isNotNull();
    }

    @Test
    void hugeQuestionsAreAnsweredInTime() {
        assertThat(almhult.search("personuppgifter i chatgpt ".repeat(8_000), Language.SV)
                        .passages())
                .hasSize(5);
        assertThat(almhult.search("x".repeat(200_000), Language.SV)).isNotNull();
    }

    @Test
    void theSameQuestionAlwaysHasTheSameAnswer() {
        GuidelineIndex again = index(ShippedPacks.sources("almhult", false));
        again = again.with(Vectors.compute(embedder, again.texts()));
        List<String> questions = List.of("får jag använda chatgpt", "vem ansvarar", "kva er ki", "what about photos");
        for (String question : questions) {
            assertThat(again.search(question, Language.SV)).isEqualTo(almhult.search(question, Language.SV));
        }
        List<Found> parallel = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> almhult.search(questions.get(i % 4), Language.SV))
                .toList();
        for (int i = 0; i < parallel.size(); i++) {
            assertThat(parallel.get(i)).isEqualTo(almhult.search(questions.get(i % 4), Language.SV));
        }
    }

    @Test
    void withoutVectorsOrModelTheWordsAnswer() {
        GuidelineIndex noVectors = index(ShippedPacks.sources("almhult", false));
        assertThat(noVectors.missing(embedder.model())).hasSameSizeAs(noVectors.texts());
        assertThat(almhult.missing(embedder.model())).isEmpty();
        assertThat(almhult.missing("another-model")).isNotEmpty();
        GuidelineIndex noModel = GuidelineIndex.build(
                ShippedPacks.sources("almhult", false), LEXICON, Vectors.none(), Weights.HYBRID, Optional::empty);
        for (GuidelineIndex index : List.of(noVectors, noModel)) {
            assertThat(index.search("upphovsrätt", Language.SV)
                            .passages()
                            .get(0)
                            .section())
                    .isEqualTo("2.4");
        }
    }

    @Test
    void writtenQuestionsLiftTheirSection() {
        String markdown = "# T\n\n## Ett\n\nHär står något om verktyg.\n\n## Två\n\nHär står något annat.";
        Hints hints = new Hints(
                Map.of("tva", new SectionHints("", List.of("får man ta med hunden till kontoret"))), List.of());
        assertThat(index("p", markdown, hints)
                        .search("kan man ta med sig hunden på kontoret", Language.SV)
                        .passages()
                        .get(0)
                        .section())
                .isEqualTo("tva");
    }

    @Test
    void aKnownGapIsNotCovered() {
        Gap gap = new Gap("price", new LocalText(Map.of(Language.SV, "vad det kostar")), List.of("vad kostar copilot"));
        GuidelineIndex index =
                index("p", "# T\n\n## Copilot\n\nCopilot är ett verktyg.", new Hints(Map.of(), List.of(gap)));
        Found found = index.search("vad kostar copilot i månaden", Language.SV);
        assertThat(found.tier()).isEqualTo(Tier.NOT_COVERED);
        assertThat(found.gap()).contains(gap);
        assertThat(index.search("är copilot ett verktyg att räkna med", Language.SV)
                        .gap())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vad blir det till lunch", "wifi funkar inte", "vem vann hockeyn igår"})
    void otherSubjectsAreOffTopic(String question) {
        assertThat(almhult.search(question, Language.SV).tier()).isEqualTo(Tier.OFF_TOPIC);
    }

    @Test
    void anEmptyGuidelineFindsNothing() {
        Found found = index("p", "", Hints.none()).search("får jag använda chatgpt", Language.SV);
        assertThat(found.passages()).isEmpty();
        assertThat(GuidelineIndex.build(List.of(), Lexicon.empty(), Vectors.none(), Weights.HYBRID, Optional::empty)
                        .search("ai", Language.SV)
                        .passages())
                .isEmpty();
    }

    @Test
    void whatIsFoundDoesNotShowTheQuestion() {
        String canary = "kanariefågel9177";
        assertThat(almhult.search(canary, Language.SV).toString()).doesNotContain(canary);
    }
}
