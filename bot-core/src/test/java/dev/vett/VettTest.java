package dev.vett;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.data.Problems;
import dev.vett.guideline.Embedder;
import dev.vett.guideline.GuidelineIndex;
import dev.vett.guideline.GuidelineIndex.Source;
import dev.vett.guideline.Lexicon;
import dev.vett.guideline.Vectors;
import dev.vett.guideline.Weights;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.Shipped;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.Screener;
import dev.vett.screening.UserText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The shipped packs behind Vett, with the model and while it is not loaded yet. */
class VettTest {
    private static Embedder embedder;
    private static Vett vett;
    private static Vett vettBeforeTheModel;

    @BeforeAll
    static void load() {
        embedder = Embedder.bundled();
        vett = vett(embedder);
        vettBeforeTheModel = vett(Optional.empty(), Function.identity());
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    private static Vett vett(Embedder model) {
        return vett(Optional.of(model), index -> index.with(Vectors.compute(model, index.texts())));
    }

    private static Vett vett(Optional<Embedder> model, Function<GuidelineIndex, GuidelineIndex> complete) {
        Problems problems = new Problems();
        Shipped shipped = Shipped.load();
        Lexicon lexicon = Lexicon.read(ShippedKnowledge.folder(), problems);
        Screener screener = Screener.read(ShippedKnowledge.folder(), List.of(), problems);
        problems.throwIfAny();
        Map<String, Organisation> organisations = shipped.packs().values().stream()
                .map(pack -> organisation(pack, shipped, lexicon, () -> model, complete))
                .collect(Collectors.toMap(organisation -> organisation.pack().id(), Function.identity()));
        return new Vett(organisations, screener, lexicon);
    }

    private static Organisation organisation(
            PolicyPack pack,
            Shipped shipped,
            Lexicon lexicon,
            Supplier<Optional<Embedder>> model,
            Function<GuidelineIndex, GuidelineIndex> complete) {
        List<PolicyPack> layers = pack.includes().stream()
                .map(layer -> Objects.requireNonNull(shipped.packs().get(layer)))
                .toList();
        List<Source> sources = Stream.concat(Stream.of(pack), layers.stream())
                .map(each -> new Source(each.id(), each.guideline(), each.hints(), each.equals(pack)))
                .toList();
        return new Organisation(
                pack,
                layers,
                () -> complete.apply(GuidelineIndex.build(sources, lexicon, Vectors.none(), Weights.HYBRID, model)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "messages.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void aMessageIsADraftAQuestionOrAGreeting(String kind, Language language, String message) {
        String text = message.replace("\\n", "\n");
        String pack = language == Language.NB || language == Language.NN ? "asker" : "almhult";

        assertThat(kind(vett, text, pack, language)).isEqualTo(kind);
        assertThat(kind(vettBeforeTheModel, text, pack, language))
                .as("while the model is not loaded")
                .isEqualTo(kind);
    }

    private static String kind(Vett asked, String text, String pack, Language language) {
        Context context = new Context(pack, language, Audience.PRIVATE).inMessage();
        Outcome outcome = asked.handle(new Request.Ask(UserText.of(text)), context);
        if (outcome instanceof Outcome.Checked) {
            return "draft";
        }
        return outcome instanceof Outcome.Helped ? "greeting" : "question";
    }

    @Test
    void aTypedDraftIsCheckedAsAPastedOneIs() {
        UserText text = UserText.of("Eleven Kalle Berg i 7B har adhd och behöver extra stöd i matte.");
        Context form = new Context("almhult", Language.SV, Audience.PRIVATE);

        assertThat(vett.handle(new Request.Ask(text), form.inMessage()))
                .usingRecursiveComparison()
                .isEqualTo(vett.handle(new Request.Check(text, false), form));
    }

    @Test
    void aSharedVerdictIsTheOneOfTheDraft() {
        Context form = new Context("almhult", Language.SV, Audience.PRIVATE);
        UserText text = UserText.of("Eleven Kalle Berg i 7B har adhd och behöver extra stöd i matte.");
        Outcome.Checked checked = (Outcome.Checked) vett.handle(new Request.Check(text, false), form);

        Context channel = new Context("almhult", Language.SV, Audience.CHANNEL);
        assertThat(vett.handle(new Request.Share(checked.decision().evidence()), channel))
                .isEqualTo(new Outcome.Shared(checked.decision()));
    }

    @Test
    void whatIsTypedIntoAFormForQuestionsStaysAQuestion() {
        UserText text = UserText.of("Eleven Kalle Berg i 7B har adhd och behöver extra stöd i matte.");

        assertThat(vett.handle(new Request.Ask(text), new Context("almhult", Language.SV, Audience.PRIVATE)))
                .isInstanceOf(Outcome.Searched.class);
    }
}
