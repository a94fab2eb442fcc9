package dev.vett.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vett.Fault;
import dev.vett.app.json.BoundedLines.Line;
import dev.vett.app.json.OutcomeJson.Answer;
import dev.vett.language.Language;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One JSON object a line in, one a line out, in order.
 *
 * <p>A line that cannot be answered gets an error object, and the run goes on. Error messages never repeat the input:
 * Jackson's would, so only their kind is told.
 */
public final class JsonLines {
    private static final Logger LOG = LoggerFactory.getLogger(JsonLines.class);

    /** A text at the size limit with every unit written as an escape, and room for the rest. */
    private static final int LINE_LIMIT = 6 * UserText.LIMIT + 100_000;

    private static final List<String> FIELDS = List.of("id", "text", "pack", "lang");

    // A field that stands twice would be answered by chance.
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final OutcomeJson writer = new OutcomeJson();

    /** Answers one line. */
    public interface Handler {
        Answer answer(Item item) throws BadLine;
    }

    /** What one line asks. */
    public record Item(String id, UserText text, Optional<String> pack, Optional<Language> lang) {}

    /** A line that cannot be answered: a stable code and a message that says what to do. */
    public static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient Optional<String> id;

        public BadLine(Optional<String> id, String code, String message) {
            super(message);
            this.code = code;
            this.id = id;
        }
    }

    public void run(Reader input, PrintStream output, Handler handler) throws IOException {
        BoundedLines lines = new BoundedLines(input, LINE_LIMIT);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().tooLong() && line.get().text().isBlank()) {
                continue;
            }
            output.println(answer(line.get(), handler));
            output.flush();
        }
    }

    private String answer(Line line, Handler handler) {
        Optional<String> id = Optional.empty();
        try {
            Item item = parse(line);
            id = Optional.of(item.id());
            return writer.line(item.id(), handler.answer(item));
        } catch (BadLine e) {
            return writer.error(e.id, e.code, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return writer.error(id, "fault", "the fault is Vett's own, code " + Fault.log(LOG, e));
        }
    }

    private Item parse(Line line) throws BadLine {
        if (line.tooLong()) {
            throw new BadLine(Optional.empty(), "line-too-long", "a line may hold " + LINE_LIMIT + " characters");
        }
        JsonNode json;
        try {
            json = mapper.readTree(line.text());
        } catch (JsonProcessingException e) {
            throw new BadLine(Optional.empty(), "bad-json", "the line is not one JSON object");
        }
        if (!json.isObject()) {
            throw new BadLine(Optional.empty(), "bad-json", "the line is not one JSON object");
        }
        Optional<String> id = string(json, "id", Optional.empty());
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw new BadLine(id, "unknown-field", "fields are " + String.join(", ", FIELDS));
            }
        }
        if (id.isEmpty()) {
            throw new BadLine(id, "bad-field", "'id' is missing");
        }
        Optional<String> text = string(json, "text", id);
        if (text.isEmpty()) {
            throw new BadLine(id, "bad-field", "'text' is missing");
        }
        Optional<String> lang = string(json, "lang", id);
        Optional<Language> language = lang.flatMap(Language::of);
        if (lang.isPresent() && language.isEmpty()) {
            throw new BadLine(id, "unknown-lang", "'lang' is sv, nb, nn or en");
        }
        return new Item(id.get(), UserText.of(text.get()), string(json, "pack", id), language);
    }

    private static Optional<String> string(JsonNode json, String field, Optional<String> id) throws BadLine {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new BadLine(id, "bad-field", "'" + field + "' must be a string");
        }
        return Optional.of(value.textValue());
    }
}
