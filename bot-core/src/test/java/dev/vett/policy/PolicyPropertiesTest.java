package dev.vett.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.pack.TestPacks;
import dev.vett.screening.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds of every decision, tried on random evidence from fixed seeds. */
class PolicyPropertiesTest {
    private static final int TRIALS = 500;
    private static final List<DataType> TYPES = types();
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    static final List<Subject> SUBJECTS = Stream.of("almhult", "asker", "linkoping")
            .map(pack -> new Subject(pack, TestPacks.policy(pack)))
            .toList();

    /** A shipped pack's policy. */
    record Subject(String pack, Policy policy) {
        List<Evidence> trials() {
            Random random = new Random(pack.hashCode());
            return IntStream.range(0, TRIALS).mapToObj(i -> evidence(random)).toList();
        }

        Evidence evidence(Random random) {
            return new Evidence(some(random, 4), some(random, 4), random.nextInt(15), answers(random));
        }

        private Map<String, Answer> answers(Random random) {
            Map<String, Answer> answers = new HashMap<>();
            for (String question : questions()) {
                if (random.nextInt(8) == 0) {
                    answers.put(question, ANSWERS.get(random.nextInt(3)));
                }
            }
            return answers;
        }

        /** Ids of all questions that this policy can ask. */
        private List<String> questions() {
            Stream<String> own = policy.steps().stream()
                    .flatMap(step -> step.raisedBy().stream())
                    .flatMap(rule -> rule.ask().stream())
                    .map(ask -> ask.question().id());
            Stream<String> confirming = TYPES.stream().map(type -> "confirm/" + type);
            return Stream.concat(own, confirming).distinct().toList();
        }

        int certain(Evidence evidence) {
            return policy.steps().indexOf(classification(evidence).certain());
        }

        int possible(Evidence evidence) {
            return policy.steps().indexOf(classification(evidence).possible());
        }

        Classification classification(Evidence evidence) {
            return policy.decide(evidence).classification().orElseThrow();
        }

        @Override
        public String toString() {
            return pack;
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void everyToolHasOneDecisionInThePacksOrder(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            assertThat(subject.policy().decide(evidence).tools())
                    .as("%s", evidence)
                    .extracting(ToolDecision::tool)
                    .isEqualTo(subject.policy().tools());
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void aDecisionIsAlwaysTheSame(Subject subject) {
        Policy policy = subject.policy();
        Policy again = new Policy(
                TestPacks.policy(subject.pack()).steps(), policy.tools(), policy.cells(), policy.dataTypes());
        for (Evidence evidence : subject.trials()) {
            assertThat(policy.decide(evidence)).as("%s", evidence).isEqualTo(policy.decide(evidence));
            assertThat(again.decide(evidence)).as("%s", evidence).isEqualTo(policy.decide(evidence));
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void onlyAllowedIfAsksAndItAlwaysDoes(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            assertThat(subject.policy().decide(evidence).tools())
                    .as("%s", evidence)
                    .allSatisfy(tool ->
                            assertThat(tool.question().isPresent()).isEqualTo(tool.verdict() == Verdict.ALLOWED_IF));
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void aVerdictIsThatOfItsCell(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            Step certain = subject.classification(evidence).certain();
            assertThat(subject.policy().decide(evidence).tools())
                    .as("%s", evidence)
                    .allSatisfy(tool -> {
                        Verdict verdict = tool.verdict() == Verdict.ALLOWED_IF ? Verdict.ALLOWED : tool.verdict();
                        assertThat(tool.cell().map(Cell::verdict).orElse(Verdict.NOT_COVERED))
                                .isEqualTo(verdict);
                        assertThat(tool.cell().stream())
                                .allSatisfy(cell -> assertThat(cell.decides(certain, tool.tool()))
                                        .isTrue());
                    });
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void thePossibleStepIsNeverBelowTheCertainOne(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            assertThat(subject.possible(evidence)).as("%s", evidence).isGreaterThanOrEqualTo(subject.certain(evidence));
            assertThat(subject.classification(evidence).assumed())
                    .isEqualTo(subject.classification(evidence).reasons().isEmpty());
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void moreEvidenceNeverLoosens(Subject subject) {
        Random random = new Random(7);
        for (Evidence evidence : subject.trials()) {
            Evidence more = new Evidence(
                    union(evidence.certain(), some(random, 3)),
                    union(evidence.possible(), some(random, 3)),
                    evidence.persons() + random.nextInt(5),
                    evidence.answers());

            assertNotLooser(subject, evidence, more);
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void aHintNeverRaisesButItsFindingMay(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            Evidence hintsOnly = new Evidence(evidence.certain(), Set.copyOf(TYPES), evidence.persons(), Map.of());
            Evidence without = new Evidence(evidence.certain(), Set.of(), evidence.persons(), Map.of());
            assertThat(subject.certain(hintsOnly)).as("%s", evidence).isEqualTo(subject.certain(without));

            Evidence sure = new Evidence(
                    union(evidence.certain(), evidence.possible()), Set.of(), evidence.persons(), evidence.answers());
            assertThat(subject.certain(sure)).as("%s", evidence).isGreaterThanOrEqualTo(subject.certain(evidence));
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void dontKnowCountsAsTheStricterAnswer(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            for (DecidingQuestion question : asked(subject, evidence)) {
                Evidence unknown = evidence.answered(question.id(), Answer.DONT_KNOW);
                assertNotLooser(subject, evidence.answered(question.id(), Answer.YES), unknown);
                assertNotLooser(subject, evidence.answered(question.id(), Answer.NO), unknown);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void theAnswerToTheQuestionCanTakeThePermissionAway(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            for (ToolDecision before : subject.policy().decide(evidence).tools()) {
                before.question().ifPresent(question -> {
                    Evidence answered = evidence.answered(question.id(), Answer.DONT_KNOW);
                    assertThat(verdicts(subject, answered).get(before.tool().id()))
                            .as("%s, %s", before.tool().id(), evidence)
                            .isGreaterThan(Verdict.ALLOWED_IF);
                });
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void answersStayWithinThePossibleStepAndComeToAnEnd(Subject subject) {
        Random random = new Random(11);
        for (Evidence evidence : subject.trials()) {
            int possible = subject.possible(evidence);
            Evidence answered = evidence;
            Set<String> asked = new HashSet<>();
            Optional<DecidingQuestion> next = asked(subject, answered).stream().findFirst();
            while (next.isPresent()) {
                assertThat(asked.add(next.get().id()))
                        .as("asked twice: %s", next.get().id())
                        .isTrue();
                answered = answered.answered(next.get().id(), ANSWERS.get(random.nextInt(3)));
                assertThat(subject.certain(answered)).as("%s", answered).isLessThanOrEqualTo(possible);
                next = asked(subject, answered).stream().findFirst();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void noPersonalDataPassesAsOpen(Subject subject) {
        for (DataType type : TYPES) {
            if (subject.policy().dataTypes().aboutPerson(type)
                    && subject.policy().dataTypes().raises(type)) {
                Evidence evidence = new Evidence(Set.of(type), Set.of(), 1, Map.of());
                assertThat(subject.certain(evidence)).as("%s", type).isPositive();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void aCopyNeverSimplyAllowsWhatTheOriginalDenied(Subject subject) {
        Random random = new Random(13);
        for (Evidence evidence : subject.trials()) {
            Evidence original = evidence.withAnswers(Map.of());
            Evidence left = new Evidence(some(random, 2), some(random, 2), random.nextInt(5), Map.of());
            Map<String, Verdict> denied = verdicts(subject, original);
            Evidence copy = original.copied(left, subject.policy().dataTypes());

            assertThat(verdicts(subject, copy))
                    .as("%s", copy)
                    .allSatisfy((tool, verdict) -> assertThat(denied.get(tool).denies() && verdict == Verdict.ALLOWED)
                            .isFalse());
            assertNotLooser(
                    subject,
                    copy.answered(DecidingQuestion.IDENTIFIABLE, Answer.NO),
                    copy.answered(DecidingQuestion.IDENTIFIABLE, Answer.YES));
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void aWorkplaceNeverLoosens(Subject subject) {
        Random random = new Random(17);
        for (Evidence evidence : subject.trials()) {
            assertNotLooser(subject, evidence, evidence.at(Optional.of(TYPES.get(random.nextInt(TYPES.size())))));
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void whatIsEnoughFreesATool(Subject subject) {
        for (Evidence evidence : subject.trials()) {
            subject.policy().enough(evidence).ifPresent(removal -> {
                Map<String, Verdict> before = verdicts(subject, evidence);
                Evidence after = evidence.without(removal.types());
                assertThat(subject.classification(after).certain()).isEqualTo(removal.reached());
                assertThat(verdicts(subject, after))
                        .as("%s", evidence)
                        .anySatisfy(
                                (tool, verdict) -> assertThat(before.get(tool).denies() && !verdict.denies())
                                        .isTrue());
                assertThat(removal.types()).noneMatch(subject.policy().dataTypes()::isContent);
            });
        }
    }

    private static void assertNotLooser(Subject subject, Evidence less, Evidence more) {
        assertThat(subject.certain(more)).as("%s\n%s", less, more).isGreaterThanOrEqualTo(subject.certain(less));
        Map<String, Verdict> before = verdicts(subject, less);
        assertThat(verdicts(subject, more))
                .as("%s\n%s", less, more)
                .allSatisfy((tool, verdict) -> assertThat(verdict).isGreaterThanOrEqualTo(before.get(tool)));
    }

    private static Map<String, Verdict> verdicts(Subject subject, Evidence evidence) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        subject.policy()
                .decide(evidence)
                .tools()
                .forEach(tool -> verdicts.put(tool.tool().id(), tool.verdict()));
        return verdicts;
    }

    private static List<DecidingQuestion> asked(Subject subject, Evidence evidence) {
        return subject.policy().decide(evidence).tools().stream()
                .flatMap(tool -> tool.question().stream())
                .distinct()
                .toList();
    }

    private static Set<DataType> some(Random random, int most) {
        Set<DataType> some = new HashSet<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            some.add(TYPES.get(random.nextInt(TYPES.size())));
        }
        return some;
    }

    private static Set<DataType> union(Set<DataType> one, Set<DataType> other) {
        Set<DataType> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Every type and variant of {@code data-types.yaml}, and one of an installation's own. */
    private static List<DataType> types() {
        Problems problems = new Problems();
        List<DataType> types = new ArrayList<>();
        YamlNode file =
                YamlNode.read(ShippedKnowledge.folder().resolve("data-types.yaml"), "data-types.yaml", problems);
        for (YamlNode type : file.require("types").items()) {
            String id = type.require("id").text();
            types.add(new DataType(id, ""));
            type.optional("variants")
                    .ifPresent(variants ->
                            variants.entries().keySet().forEach(variant -> types.add(new DataType(id, variant))));
        }
        types.add(new DataType("x-own", ""));
        problems.throwIfAny();
        return types;
    }
}
