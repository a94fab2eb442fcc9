package dev.vett.app.authoring;

import dev.vett.Outcome;
import dev.vett.app.evaluation.DraftCase;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Model;
import dev.vett.data.PackException;
import dev.vett.data.YamlNode;
import dev.vett.guideline.Passage;
import dev.vett.language.Language;
import dev.vett.policy.AiTool;
import dev.vett.policy.Cell;
import dev.vett.policy.Classification;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.policy.Policy;
import dev.vett.policy.Status;
import dev.vett.policy.Step;
import dev.vett.policy.Strength;
import dev.vett.policy.ToolDecision;
import dev.vett.screening.DataType;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changes for people when one version of a pack takes the place of another. */
public final class PackDiff {
    private static final String NONE = "none";

    private final ComparedPack before;
    private final ComparedPack after;
    private final SectionChanges sections;

    private PackDiff(ComparedPack before, ComparedPack after) {
        this.before = before;
        this.after = after;
        this.sections =
                new SectionChanges(before.pack().guideline(), after.pack().guideline());
    }

    /**
     * Loads two pack folders.
     *
     * @throws PackException if one of them is no pack, or anything is wrong with it
     */
    public static PackDiff of(Path before, Path after, Path knowledge, Model model) {
        Assembly.Plan plan = Assembly.Plan.of(knowledge, Optional.empty(), Optional.empty());
        Assembly shipped = Assembly.load(plan, model);
        return new PackDiff(
                ComparedPack.load(before, shipped, plan, model), ComparedPack.load(after, shipped, plan, model));
    }

    /**
     * Prints what changes.
     *
     * @param drafts a file of labelled drafts besides the packs' own
     * @throws PackException if a file of cases is wrong
     */
    public void print(Optional<Path> drafts, PrintStream out) {
        Map<String, DraftCase> texts = new LinkedHashMap<>();
        Stream.of(
                        before.drafts().stream(),
                        after.drafts().stream(),
                        drafts.map(ComparedPack::drafts).stream().flatMap(List::stream))
                .flatMap(stream -> stream)
                .forEach(draft -> texts.putIfAbsent(draft.text(), draft));
        Map<String, Language> questions = new LinkedHashMap<>(before.questions());
        after.questions().forEach(questions::putIfAbsent);

        print("Sections", sections.lines(), out);
        print("Verdicts, class × tool", cells(), out);
        print("Classes of single kinds of data", classes(), out);
        print(
                "Drafts (" + texts.size() + " checked)",
                drafts(texts.values().stream().toList()),
                out);
        print("Answers (" + questions.size() + " questions asked)", answers(questions), out);
    }

    private static void print(String title, List<String> lines, PrintStream out) {
        out.println(title);
        if (lines.isEmpty()) {
            out.println("  no change");
        }
        lines.forEach(line -> out.println("  " + line));
    }

    private List<String> cells() {
        List<String> lines = new ArrayList<>();
        for (String step : both(policy -> policy.steps().stream().map(Step::id).toList())) {
            for (String tool :
                    both(policy -> policy.tools().stream().map(AiTool::id).toList())) {
                changed(step + " × " + tool, cell(before, step, tool), cell(after, step, tool))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** What the parts of two policies are, in the new one's order. */
    private Set<String> both(Function<Policy, List<String>> ids) {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(after, before)
                .flatMap(one -> one.pack().policy().stream())
                .forEach(policy -> all.addAll(ids.apply(policy)));
        return all;
    }

    private static String cell(ComparedPack one, String stepId, String toolId) {
        Optional<Policy> policy = one.pack().policy();
        Optional<Step> step = policy.flatMap(found -> found.step(stepId));
        Optional<AiTool> tool = policy.stream()
                .flatMap(found -> found.tools().stream())
                .filter(candidate -> candidate.id().equals(toolId))
                .findFirst();
        if (step.isEmpty() || tool.isEmpty()) {
            return NONE;
        }
        Optional<Cell> cell = policy.get().cell(step.get(), tool.get());
        return cell.map(found -> YamlNode.kebab(found.verdict())
                        + (found.strength() == Strength.SHOULD ? " (should)" : "")
                        + (found.exception().isPresent() ? " with an exception" : "")
                        + (found.status() == Status.INFERRED ? ", inferred" : ""))
                .orElse("not-covered");
    }

    /** For every kind of data that a rule names: the class of a text that holds nothing else. */
    private List<String> classes() {
        Set<DataType> types = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(one -> one.pack().policy().stream())
                .flatMap(policy -> policy.steps().stream())
                .flatMap(step -> step.raisedBy().stream())
                .forEach(rule -> types.addAll(rule.types()));
        List<String> lines = new ArrayList<>();
        for (DataType type : types) {
            Evidence evidence = new Evidence(Set.of(type), Set.of(), 1, Map.of());
            changed(type.toString(), classOf(before, evidence), classOf(after, evidence))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static String classOf(ComparedPack one, Evidence evidence) {
        return one.pack()
                .policy()
                .flatMap(policy -> policy.decide(evidence).classification())
                .map(found -> found.certain().id())
                .orElse(NONE);
    }

    private List<String> drafts(List<DraftCase> drafts) {
        List<String> lines = new ArrayList<>();
        for (DraftCase draft : drafts) {
            Outcome old = before.check(draft.text(), draft.language());
            Outcome now = after.check(draft.text(), draft.language());
            List<String> changes = new ArrayList<>();
            changed("class", classOf(old), classOf(now)).ifPresent(changes::add);
            Map<String, String> oldTools = tools(old);
            Map<String, String> newTools = tools(now);
            Set<String> ids = new LinkedHashSet<>(newTools.keySet());
            ids.addAll(oldTools.keySet());
            for (String id : ids) {
                changed(id, oldTools.getOrDefault(id, NONE), newTools.getOrDefault(id, NONE))
                        .ifPresent(changes::add);
            }
            if (!changes.isEmpty()) {
                lines.add(draft.id() + "  " + String.join("; ", changes));
            }
        }
        return lines;
    }

    private static String classOf(Outcome outcome) {
        return decision(outcome)
                .flatMap(Decision::classification)
                .map(Classification::certain)
                .map(Step::classId)
                .orElse(NONE);
    }

    private static Map<String, String> tools(Outcome outcome) {
        return decision(outcome).map(Decision::tools).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        tool -> tool.tool().id(), PackDiff::verdict, (one, other) -> one, LinkedHashMap::new));
    }

    private static String verdict(ToolDecision tool) {
        return YamlNode.kebab(tool.verdict());
    }

    private static Optional<Decision> decision(Outcome outcome) {
        if (outcome instanceof Outcome.Checked checked) {
            return Optional.of(checked.decision());
        }
        return outcome instanceof Outcome.Searched searched ? searched.search().decision() : Optional.empty();
    }

    private List<String> answers(Map<String, Language> questions) {
        List<String> lines = new ArrayList<>();
        questions.forEach((question, language) -> {
            String old = answer(before.ask(question, language), before, true);
            String now = answer(after.ask(question, language), after, false);
            changed("\"" + question + "\"", old, now).ifPresent(lines::add);
        });
        return lines;
    }

    /** Outcome, first section and verdicts; the old guideline's section by the id that it has now. */
    private String answer(Outcome outcome, ComparedPack by, boolean old) {
        String section = outcome instanceof Outcome.Searched searched
                ? searched.search().passages().stream()
                        .findFirst()
                        .map(passage -> place(passage, by, old))
                        .orElse("")
                : "";
        String tools = tools(outcome).entrySet().stream()
                .map(tool -> tool.getKey() + " " + tool.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return outcome.kind() + (section.isEmpty() ? "" : " " + section) + (tools.equals(" ()") ? "" : tools);
    }

    private String place(Passage passage, ComparedPack by, boolean old) {
        if (!passage.pack().equals(by.pack().id())) {
            return passage.pack() + ":" + passage.section();
        }
        return old ? sections.idAfter(passage.section()) : passage.section();
    }

    private static Optional<String> changed(String what, String old, String now) {
        return old.equals(now) ? Optional.empty() : Optional.of(what + ": " + old + " → " + now);
    }
}
