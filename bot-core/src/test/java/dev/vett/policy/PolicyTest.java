package dev.vett.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.LocalText;
import dev.vett.pack.TestPacks;
import dev.vett.screening.Confidence;
import dev.vett.screening.DataType;
import dev.vett.screening.Finding;
import dev.vett.screening.Span;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables {@code decisions.yaml} and {@code copies.yaml}, and what no shipped pack shows. */
class PolicyTest {
    private static final String[] KEYS = {
        "name",
        "each",
        "found",
        "hinted",
        "replaced",
        "dismissed",
        "workplace",
        "persons",
        "answers",
        "class",
        "tools",
        "reasons",
        "enough"
    };

    /** One row of the table, for one kind of data where the row is for each of several. */
    record Row(
            String name,
            Policy policy,
            Evidence evidence,
            String classified,
            Map<String, String> tools,
            Optional<List<String>> reasons,
            Optional<String> enough) {
        @Override
        public String toString() {
            return name + " " + evidence;
        }
    }

    static List<Row> rows() throws URISyntaxException {
        Problems problems = new Problems();
        List<Row> rows = new ArrayList<>();
        for (String file : List.of("decisions.yaml", "copies.yaml")) {
            Path path = Path.of(
                    Objects.requireNonNull(PolicyTest.class.getResource(file)).toURI());
            YamlNode.read(path, file, problems).entries().forEach((pack, list) -> read(pack, list, rows));
        }
        problems.throwIfAny();
        return rows;
    }

    private static void read(String pack, YamlNode list, List<Row> rows) {
        Policy policy = TestPacks.policy(pack);
        for (YamlNode node : list.items()) {
            node.allowOnly(KEYS);
            Optional<List<String>> each = node.optional("each").map(YamlNode::texts);
            if (each.isEmpty()) {
                rows.add(row(pack, policy, node, types(node, "found")));
            } else {
                each.get().forEach(type -> rows.add(row(pack, policy, node, Set.of(DataType.of(type)))));
            }
        }
    }

    private static Row row(String pack, Policy policy, YamlNode node, Set<DataType> found) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        node.optional("answers")
                .ifPresent(list ->
                        list.entries().forEach((question, answer) -> answers.put(question, answer.oneOf(Answer.YES))));
        Map<String, String> tools = new LinkedHashMap<>();
        node.require("tools").entries().forEach((tool, decision) -> tools.put(tool, decision.text()));
        return new Row(
                pack + ", " + node.require("name").text() + ":",
                policy,
                new Evidence(
                        found,
                        Set.of(),
                        types(node, "hinted"),
                        node.optional("persons").map(n -> n.number(0, 1000)).orElse(0),
                        answers,
                        types(node, "dismissed"),
                        types(node, "replaced"),
                        node.optional("workplace").map(type -> DataType.of(type.text()))),
                node.require("class").text(),
                tools,
                node.optional("reasons").map(YamlNode::texts),
                node.optional("enough").map(YamlNode::text));
    }

    private static Set<DataType> types(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::texts).orElse(List.of()).stream()
                .map(DataType::of)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decidesByTheTable(Row row) {
        Decision decision = row.policy().decide(row.evidence());
        Classification classification = decision.classification().orElseThrow();

        assertThat(written(classification)).isEqualTo(row.classified());
        Map<String, String> tools = new LinkedHashMap<>();
        decision.tools().forEach(tool -> tools.put(tool.tool().id(), written(tool)));
        assertThat(tools).containsExactlyEntriesOf(row.tools());
        row.reasons()
                .ifPresent(reasons -> assertThat(classification.reasons())
                        .extracting(PolicyTest::written)
                        .isEqualTo(reasons));
        assertThat(decision.evidence()).isEqualTo(row.evidence());
        row.enough().ifPresent(enough -> assertThat(enough(row)).isEqualTo(enough));
    }

    private static String enough(Row row) {
        return row.policy()
                .enough(row.evidence())
                .map(removal -> removal.types().stream().map(DataType::toString).collect(Collectors.joining(", "))
                        + ": " + removal.reached().id())
                .orElse("nothing");
    }

    private static String written(Classification classification) {
        String certain = classification.certain().id() + (classification.assumed() ? " assumed" : "");
        return classification.certain().equals(classification.possible())
                ? certain
                : certain + ", up to " + classification.possible().id();
    }

    private static String written(ToolDecision decision) {
        String also = decision.also().stream().map(Cell::id).collect(Collectors.joining(", "));
        return YamlNode.kebab(decision.verdict())
                + decision.cell().map(cell -> " by " + cell.id()).orElse("")
                + (also.isEmpty() ? "" : " over " + also)
                + decision.question().map(question -> ", asks " + question.id()).orElse("");
    }

    private static String written(Reason reason) {
        String types = reason.types().stream().map(DataType::toString).collect(Collectors.joining(", "));
        return reason.step().id() + ": " + (types.isEmpty() ? "an answer" : types);
    }

    @Test
    void stepsMayShareAClass() {
        Policy linkoping = TestPacks.policy("linkoping");

        assertThat(linkoping.steps()).extracting(Step::classId).containsExactly("open", "not-open", "not-open");
        assertThat(linkoping.step("protected")).map(Step::classId).contains("not-open");
        assertThat(linkoping.step("secret")).isEmpty();
    }

    @Test
    void vettsOwnQuestionsNameTheTypeAndThePacksDoNot() {
        DataType pupil = new DataType("health", "pupil");
        Decision decision = TestPacks.policy("almhult").decide(new Evidence(Set.of(), Set.of(pupil), 1, Map.of()));
        Decision general = TestPacks.policy("almhult").decide(Evidence.none());

        assertThat(questions(decision)).allSatisfy(question -> {
            assertThat(question.confirms()).contains(pupil);
            assertThat(question.text().isEmpty()).isTrue();
        });
        assertThat(questions(general)).singleElement().satisfies(question -> {
            assertThat(question.confirms()).isEmpty();
            assertThat(question.clause()).map(Clause::section).contains("2.2");
        });
    }

    private static List<DecidingQuestion> questions(Decision decision) {
        return decision.tools().stream()
                .flatMap(tool -> tool.question().stream())
                .distinct()
                .toList();
    }

    @Test
    void aCopyKeepsWhatPlaceholdersDoNotTakeOut() {
        Evidence original = new Evidence(
                types(Set.of("person-name", "phone", "health/employee")), types(Set.of("school-support")), 3, Map.of());
        Evidence found = new Evidence(
                types(Set.of("phone", "school-support", "protected-identity")),
                types(Set.of("health", "email")),
                1,
                Map.of());

        Evidence copy = original.copied(found, TestPacks.policy("almhult").dataTypes());

        assertThat(copy.certain())
                .as("what remains, and content that the original has; a topic of the copy alone is the placeholders'")
                .isEqualTo(types(Set.of("phone", "school-support", "health/employee")));
        assertThat(copy.possible()).isEqualTo(types(Set.of("school-support", "email")));
        assertThat(copy.replaced()).isEqualTo(types(Set.of("person-name")));
        assertThat(copy.persons()).isEqualTo(3);
    }

    @Test
    void whatACheckDigitProvesIsNotDismissed() {
        DataType number = DataType.of("national-id");
        Evidence evidence =
                Evidence.of(List.of(new Finding(new Span(0, 13), number, Confidence.VERIFIED, "se-personnummer")), 1);

        assertThat(evidence.canDismiss(number)).isFalse();
        assertThatThrownBy(() -> evidence.dismissing(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGuidelineWithoutRulesDecidesNothing() {
        Decision decision = Decision.withoutPolicy(Evidence.none());

        assertThat(decision.classification()).isEmpty();
        assertThat(decision.tools()).isEmpty();
    }

    @Test
    void aLaterAnswerReplacesAnEarlierOne() {
        Evidence evidence = Evidence.none()
                .answered("open-web", Answer.NO)
                .answered("employees-address", Answer.NO)
                .answered("open-web", Answer.YES);

        assertThat(evidence.answers())
                .containsExactly(Map.entry("employees-address", Answer.NO), Map.entry("open-web", Answer.YES));
    }

    @Test
    void fewerThanNoPersonsWouldSwitchOffEveryRule() {
        assertThatThrownBy(() -> new Evidence(Set.of(DataType.of("health")), Set.of(), -1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCellLosesOnlyWhereItStands() {
        assertThat(decide(Set.of(), Set.of()))
                .isEqualTo(Map.of("t", "allowed by wide", "u", "allowed by wide", "v", "allowed by ends"));
        assertThat(decide(Set.of("phone"), Set.of()))
                .isEqualTo(Map.of(
                        "t", "allowed by wide over narrow", "u", "allowed by wide", "v", "not-allowed by middle"));
    }

    @Test
    void notCoveredIsStricterThanAllowed() {
        assertThat(decide(Set.of("email"), Set.of()))
                .isEqualTo(Map.of("t", "not-covered", "u", "allowed by top", "v", "allowed by ends"));
        assertThat(decide(Set.of(), Set.of("email")))
                .isEqualTo(Map.of(
                        "t", "allowed-if by wide, asks confirm/email", "u", "allowed by wide", "v", "allowed by ends"));
    }

    @Test
    void asksOnlyWhatWouldChangeTheVerdict() {
        assertThat(decide(Set.of(), Set.of("phone", "email")).get("v"))
                .isEqualTo("allowed-if by ends, asks confirm/phone");
    }

    /** A table of its own: steps low, middle (phone) and high (email); tools t, u and v. */
    private static Map<String, String> decide(Set<String> found, Set<String> hinted) {
        Policy policy = new Policy(
                List.of(step("low", Set.of()), step("middle", Set.of("phone")), step("high", Set.of("email"))),
                Stream.of("t", "u", "v")
                        .map(id -> new AiTool(id, "group", LocalText.empty(), Set.of()))
                        .toList(),
                List.of(
                        cell("wide", Set.of("low", "middle"), Set.of("t", "u"), Verdict.ALLOWED, List.of("narrow")),
                        cell("narrow", Set.of("middle"), Set.of("t"), Verdict.NOT_ALLOWED, List.of()),
                        cell("top", Set.of("high"), Set.of("u"), Verdict.ALLOWED, List.of()),
                        cell("ends", Set.of("low", "high"), Set.of("v"), Verdict.ALLOWED, List.of()),
                        cell("middle", Set.of("middle"), Set.of("v"), Verdict.NOT_ALLOWED, List.of())),
                TestPacks.policy("almhult").dataTypes());
        Map<String, String> decisions = new LinkedHashMap<>();
        policy.decide(new Evidence(types(found), types(hinted), 1, Map.of()))
                .tools()
                .forEach(tool -> decisions.put(tool.tool().id(), written(tool)));
        return decisions;
    }

    private static Step step(String id, Set<String> raisedBy) {
        Clause clause = new Clause("test", "1", List.of("so it says"));
        RaisingRule rule =
                new RaisingRule(types(raisedBy), 0, Optional.empty(), clause, Status.EXPLICIT, LocalText.empty());
        return new Step(
                id, LocalText.empty(), id, LocalText.empty(), clause, raisedBy.isEmpty() ? List.of() : List.of(rule));
    }

    private static Cell cell(String id, Set<String> steps, Set<String> tools, Verdict verdict, List<String> also) {
        return new Cell(
                id,
                steps,
                tools,
                verdict,
                new Clause("test", "1", List.of("so it says")),
                Status.EXPLICIT,
                Strength.MUST,
                Optional.empty(),
                also,
                LocalText.empty());
    }

    private static Set<DataType> types(Set<String> ids) {
        return ids.stream().map(DataType::of).collect(Collectors.toSet());
    }
}
