package dev.vett.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vett.app.cli.VettCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** One call of the program with streams of its own, and what came of it. */
record Run(int exit, String out, String err) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A call without settings and with nothing on standard input. */
    static Run vett(String... args) {
        return vett(Map.of(), "", args);
    }

    /** The same on a day, such as 2026-11-01. */
    static Run at(String day, String... args) {
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = VettCommand.run(args, Map.of(), InputStream.nullInputStream(), utf8(out), utf8(err), clock);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Run reading(String input, String... args) {
        return vett(Map.of(), input, args);
    }

    static Run vett(Map<String, String> environment, String input, String... args) {
        return vett(environment, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    static Run vett(Map<String, String> environment, InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = VettCommand.run(args, environment, input, utf8(out), utf8(err));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** Standard output as one JSON object. */
    JsonNode json() {
        return json(out);
    }

    /** Standard output as one JSON object a line. */
    List<JsonNode> lines() {
        return out.lines().map(Run::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
