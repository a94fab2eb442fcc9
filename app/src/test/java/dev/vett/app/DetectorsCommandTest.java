package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorsCommandTest {
    /** The example of docs/detectors.md, so that what the page says is true. */
    private static final String DOCUMENT = "../docs/detectors.md";

    @TempDir
    Path folder;

    @Test
    void listsTheDetectors() {
        Run run = Run.vett("detectors", "list");

        assertThat(run.out())
                .containsPattern("(?m)^se-personnummer +national-id +\\d+ rules +\\d+ examples$")
                .containsPattern("(?m)^github-token +secret +1 rule ");
        assertThat(run.exit()).isZero();
    }

    @Test
    void findsNothingWrongInTheShippedDetectors() {
        Run run = Run.vett("detectors", "test");

        assertThat(run.out()).matches("no problems in \\d+ detectors\\R");
        assertThat(run.exit()).isZero();
    }

    @Test
    void testsAnInstallationsOwnDetectorBesideTheShippedOnes() throws IOException {
        Files.writeString(folder.resolve("x-case-number.yaml"), documented());

        Run run = Run.vett("detectors", "test", folder.toString());
        Run list = Run.vett("detectors", "list", folder.toString());

        assertThat(run.out()).startsWith("no problems");
        assertThat(run.exit()).isZero();
        assertThat(list.out()).containsPattern("(?m)^x-case-number +x-case-number +1 rule +\\d+ examples$");
    }

    @Test
    void namesEveryExampleThatFails() throws IOException {
        Files.writeString(folder.resolve("x-case-number.yaml"), documented().replace("|SOC-2024-0815|", "|SOC-2024|"));

        Run run = Run.vett("detectors", "test", folder.toString());

        assertThat(run.out()).containsPattern("(?m)^x-case-number.yaml:\\d+: does not find ");
        assertThat(run.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"detectors", "detectors hemlig", "detectors test /hemlig", "detectors test a hemlig"})
    void saysWhatIsWrongWithACall(String call) {
        Run run = Run.vett(call.split(" ", -1));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty().doesNotContain("hemlig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"detectors --help", "detectors list -h", "detectors test --help"})
    void explainsItself(String call) {
        Run run = Run.vett(call.split(" ", -1));

        assertThat(run.out()).startsWith("Usage: vett detectors");
        assertThat(run.exit()).isZero();
    }

    private static String documented() throws IOException {
        String page = Files.readString(Path.of(DOCUMENT));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        return page.substring(start, page.indexOf("```", start));
    }
}
