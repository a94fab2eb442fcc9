package dev.vett.benchmarks;

import dev.vett.Outcome;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.language.Language;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A question among many organisations in one process: memory and time. The guidelines are shuffled sentences of shipped
 * ones, 100 sections of about 50 words each; their vectors are not computed, as in the first minutes after a start.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ManyPacksBenchmark {
    private static final int SECTIONS = 100;
    private static final int WORDS = 50;

    /** How many organisations. */
    @Param({"1", "300"})
    public int packs;

    private final Knowledge knowledge = Knowledge.shipped();
    private final Model model = new Model(Optional.empty());
    private Path folder = Path.of("");
    private Assembly assembly =
            Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
    private int next;

    /** Writes the packs and loads them. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        folder = Files.createTempDirectory("vett-many");
        List<String> words = List.of(Files.readString(
                        knowledge.folder().resolve("packs").resolve("karlstad").resolve("guideline.md"))
                .replaceAll("[#|>*_\\[\\]()`-]", " ")
                .strip()
                .split("\\s+", -1));
        Random random = new Random(1);
        for (int i = 0; i < packs; i++) {
            Path pack = Files.createDirectories(folder.resolve("m" + i));
            Files.writeString(pack.resolve("pack.yaml"), description("m" + i));
            Files.writeString(pack.resolve("guideline.md"), guideline(words, random));
        }
        assembly = Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.of(folder), Optional.empty()), model);
        // The first question to an organisation builds its index.
        long start = System.nanoTime();
        for (int i = 0; i < packs; i++) {
            ask();
        }
        System.out.printf("first questions: %d ms each%n", (System.nanoTime() - start) / 1_000_000 / packs);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "heap with %d packs: %d MB%n", packs, (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20));
    }

    private static String description(String id) {
        return """
                id: %s
                name: Kommun %s
                languages: [sv]
                document:
                  title: Riktlinje för AI
                  kind: guideline
                reviewed-by: null
                contacts:
                  question: {stated: false, role: {sv: din chef, nb: din leder, nn: din leiar, en: your manager}}
                  incident: {stated: false, role: {sv: din chef, nb: din leder, nn: din leiar, en: your manager}}
                includes: []
                """.formatted(id, id);
    }

    private static String guideline(List<String> words, Random random) {
        StringBuilder text = new StringBuilder("# Riktlinje\n");
        for (int section = 1; section <= SECTIONS; section++) {
            text.append("\n## ").append(section).append(". Avsnitt\n\n");
            int from = random.nextInt(words.size() - WORDS);
            text.append(String.join(" ", words.subList(from, from + WORDS))).append(".\n");
        }
        return text.toString();
    }

    /** One question, each time to another organisation. */
    @Benchmark
    public Outcome ask() {
        next = (next + 1) % packs;
        Context context = new Context("m" + next, Language.SV, Audience.PRIVATE);
        return assembly.vett().handle(new Request.Ask(UserText.of("vem ansvarar om svaret blir fel")), context);
    }

    /** Takes the packs away. */
    @TearDown(Level.Trial)
    public void clean() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        model.close();
        knowledge.close();
    }
}
