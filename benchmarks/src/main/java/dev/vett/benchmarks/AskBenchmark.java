package dev.vett.benchmarks;

import dev.vett.Outcome;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a question takes, as percentiles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class AskBenchmark {
    private static final List<String> QUESTIONS = List.of(
            "Får jag klistra in ett mötesprotokoll i ChatGPT?",
            "vem ansvarar om svaret blir fel",
            "kan jag översätta ett brev till en förälder med copilot",
            "måste man skriva att en bild är gjord med ai",
            "vad kostar licensen",
            "can I use it for patient records?",
            "hur länge är det öppet på biblioteket på lördag",
            "chefen vill att jag sammanfattar ett långt mejl från en leverantör, går det bra");

    private int next;

    /** One question after the other. */
    @Benchmark
    public Outcome ask(Loaded vett) {
        next = (next + 1) % QUESTIONS.size();
        return vett.ask(QUESTIONS.get(next));
    }
}
