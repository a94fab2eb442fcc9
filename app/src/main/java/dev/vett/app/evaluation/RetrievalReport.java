package dev.vett.app.evaluation;

import dev.vett.app.evaluation.RetrievalSet.Question;
import dev.vett.app.setup.Model;
import dev.vett.guideline.GuidelineIndex;
import dev.vett.guideline.GuidelineIndex.Source;
import dev.vett.guideline.Hints;
import dev.vett.guideline.Lexicon;
import dev.vett.guideline.Passage;
import dev.vett.guideline.Vectors;
import dev.vett.guideline.Weights;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks a public set's questions of the index that answers real ones, and counts. Not thread-safe. */
public final class RetrievalReport {
    private static final int DEEPEST = 10;

    private final RetrievalSet set;
    private final GuidelineIndex index;
    private final Rate first = new Rate();
    private final Rate firstThree = new Rate();
    private final Rate firstTen = new Rate();
    private final List<Long> nanos = new ArrayList<>();
    private double reciprocal;

    /** Builds the index, whose vectors take some seconds; there are no example questions, gists and known gaps in it. */
    public RetrievalReport(RetrievalSet set, Lexicon lexicon, Weights weights, Model model) {
        this.set = set;
        Source source = new Source("retrieval", set.guideline(), Hints.none(), true);
        GuidelineIndex plain = GuidelineIndex.build(List.of(source), lexicon, Vectors.none(), weights, model);
        this.index = weights.dense() == 0 ? plain : plain.with(Vectors.compute(model.embedder(), plain.texts()));
    }

    /** Asks every question once. */
    public void run() {
        for (Question question : set.questions()) {
            Language asked = LanguageGuess.of(question.text(), set.language());
            long start = System.nanoTime();
            List<Passage> found = index.search(question.text(), asked, DEEPEST).passages();
            nanos.add(System.nanoTime() - start);
            int rank = rank(question, found);
            first.add(rank == 1);
            firstThree.add(rank >= 1 && rank <= 3);
            firstTen.add(rank >= 1);
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
        }
    }

    /** From 1; 0 if the answer's paragraph is not among them. */
    private static int rank(Question question, List<Passage> found) {
        for (int i = 0; i < found.size(); i++) {
            if (question.right().contains(found.get(i).section())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Prints a Markdown table and the latency. */
    public void print(PrintStream out) {
        out.println("| questions | left out | passages | hit@1 | hit@3 | hit@10 | MRR |");
        out.println("|---|---|---|---|---|---|---|");
        out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %s | %s | %s | %.3f |%n",
                first.all(),
                set.leftOut(),
                set.paragraphs(),
                first,
                firstThree,
                firstTen,
                reciprocal / first.all());
        Percentiles.print(out, nanos);
    }
}
