package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The app package for Teams, as the command makes it. */
class TeamsPackageCommandTest {
    private static final String ID = "12345678-90ab-cdef-1234-567890abcdef";

    @TempDir
    Path folder;

    @Test
    void makesABot() throws IOException {
        Run run = make("bot.zip", "--host", "vett.example.se");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("bot.zip is ready", "https://vett.example.se/api/messages");
        assertThat(manifest("bot.zip")).contains("\"botId\": \"" + ID + "\"", "https://vett.example.se/");
    }

    @Test
    void makesATab() throws IOException {
        Run run = make("tab.zip", "--host", "vett.intern.example.se", "--tab-only");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("--teams-tab and --page-url https://vett.intern.example.se");
        assertThat(manifest("tab.zip")).contains("staticTabs").doesNotContain("botId");
    }

    @Test
    void replacesAFileOnlyIfThatIsSaid() throws IOException {
        Files.writeString(folder.resolve("vett.zip"), "mine");

        Run refused = make("vett.zip", "--host", "vett.example.se");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("is there already; name another with --output, or add --replace");
        assertThat(folder.resolve("vett.zip")).hasContent("mine");

        assertThat(make("vett.zip", "--host", "vett.example.se", "--replace").exit())
                .isZero();
        assertThat(manifest("vett.zip")).contains("vett.example.se");
    }

    /** VETT_HOST is the address to listen on. */
    @Test
    void theHostIsNoSetting() {
        Run run = Run.vett(Map.of("VETT_HOST", "vett.example.se"), "", "teams-package", "--app-id", ID);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("teams-package needs --app-id and --host");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no/such/folder.zip | vett.example.se         | cannot be written; name a file in a folder of yours
                    vett.zip           | https://vett.example.se | the host is a plain name such as vett.example.se
                    vett.zip           | 10.0.0.1                | the host is a plain name such as vett.example.se
                    """)
    void saysWhatToDo(String file, String host, String complaint) {
        Run run = make(file, "--host", host);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(complaint);
        assertThat(folder.resolve(file)).doesNotExist();
    }

    private Run make(String file, String... options) {
        List<String> call = List.of(
                "teams-package",
                "--app-id",
                ID,
                "--output",
                folder.resolve(file).toString());
        return Run.vett(Stream.concat(call.stream(), Stream.of(options)).toArray(String[]::new));
    }

    private String manifest(String file) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
            return new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
