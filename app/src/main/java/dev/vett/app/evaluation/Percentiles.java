package dev.vett.app.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Latency of the cases of a report. */
final class Percentiles {
    private Percentiles() {}

    static void print(PrintStream out, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%nlatency: p50 %.1f ms, p99 %.1f ms, %d cases, one thread, cold start included%n",
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get((int) (sorted.size() * 0.99)) / 1e6,
                    sorted.size());
        }
    }
}
