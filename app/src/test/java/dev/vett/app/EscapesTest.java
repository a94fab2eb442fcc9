package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What {@link LeakTest} relies on: a canary that sings is heard, whichever way it takes. */
class EscapesTest {
    private final Canary canary = new Canary();

    @Test
    void hearsALog() {
        Logger log = LoggerFactory.getLogger("dev.vett.planted");
        Logger library = LoggerFactory.getLogger("org.planted");

        assertThat(heardFrom(() -> log.trace(canary.song()))).hasSize(1);
        assertThat(heardFrom(() -> library.trace("{} {}", 1, canary.song().substring(0, 7))))
                .hasSize(1);
        assertThat(heardFrom(() -> log.info("unused", canary.song()))).hasSize(1);
        assertThat(heardFrom(() -> log.warn("a", new IllegalStateException("b", new IOException(canary.song())))))
                .hasSize(1);
        assertThat(heardFrom(() -> {
                    MDC.put("planted", canary.song());
                    log.info("a");
                    MDC.remove("planted");
                }))
                .hasSize(1);
        assertThat(heardFrom(() -> log.info("nothing"))).isEmpty();
    }

    @Test
    void hearsTheLogOfTheJdk() {
        java.util.logging.Logger log = java.util.logging.Logger.getLogger("planted");

        assertThat(heardFrom(() -> log.log(java.util.logging.Level.FINEST, "planted {0}", canary.song())))
                .hasSize(1);
    }

    @Test
    void hearsTheStandardStreams() {
        assertThat(heardFrom(() -> System.out.println(canary.song()))).hasSize(1);
        assertThat(heardFrom(() -> new IllegalStateException(canary.song()).printStackTrace()))
                .hasSize(1);
    }

    @Test
    void findsAFile(@TempDir Path folder) throws IOException {
        Instant start = Instant.now().minusSeconds(2);
        Path file = Files.writeString(folder.resolve("planted.txt"), "planted " + canary.song());
        Files.writeString(folder.resolve("other.txt"), "nothing");

        assertThat(Escapes.files(canary, folder, start)).containsExactly(file);
    }

    private List<String> heardFrom(Runnable singing) {
        Escapes escapes = Escapes.listen(canary);
        singing.run();
        return escapes.stop();
    }
}
