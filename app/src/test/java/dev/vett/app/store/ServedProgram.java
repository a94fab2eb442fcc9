package dev.vett.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A {@code vett serve} in a process of its own, used over HTTP as a browser would. Thread-safe. */
final class ServedProgram implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Vett is ready: (http://[^/]+)/.*");
    private static final Pattern CODE = Pattern.compile("class=\"code\">([A-Z0-9]{6})<");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Process process;
    private final String address;

    private ServedProgram(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Waits until it listens.
     *
     * @param errors where its standard error output goes
     */
    static ServedProgram start(Map<String, String> settings, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.vett.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--pack",
                        "almhult")
                .redirectError(errors.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return new ServedProgram(process, ready.group(1));
            }
        }
        throw new IOException("it did not start");
    }

    /** Starts a session of Älmhult's situations and gives the address of its console. */
    String begin() throws IOException, InterruptedException {
        return post("/training/start", Map.of("pack", "almhult", "set", "almhult", "length", "3"));
    }

    /** The code that the wall shows. */
    String code(String session) throws IOException, InterruptedException {
        Matcher code = CODE.matcher(get(session + "/screen", Map.of()).body());
        if (!code.find()) {
            throw new IOException("no code on the wall");
        }
        return code.group(1);
    }

    /** Takes part and gives the address of the ballot. */
    String join(String code) throws IOException, InterruptedException {
        return post("/training/join", Map.of("pack", "almhult", "code", code));
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Where the answer leads to. */
    String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 303) {
            throw new IOException("status " + response.statusCode());
        }
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("[?].*", "");
    }

    /** The processor time that it has used. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
