package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vett.app.cli.VettCommand;
import dev.vett.app.setup.Current;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A server whose packs change while it runs. */
class HotReloadTest {
    private static final Path SHIPPED = Path.of("../knowledge/src/main/resources/vett/packs/karlstad");
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Logger log = (Logger) LoggerFactory.getLogger(Current.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @Test
    @Timeout(240)
    void takesUpWhatIsRightAndKeepsTheOldWhereSomethingIsWrong() throws Exception {
        Path pack = copy("min-stad");
        replace(pack.resolve("pack.yaml"), "id: karlstad", "id: min-stad");
        replace(pack.resolve("pack.yaml"), "name: Karlstads kommun", "name: Första namnet");
        logged.start();
        log.addAppender(logged);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        try (PipedInputStream lines = new PipedInputStream();
                PrintStream out = new PrintStream(new PipedOutputStream(lines), true, StandardCharsets.UTF_8)) {
            Thread program = new Thread(() -> exit.complete(VettCommand.run(
                    new String[] {"serve", "--port", "0", "--packs", folder.toString(), "--pack", "min-stad"},
                    Map.of(),
                    InputStream.nullInputStream(),
                    out,
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))));
            program.start();
            String ready = new Scanner(lines, StandardCharsets.UTF_8).nextLine();
            String page = ready.replaceFirst("^Vett is ready: (http://127\\.0\\.0\\.1:\\d+)/ .*$", "$1/");
            assertThat(get(page)).contains("Första namnet");

            // A change.
            replace(pack.resolve("pack.yaml"), "Första namnet", "Andra namnet");
            await(() -> get(page).contains("Andra namnet"));

            // A mistake: what answered goes on answering, and the log has its line.
            String right = Files.readString(pack.resolve("pack.yaml"));
            Files.writeString(
                    pack.resolve("pack.yaml"), right.replace("Andra namnet", "Tredje namnet") + "nonsense: 1\n");
            await(() -> said("min-stad/pack.yaml:", "'nonsense' is unknown here"));
            assertThat(get(page)).contains("Andra namnet").doesNotContain("Tredje namnet");

            // A repair.
            Files.writeString(pack.resolve("pack.yaml"), right.replace("Andra namnet", "Tredje namnet"));
            await(() -> get(page).contains("Tredje namnet"));

            // A file that is written in two halves.
            String guideline = Files.readString(pack.resolve("guideline.md"));
            Files.writeString(pack.resolve("guideline.md"), guideline.substring(0, guideline.length() / 3));
            await(() -> said("min-stad/pack.yaml:", "is not in"));
            assertThat(get(page)).contains("Tredje namnet");
            Files.writeString(pack.resolve("guideline.md"), guideline);
            replace(pack.resolve("pack.yaml"), "Tredje namnet", "Fjärde namnet");
            await(() -> get(page).contains("Fjärde namnet"));

            // The folder is gone, and comes back.
            Path away = Files.move(pack, folder.resolveSibling("away-" + folder.getFileName()));
            await(() -> said("min-stad/pack.yaml:", "is gone"));
            assertThat(get(page)).contains("Fjärde namnet");
            replace(away.resolve("pack.yaml"), "Fjärde namnet", "Femte namnet");
            Files.move(away, pack);
            await(() -> get(page).contains("Femte namnet"));

            program.interrupt();
            assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
        } finally {
            log.detachAppender(logged);
        }
    }

    private boolean said(String... parts) {
        return List.copyOf(logged.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .anyMatch(message -> Stream.of(parts).allMatch(message::contains));
    }

    private static void await(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private String get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(
                        file, copy.resolve(SHIPPED.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private static void replace(Path file, String search, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(search);
        Files.writeString(file, text.replace(search, replacement));
    }
}
