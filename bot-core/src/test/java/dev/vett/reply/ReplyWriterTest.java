package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.vett.Outcome;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Answer;
import dev.vett.policy.Evidence;
import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Actions;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Copy;
import dev.vett.reply.Block.Details;
import dev.vett.reply.Block.Findings;
import dev.vett.reply.Block.Lead;
import dev.vett.reply.Block.Note;
import dev.vett.reply.Block.Question;
import dev.vett.reply.Block.Target;
import dev.vett.reply.Block.Text;
import dev.vett.reply.Block.ToolLine;
import dev.vett.reply.Block.Verdicts;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.DataType;
import dev.vett.screening.UserText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyWriterTest {
    private static final Shipped SHIPPED = Shipped.load();
    private static final Replies REPLIES = new Replies(SHIPPED);

    static Stream<Arguments> replies() {
        return REPLIES.names().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void hasOneLeadFirstOneStepAndTheDetailsLast(String name, Language language) {
        List<Block> blocks = REPLIES.reply(name, language).blocks();
        assertThat(blocks).first().isInstanceOf(Lead.class);
        assertThat(blocks).filteredOn(Lead.class::isInstance).hasSize(1);
        assertThat(blocks).filteredOn(Actions.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(blocks).filteredOn(Question.class::isInstance).hasSizeLessThanOrEqualTo(1);
        if (blocks.stream().anyMatch(Details.class::isInstance)) {
            assertThat(blocks).last().isInstanceOf(Details.class);
            assertThat(blocks).filteredOn(Details.class::isInstance).hasSize(1);
        }
        assertThat(every(blocks))
                .noneMatch(block -> block instanceof Text text && text.text().isBlank());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyVerdictNamesItsSectionOrSaysWaitAndAsk(String name, Language language) {
        for (Block block : every(REPLIES.reply(name, language).blocks())) {
            if (block instanceof Verdicts verdicts) {
                for (ToolLine line : verdicts.lines()) {
                    assertThat(line.citation().isPresent()).isEqualTo(line.verdict() != Verdict.NOT_COVERED);
                }
            }
        }
    }

    @Test
    void aToolThatTheGuidelineDoesNotNameIsNeitherAllowedNorForbidden() {
        Verdicts verdicts = only(REPLIES.reply("check-linkoping-nothing", Language.SV), Verdicts.class);
        assertThat(verdicts.lines())
                .filteredOn(line -> line.verdict() == Verdict.NOT_COVERED)
                .extracting(ToolLine::tool, ToolLine::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Copilot", "riktlinjen säger varken ja eller nej, vänta och fråga din chef"));
    }

    @Test
    void aDecidingQuestionIsAnsweredByButtonsThatCarryIdsOnly() {
        Question question = only(REPLIES.reply("check-almhult-nothing", Language.EN), Question.class);
        Evidence evidence = new Evidence(java.util.Set.of(), java.util.Set.of(), 1, Map.of());
        assertThat(question.answers())
                .containsExactly(
                        new Button("Yes", send(evidence.answered("open-web", Answer.YES))),
                        new Button("No", send(evidence.answered("open-web", Answer.NO))),
                        new Button("Don’t know", send(evidence.answered("open-web", Answer.DONT_KNOW))));
    }

    @Test
    void aChannelSeesNeitherFindingsNorLinesNorTheCopy() {
        Reply reply = REPLIES.reply("check-channel", Language.SV);
        assertThat(every(reply.blocks())).noneMatch(Findings.class::isInstance).noneMatch(Copy.class::isInstance);
        assertThat(TextRenderer.render(reply))
                .doesNotContain("rad 2")
                .doesNotContain("rad 4")
                .doesNotContain("NAMN 1");
    }

    @ParameterizedTest
    @EnumSource
    void aDraftInAMessageIsAnsweredInPrivateWithTheAdviceToDeleteItRightBelowTheVerdict(Language language) {
        for (String name : REPLIES.names()) {
            if (name.startsWith("check-kept")) {
                Reply reply = REPLIES.reply(name, language);
                assertThat(reply.audience()).isEqualTo(Audience.PRIVATE);
                assertThat(reply.blocks().get(1)).asInstanceOf(type(Note.class)).matches(Note::warning);
            }
        }
        assertThat(REPLIES.reply("answered-kept-channel", language).audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void aPlainQuestionInAChannelIsAnsweredThere() {
        Outcome.Search search =
                new Outcome.Search(List.of(SHIPPED.passage("linkoping", "4")), Optional.empty(), java.util.Set.of());
        Context channel = new Context("linkoping", Language.SV, Audience.CHANNEL).inMessage();
        Reply reply = writer().write(new Outcome.Answered(search), channel);
        assertThat(reply.audience()).isEqualTo(Audience.CHANNEL);
        assertThat(reply.share()).isEmpty();
        assertThat(TextRenderer.render(reply)).doesNotContain("Ta bort");
    }

    @Test
    void aTextThatWasNotReadIsAnsweredInPrivate() {
        Context channel = new Context("linkoping", Language.SV, Audience.CHANNEL).inMessage();
        Outcome tooLong = new Outcome.Rejected(UserText.Problem.TOO_LONG, 250_312);
        assertThat(writer().write(tooLong, channel).audience()).isEqualTo(Audience.PRIVATE);
    }

    @Test
    void onlyASecretIsToBeChangedAndOnlyAChannelHasOtherReaders() {
        String secret = "lösenordet eller nyckeln";
        String others = "obehöriga";
        assertThat(text("check-kept")).contains("Ta bort meddelandet:").doesNotContain(secret, others);
        assertThat(text("check-kept-secret")).contains(secret).doesNotContain(others);
        assertThat(text("check-kept-channel")).contains(others).doesNotContain(secret);
        assertThat(text("check-linkoping-secret")).doesNotContain(secret, "Ta bort meddelandet:");
    }

    @Test
    void aVerdictIsSharedWithoutTheDraft() {
        Reply reply = REPLIES.reply("check-almhult-level-2", Language.SV);
        Evidence evidence = Evidence.of(
                Draft.ofLength(240)
                        .sure("person-name", 1)
                        .sure("phone", 1)
                        .screening()
                        .findings(),
                1);
        assertThat(reply.share()).contains(new Request.Share(evidence));
        assertThat(REPLIES.reply("resolved-almhult-no", Language.SV).share())
                .contains(new Request.Share(Evidence.none().answered("open-web", Answer.NO)));
        assertThat(REPLIES.reply("check-karlstad-found", Language.SV).share()).isEmpty();
        assertThat(REPLIES.reply("check-channel", Language.SV).share()).isEmpty();
    }

    @Test
    void anAnswerIsSharedAsTheSectionThatItQuotesFirst() {
        assertThat(REPLIES.reply("answered-linkoping", Language.SV).share())
                .contains(new Request.Open("linkoping", "3/2"));
        assertThat(REPLIES.reply("answered-layer", Language.SV).share())
                .contains(new Request.Open("digg", "etikfragor"));
        assertThat(REPLIES.reply("answered-tool-and-kind", Language.SV).share())
                .hasValueSatisfying(share -> assertThat(share).isInstanceOf(Request.Open.class));
        assertThat(REPLIES.reply("closest-sections", Language.SV).share()).isEmpty();
        assertThat(REPLIES.reply("helped-help-linkoping", Language.SV).share()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSharedVerdictTellsNothingOfTheDraftNorOfTheOneWhoShares(Language language) {
        for (String name : REPLIES.names()) {
            if (name.startsWith("shared-")) {
                Reply reply = REPLIES.reply(name, language);
                assertThat(every(reply.blocks()))
                        .noneMatch(Findings.class::isInstance)
                        .noneMatch(Question.class::isInstance);
                assertThat(reply.share()).isEmpty();
                assertThat(every(reply.blocks()))
                        .filteredOn(Actions.class::isInstance)
                        .flatExtracting(actions -> ((Actions) actions).buttons())
                        .extracting(Button::target)
                        .noneMatch(target ->
                                target instanceof Target.Send send && send.request() instanceof Request.Resolve);
                SHIPPED.types().ids().stream()
                        .map(id -> SHIPPED.types().name(DataType.of(id)).in(language))
                        .forEach(kind -> assertThat(beforeTheFold(reply)).doesNotContainIgnoringCase(kind));
            }
        }
        assertThat(text("shared-almhult-answered")).doesNotContain("Du svarade");
    }

    private static String beforeTheFold(Reply reply) {
        List<Block> blocks = reply.blocks().stream()
                .filter(block -> block instanceof Lead || block instanceof Text || block instanceof Note)
                .toList();
        return TextRenderer.render(new Reply(reply.language(), reply.audience(), blocks));
    }

    private static String text(String name) {
        return TextRenderer.render(REPLIES.reply(name, Language.SV));
    }

    private static ReplyWriter writer() {
        return new ReplyWriter(SHIPPED.packs(), SHIPPED.types(), "1.0", Clock.systemUTC());
    }

    @Test
    void theCopyNeverShowsItself() {
        Reply reply = REPLIES.reply("check-copy", Language.SV);
        assertThat(reply.toString()).doesNotContain("Möte").doesNotContain("TELEFON");
        assertThat(only(reply, Copy.class).text().text()).contains("Möte");
    }

    @Test
    void findingsStandWithTheirLines() {
        Details details = only(REPLIES.reply("check-almhult-level-4", Language.SV), Details.class);
        Findings findings = (Findings) details.blocks().get(0);
        assertThat(findings.lines()).extracting(Block.FindingLine::line).containsExactly(2, 2, 4);
        Findings many = (Findings) only(REPLIES.reply("check-almhult-many", Language.SV), Details.class)
                .blocks()
                .get(0);
        assertThat(many.lines()).hasSize(40);
        assertThat(many.title()).isEqualTo("De 40 första av 123 fynd:");
    }

    @Test
    void aReviewedPackSaysByWhomInTheDetails() {
        PolicyPack pack = Packs.reviewed(
                SHIPPED.pack("almhult"),
                new PolicyPack.Review("informationssäkerhetssamordnaren", LocalDate.of(2026, 1, 9)));
        Map<String, PolicyPack> packs = new HashMap<>(SHIPPED.packs());
        packs.put("almhult", pack);
        ReplyWriter writer = new ReplyWriter(packs, SHIPPED.types(), "1.0", Clock.systemUTC());
        Reply reply = writer.write(new Outcome.Helped(Outcome.Topic.HELP), context("almhult"));
        assertThat(reply.blocks()).noneMatch(Note.class::isInstance);
        assertThat(TextRenderer.render(reply))
                .contains("Vetts regler är granskade av informationssäkerhetssamordnaren, 2026-01-09.");
    }

    @Test
    void aQuestionOfAnOlderPackIsNotToldBack() {
        ReplyWriter writer = new ReplyWriter(SHIPPED.packs(), SHIPPED.types(), "1.0", Clock.systemUTC());
        Evidence evidence = Evidence.none().answered("no-longer-there", Answer.YES);
        Reply reply = writer.write(
                new Outcome.Resolved(
                        SHIPPED.pack("almhult").policy().orElseThrow().decide(evidence)),
                context("almhult"));
        assertThat(TextRenderer.render(reply)).doesNotContain("no-longer-there");
    }

    @Test
    void aPackThatIsNotHereIsABug() {
        ReplyWriter writer = new ReplyWriter(SHIPPED.packs(), SHIPPED.types(), "1.0", Clock.systemUTC());
        assertThatThrownBy(() -> writer.write(new Outcome.Helped(Outcome.Topic.HELP), context("nowhere")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(ReplyWriter.failure("7F3A", context("nowhere")).blocks()).isNotEmpty();
    }

    private static Context context(String pack) {
        return new Context(pack, Language.SV, Audience.PRIVATE);
    }

    private static Target send(Evidence evidence) {
        return new Target.Send(new Request.Resolve(evidence));
    }

    private static <B extends Block> B only(Reply reply, Class<B> kind) {
        return reply.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Block> every(List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            all.add(block);
            if (block instanceof Details details) {
                all.addAll(every(details.blocks()));
            }
        }
        return all;
    }
}
