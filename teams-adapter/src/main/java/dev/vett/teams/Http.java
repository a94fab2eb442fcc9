package dev.vett.teams;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests to Microsoft: a few seconds and a bounded answer, no redirects, and no word of either in the log. */
final class Http {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** Where somebody waits for the answer, who is waited for by Teams. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final int LONGEST = 1 << 20;

    // Version 2 would ask a plain address to upgrade, and a server that knows only WebSockets then hangs up.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What came back.
     *
     * @param retryAfter the header of that name
     */
    record Result(int status, String body, Optional<String> retryAfter) {}

    /** What came back; empty, and logged by class, if nothing did. */
    Optional<Result> send(HttpRequest request) {
        return send(request, SOON);
    }

    /**
     * What came back; empty, and logged by class, if nothing did.
     *
     * @param patience until all of it is there
     */
    Optional<Result> send(HttpRequest request, Duration patience) {
        CompletableFuture<HttpResponse<String>> response = client.sendAsync(request, bounded());
        try {
            HttpResponse<String> came = response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(
                    new Result(came.statusCode(), came.body(), came.headers().firstValue("Retry-After")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(response, e);
        } catch (ExecutionException e) {
            return failed(response, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return failed(response, e);
        }
    }

    private static Optional<Result> failed(CompletableFuture<?> response, Throwable failure) {
        // The request's own timeout ends with the headers; a body that never ends is ended here.
        response.cancel(true);
        LOG.warn("no answer from Microsoft: {}", failure.getClass().getName());
        return Optional.empty();
    }

    private static BodyHandler<String> bounded() {
        return head -> {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            return BodySubscribers.mapping(
                    BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                        if (body.size() + bytes.length > LONGEST) {
                            throw new IllegalStateException("too long");
                        }
                        body.writeBytes(bytes);
                    })),
                    nothing -> body.toString(StandardCharsets.UTF_8));
        };
    }
}
