package dev.vett.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** How long {@code ./vett} takes from the call to "ready", and how much memory it then holds. Run from the top folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 7)
@Fork(1)
public class StartBenchmark {

    /** From the call to the line that says it is ready; the demo with all packs. */
    @Benchmark
    public String startToReady() throws IOException, InterruptedException {
        Process vett = new ProcessBuilder("./vett", "serve", "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = vett.inputReader()) {
            String ready = String.valueOf(output.readLine());
            if (!ready.startsWith("Vett is ready")) {
                throw new IllegalStateException("vett did not start; call this from the top folder after mvn package");
            }
            System.out.printf("resident at ready: %d MB%n", residentKilobytes(vett.pid()) / 1024);
            return ready;
        } finally {
            vett.destroy();
            vett.waitFor();
        }
    }

    /** From Linux's process table; 0 elsewhere. */
    private static long residentKilobytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
