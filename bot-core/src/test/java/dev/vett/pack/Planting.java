package dev.vett.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One error of {@code planted-problems.yaml}, put into a copy of the pack almhult. The format stands there.
 *
 * @param search replaced by {@code replace}; if both are null, the whole file is
 */
record Planting(
        String what,
        String file,
        String search,
        String replace,
        String content,
        Schema schema,
        boolean alone,
        List<String> says) {
    static final String PACK = "almhult";

    private static final Pattern SAYS = Pattern.compile("(?:\\+(\\d+) |\\[(.+?)] )?(.*)", Pattern.DOTALL);

    /** What the schema does with the error. */
    enum Schema {
        @JsonProperty("rejects")
        REJECTS,
        @JsonProperty("accepts")
        ACCEPTS,
        /** It is no YAML, or no file. */
        @JsonProperty("none")
        NONE
    }

    /** A problem that the loader must report; the message may be cut short with "…". */
    record Expected(String file, int line, String message) {
        boolean is(String file, int line, String message) {
            boolean same = this.message.endsWith("…")
                    ? message.startsWith(this.message.substring(0, this.message.length() - 1))
                    : message.equals(this.message);
            return this.file.equals(file) && this.line == line && same;
        }

        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }

    static List<Planting> all() throws IOException {
        try (InputStream table = Planting.class.getResourceAsStream("planted-problems.yaml")) {
            String yaml = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().convertValue(Schemas.json(yaml), new TypeReference<>() {});
        }
    }

    String path() {
        return PACK + "/" + file;
    }

    void plant(PackCopy copy) throws IOException {
        if (search != null) {
            assertThat(replace.lines().count())
                    .as("no line may move: " + what)
                    .isEqualTo(search.lines().count());
            copy.replace(path(), search, replace);
        } else if (content == null) {
            Files.delete(copy.file(path()));
        } else if (content.equals("as ISO-8859-1")) {
            Files.write(copy.file(path()), copy.text(path()).getBytes(StandardCharsets.ISO_8859_1));
        } else {
            copy.write(path(), content);
        }
    }

    /** Where the loader must see it, in a copy before the planting. */
    List<Expected> expected(PackCopy before) throws IOException {
        String text = before.text(path());
        int planted = search == null ? 1 : lineAt(text, text.indexOf(search));
        List<Expected> expected = new ArrayList<>();
        for (String said : says) {
            Matcher matcher = SAYS.matcher(said);
            assertThat(matcher.matches()).isTrue();
            int line = planted;
            if (matcher.group(1) != null) {
                line += Integer.parseInt(matcher.group(1));
            } else if (matcher.group(2) != null) {
                line = lineThatStarts(text, matcher.group(2));
            }
            expected.add(new Expected(path(), line, matcher.group(3)));
        }
        return expected;
    }

    private static int lineThatStarts(String text, String start) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line starts with " + start);
    }

    private static int lineAt(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    @Override
    public String toString() {
        return file + ": " + what;
    }
}
