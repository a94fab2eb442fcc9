package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings from the environment and the file, and what an option of the command line makes of them. */
class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void takesTheEnvironmentBeforeTheFile() throws IOException {
        Settings settings =
                Settings.read(Map.of("VETT_SETTINGS", file("VETT_PORT=8081\nVETT_PACK=asker\n"), "VETT_PORT", "8082"));

        assertThat(settings.forOption("--port")).contains("8082");
        assertThat(settings.forOption("--pack")).contains("asker");
        assertThat(settings.forOption("--lang")).isEmpty();
    }

    @Test
    void readsALineAsItStands() throws IOException {
        String file = file("""
                \uFEFF# a remark

                VETT_PACKS = C:\\kommun\\new\\utbildning=test\s
                VETT_HOST=
                """);

        Settings settings = Settings.read(Map.of("VETT_SETTINGS", file));

        assertThat(settings.forOption("--packs")).contains("C:\\kommun\\new\\utbildning=test");
        assertThat(settings.forOption("--host")).as("empty means not set").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VETT_PROT=8080                    | unknown setting VETT_PROT in
                    vett_port=8080                    | unknown setting vett_port in
                    VETT_SETTINGS=other               | unknown setting VETT_SETTINGS in
                    VETT_PORT 8080                    | :1: must be NAME=value
                    """)
    void refusesAFileThatHoldsAnythingElse(String content, String complaint) throws IOException {
        Map<String, String> environment = Map.of("VETT_SETTINGS", file(content));

        assertThatThrownBy(() -> Settings.read(environment))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void refusesASettingThatStandsTwice() throws IOException {
        Map<String, String> environment = Map.of("VETT_SETTINGS", file("VETT_PORT=1\n# again\nVETT_PORT=2\n"));

        assertThatThrownBy(() -> Settings.read(environment)).hasMessageEndingWith(":3: VETT_PORT stands here twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.txt", ".", "\0", "latin1.txt"})
    void stopsWithOneLineWhenTheFileCannotBeRead(String name) throws IOException {
        Files.write(folder.resolve("latin1.txt"), "VETT_PACKS=Älmhult".getBytes(StandardCharsets.ISO_8859_1));

        Run run = Run.vett(Map.of("VETT_SETTINGS", folder + "/" + name), "", "packs", "list");

        assertThat(run.err()).matches("vett: the settings file .* \\(VETT_SETTINGS\\) cannot be read\\R");
        assertThat(run.exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VETT_PROT         | 8080         | unknown setting VETT_PROT in the environment; known are VETT_HOST
                    VETT_PORT         | many         | --port (VETT_PORT) is not one that it can have
                    VETT_PORT         | 70000        | --port (VETT_PORT) is a number from 0 to 65535
                    VETT_BEHIND_PROXY | perhaps      | --behind-proxy (VETT_BEHIND_PROXY) is not one that it can have
                    VETT_HOST         | 0.0.0.0      | --behind-proxy
                    VETT_HOST         | no.invalid   | --host (VETT_HOST) is not an address of this machine
                    VETT_LANG         | da           | --lang is sv, nb, nn or en
                    VETT_TEAMS_TAB    | true         | --teams-tab (VETT_TEAMS_TAB) also needs --page-url (VETT_PAGE_URL)
                    VETT_MODEL        | /missing     | --model (VETT_MODEL) must be a folder with
                    VETT_DATABASE_URL | mysql        | VETT_DATABASE_URL is jdbc:postgresql://HOST:5432/NAME
                    VETT_PACK         | lidkoping    | there is no such pack
                    VETT_PACKS        | /missing     | /missing:1: is not a folder of packs
                    """)
    void aWrongSettingStopsTheStart(String name, String value, String complaint) {
        Map<String, String> environment = new HashMap<>(Map.of("VETT_PORT", "0"));
        environment.put(name, value);

        Run run = Run.vett(environment, "", "serve");

        assertThat(run.err()).contains(complaint);
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
        assertThat(run.exit()).isEqualTo(name.equals("VETT_PACKS") ? 3 : 2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anOptionBeatsASetting() {
        Map<String, String> environment = Map.of("VETT_PACK", "lidkoping", "VETT_LANG", "da");

        Run run = Run.vett(environment, "", "ask", "--pack", "asker", "--lang", "nn", "--json", "hei");

        assertThat(run.json().path("pack").asText()).isEqualTo("asker");
        assertThat(run.json().path("lang").asText()).isEqualTo("nn");
    }

    @Test
    void aSettingStandsInForAnOption() {
        Map<String, String> environment = Map.of("VETT_PACK", "asker", "VETT_LANG", "en", "VETT_JAVA_OPTS", "-Xmx1g");

        Run run = Run.vett(environment, "", "ask", "--json", "hei");

        assertThat(run.json().path("pack").asText()).isEqualTo("asker");
        assertThat(run.json().path("lang").asText()).isEqualTo("en");
    }

    /** A flag that is set twice is set; picocli would toggle it. The pack is wrong, so that nothing is started. */
    @ParameterizedTest
    @CsvSource({"true, ''", "true, --behind-proxy", "false, --behind-proxy"})
    void aProxyMayBeNamedInBothPlaces(String setting, String option) {
        Map<String, String> environment = Map.of("VETT_BEHIND_PROXY", setting, "VETT_PACK", "lidkoping");

        Run run = option.isEmpty()
                ? Run.vett(environment, "", "serve", "--host", "0.0.0.0")
                : Run.vett(environment, "", "serve", "--host", "0.0.0.0", option);

        assertThat(run.err()).contains("there is no such pack");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("settings"), content).toString();
    }
}
