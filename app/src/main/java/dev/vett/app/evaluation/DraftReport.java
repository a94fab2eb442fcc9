package dev.vett.app.evaluation;

import dev.vett.Outcome;
import dev.vett.Vett;
import dev.vett.app.evaluation.DraftCase.Mark;
import dev.vett.policy.Classification;
import dev.vett.policy.ToolDecision;
import dev.vett.policy.Verdict;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.DataTypes;
import dev.vett.screening.Finding;
import dev.vett.screening.UserText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs labelled drafts and counts. Not thread-safe. */
public final class DraftReport {
    private final Vett vett;
    private final DataTypes types;
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, Spans> byType = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();
    private long words;
    private final List<Miss> falseAlarms = new ArrayList<>();

    /** The counts of one slice of the cases; the first three by tool. */
    static final class Group {
        final Rate leaks = new Rate();
        final Rate overBlocks = new Rate();
        final Rate asked = new Rate();
        final Rate classes = new Rate();
    }

    /** Marked places that were found, and findings that are marked. */
    private static final class Spans {
        private final Rate recall = new Rate();
        private final Rate precision = new Rate();
    }

    public DraftReport(Vett vett, DataTypes types) {
        this.vett = vett;
        this.types = types;
    }

    /** Runs the cases of one pack. */
    public void run(String pack, List<DraftCase> cases) {
        for (DraftCase draft : cases) {
            Context context = new Context(pack, draft.language(), Audience.PRIVATE);
            Request request = new Request.Check(UserText.of(draft.text()), false);
            long start = System.nanoTime();
            Outcome outcome = vett.handle(request, context);
            nanos.add(System.nanoTime() - start);
            if (!(outcome instanceof Outcome.Checked checked)) {
                misses.add(new Miss(pack, draft.id(), draft.line(), outcome.kind()));
                continue;
            }
            words += draft.text().split("\\s+").length;
            List<String> faults = new ArrayList<>();
            spans(pack, draft, checked.screening().findings(), faults);
            for (String slice : List.of(
                    "all",
                    "pack " + pack,
                    "lang " + draft.language().code(),
                    "kind " + draft.kind(),
                    "difficulty " + draft.difficulty())) {
                count(groups.computeIfAbsent(slice, unused -> new Group()), draft, checked);
            }
            verdictFaults(draft, checked, faults);
            if (!faults.isEmpty()) {
                misses.add(new Miss(pack, draft.id(), draft.line(), String.join("; ", faults)));
            }
        }
    }

    private static void count(Group group, DraftCase draft, Outcome.Checked checked) {
        for (ToolDecision decision : checked.decision().tools()) {
            Verdict truth = draft.tools().get(decision.tool().id());
            if (truth == null || truth == Verdict.NOT_COVERED) {
                continue;
            }
            boolean lets = lets(decision.verdict());
            if (truth == Verdict.NOT_ALLOWED || truth == Verdict.NEEDS_APPROVAL) {
                group.leaks.add(lets);
            } else if (truth == Verdict.ALLOWED) {
                group.overBlocks.add(!lets);
            }
            if (truth != Verdict.ALLOWED_IF) {
                group.asked.add(decision.verdict() == Verdict.ALLOWED_IF);
            }
        }
        draft.classId().ifPresent(wanted -> group.classes.add(classOf(checked).equals(Optional.of(wanted))));
    }

    private static boolean lets(Verdict verdict) {
        return verdict == Verdict.ALLOWED || verdict == Verdict.ALLOWED_IF;
    }

    private static Optional<String> classOf(Outcome.Checked checked) {
        return checked.decision().classification().map(Classification::certain).map(step -> step.classId());
    }

    private void spans(String pack, DraftCase draft, List<Finding> findings, List<String> faults) {
        for (Mark mark : draft.marks()) {
            boolean found = findings.stream().anyMatch(finding -> same(finding, mark));
            byType.computeIfAbsent(mark.type().id(), unused -> new Spans())
                    .recall
                    .add(found);
            if (!found) {
                faults.add("missed " + mark.type() + " at " + mark.span().start());
            }
        }
        for (Finding finding : findings) {
            boolean counts = finding.confidence().raises() && types.raises(finding.type());
            if (!counts || types.isContent(finding.type())) {
                continue;
            }
            boolean marked = draft.marks().stream().anyMatch(mark -> same(finding, mark));
            byType.computeIfAbsent(finding.type().id(), unused -> new Spans())
                    .precision
                    .add(marked);
            if (!marked) {
                String what = finding.type() + " at " + finding.span().start() + " by " + finding.detector();
                falseAlarms.add(new Miss(pack, draft.id(), draft.line(), "not marked: " + what));
            }
        }
    }

    private static boolean same(Finding finding, Mark mark) {
        return finding.type().id().equals(mark.type().id())
                && finding.confidence().raises()
                && finding.span().overlaps(mark.span());
    }

    private static void verdictFaults(DraftCase draft, Outcome.Checked checked, List<String> faults) {
        draft.classId()
                .filter(wanted -> !classOf(checked).equals(Optional.of(wanted)))
                .ifPresent(wanted -> faults.add("class " + classOf(checked).orElse("none") + ", wanted " + wanted));
        for (ToolDecision decision : checked.decision().tools()) {
            Verdict truth = draft.tools().get(decision.tool().id());
            if (truth != null && truth != decision.verdict()) {
                faults.add(decision.tool().id() + " " + decision.verdict() + ", wanted " + truth);
            }
        }
    }

    /** The counts of all cases. */
    Group all() {
        return groups.getOrDefault("all", new Group());
    }

    /** Cases that did not come out as labelled, one line each, without their text. */
    public List<Miss> misses() {
        return List.copyOf(misses);
    }

    /** The share of marked places of a type that were found. */
    double recall(String type) {
        return byType.getOrDefault(type, new Spans()).recall.share();
    }

    /** Identifiers that were found where the labels mark none. */
    public List<Miss> falseAlarms() {
        return List.copyOf(falseAlarms);
    }

    /** Prints leaks, over-blocks, questions and classes by slice. */
    public void printVerdicts(PrintStream out) {
        out.println("| slice | leaks | over-blocks | asked | class right |");
        out.println("|---|---|---|---|---|");
        groups.forEach((slice, group) -> out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                slice,
                group.leaks,
                group.overBlocks,
                group.asked,
                group.classes));
        Percentiles.print(out, nanos);
    }

    /** Prints recall and precision of the marked places by type. */
    public void printSpans(PrintStream out) {
        out.println("| type | recall | precision |");
        out.println("|---|---|---|");
        byType.forEach(
                (type, spans) -> out.printf(Locale.ROOT, "| %s | %s | %s |%n", type, spans.recall, spans.precision));
        out.printf(
                Locale.ROOT,
                "%nfalse alarms: %d in %d words, %.2f per 1,000 words%n",
                falseAlarms.size(),
                words,
                words == 0 ? 0 : 1000.0 * falseAlarms.size() / words);
    }
}
