package dev.vett.benchmarks;

import dev.vett.Outcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a draft takes, as percentiles by length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class CheckBenchmark {
    /** Invented people; the numbers are of Skatteverket's and PTS's test series. */
    private static final String LETTER = """
            Hej! Tack för samtalet i går. Som vi sa flyttas mötet om lekplatsen vid Storgatan till torsdag klockan 14.
            Ring Anna Svensson på 070-174 06 05 om något är oklart, eller skriv till anna.svensson@example.se.
            Ärendet har diarienummer KS 2024/123 och fakturan 2024031-1234 är betald. Kontaktperson är Bo Ek, 18900101-9802.
            Rutinen för patientjournaler gås igenom på utbildningen i maj; anmäl dig senast den 3 april.
            Vi behöver också bestämma hur vi gör med budgeten för nästa år. Underlaget finns i rapporten från i höstas.
            """;

    /** The draft's length in UTF-16 units. */
    @Param({"300", "3000", "30000"})
    public int length;

    private String draft = "";

    @Setup
    public void repeat() {
        draft = LETTER.repeat(length / LETTER.length() + 1).substring(0, length);
    }

    /** One draft. */
    @Benchmark
    public Outcome check(Loaded vett) {
        return vett.check(draft);
    }
}
