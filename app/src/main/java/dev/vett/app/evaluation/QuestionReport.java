package dev.vett.app.evaluation;

import dev.vett.Outcome;
import dev.vett.Outcome.Search;
import dev.vett.Vett;
import dev.vett.guideline.Passage;
import dev.vett.policy.Decision;
import dev.vett.policy.ToolDecision;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs labelled questions and counts. Not thread-safe. */
public final class QuestionReport {
    private final Vett vett;
    private final Map<String, Group> groups = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();

    /** The counts of one slice of the cases. */
    static final class Group {
        final Rate first = new Rate();
        final Rate firstThree = new Rate();
        private double reciprocal;
        final Rate answered = new Rate();
        final Rate nearMissHeld = new Rate();
        final Rate offTopicDeclined = new Rate();
        final Rate verdicts = new Rate();
    }

    public QuestionReport(Vett vett) {
        this.vett = vett;
    }

    /** Runs the cases of one pack. */
    public void run(String pack, List<QuestionCase> cases) {
        for (QuestionCase question : cases) {
            Context context = new Context(pack, question.language(), Audience.PRIVATE);
            Request request = new Request.Ask(UserText.of(question.text()));
            long start = System.nanoTime();
            Outcome outcome = vett.handle(request, context);
            nanos.add(System.nanoTime() - start);
            Search search = outcome instanceof Outcome.Searched searched ? searched.search() : Search.empty();
            for (String slice :
                    List.of("all", "pack " + pack, "lang " + question.language().code())) {
                count(groups.computeIfAbsent(slice, unused -> new Group()), pack, question, outcome.kind(), search);
            }
            note(pack, question, outcome.kind(), search);
        }
    }

    private static void count(Group group, String pack, QuestionCase question, String outcome, Search search) {
        if (!question.sections().isEmpty()) {
            int rank = rank(pack, question, search.passages());
            group.first.add(rank == 1);
            group.firstThree.add(rank >= 1 && rank <= 3);
            group.reciprocal += rank == 0 ? 0 : 1.0 / rank;
        }
        boolean answers = outcome.equals("answered");
        switch (question.kind()) {
            case "near-miss" -> group.nearMissHeld.add(!answers);
            case "off-topic" ->
                group.offTopicDeclined.add(outcome.equals("off-topic") || outcome.equals("not-covered"));
            default -> group.answered.add(answers);
        }
        question.tools()
                .forEach((tool, verdict) -> group.verdicts.add(tools(search).stream()
                        .anyMatch(decision -> isCalled(decision, tool) && decision.verdict() == verdict)));
    }

    /** By its id, or as people write it: several tools may share a row of the policy. */
    private static boolean isCalled(ToolDecision decision, String tool) {
        return decision.tool().id().equals(tool) || decision.tool().aliases().contains(tool);
    }

    private static List<ToolDecision> tools(Search search) {
        return search.decision().map(Decision::tools).orElse(List.of());
    }

    /** The rank of the first passage of a right section, from 1; 0 if there is none. */
    private static int rank(String pack, QuestionCase question, List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (question.accepts(reference(pack, passages.get(i)))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String reference(String pack, Passage passage) {
        return passage.pack().equals(pack) ? passage.section() : passage.pack() + ":" + passage.section();
    }

    private void note(String pack, QuestionCase question, String outcome, Search search) {
        boolean wrongOutcome = !outcome.equals(question.outcome());
        boolean wrongSection = !question.sections().isEmpty() && rank(pack, question, search.passages()) != 1;
        if (wrongOutcome || wrongSection) {
            Optional<Passage> best = search.passages().stream().findFirst();
            String what = String.format(
                    Locale.ROOT,
                    "%s, wanted %s; first %s (%.2f), wanted %s",
                    outcome,
                    question.outcome(),
                    best.map(passage -> reference(pack, passage)).orElse("none"),
                    best.map(Passage::score).orElse(0.0),
                    question.sections());
            misses.add(new Miss(pack, question.id(), question.line(), what));
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

    /** Prints a Markdown table and the latency. */
    public void print(PrintStream out) {
        out.println("| slice | hit@1 | hit@3 | MRR | answered | near-miss held | off-topic declined | verdicts |");
        out.println("|---|---|---|---|---|---|---|---|");
        groups.forEach((slice, group) -> out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                slice,
                group.first,
                group.firstThree,
                group.first.all() == 0 ? "–" : String.format(Locale.ROOT, "%.3f", group.reciprocal / group.first.all()),
                group.answered,
                group.nearMissHeld,
                group.offTopicDeclined,
                group.verdicts));
        Percentiles.print(out, nanos);
    }
}
