package dev.vett.app.cli;

import dev.vett.Unanswered;
import dev.vett.app.cli.GapMap.Row;
import dev.vett.guideline.Concept;
import dev.vett.guideline.Lexicon;
import dev.vett.language.Language;
import dev.vett.language.Messages;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a map of gaps: for people as shades and numbers, for spreadsheets as comma-separated values. */
final class GapWords {
    private static final String SHADES = "░▒▓█";
    private static final int CELL = 9;

    private final Map<String, Concept> concepts;
    private final Map<Language, Messages> messages = Messages.all(GapWords.class, "gaps");

    GapWords(Lexicon lexicon) {
        this.concepts = lexicon.concepts().stream().collect(Collectors.toMap(Concept::id, Function.identity()));
    }

    /** A heading, a line for each topic, and what the signs mean. */
    String text(String pack, GapMap map, Language language) {
        Messages words = in(language);
        StringBuilder text = new StringBuilder();
        line(text, words.say("title", pack));
        if (map.rows().isEmpty()) {
            line(text, words.say("none"));
            line(text, "");
            return text.toString();
        }
        int width = map.rows().stream()
                .mapToInt(row -> name(row, language).length())
                .max()
                .orElse(0);
        line(text, "");
        line(
                text,
                pad("", width) + cells(map, month -> map.months().get(month).toString()) + "  " + words.say("total"));
        for (Row row : map.rows()) {
            line(
                    text,
                    pad(name(row, language), width)
                            + cells(map, month -> cell(row, month, map.largest()))
                            + "  "
                            + row.shownTotal());
        }
        line(text, "");
        line(text, words.say("legend", GapMap.FEW));
        line(text, "");
        return text.toString();
    }

    /** The names of the columns. */
    static String csvHeader(GapMap map) {
        return "pack,topic,name,"
                + map.months().stream().map(YearMonth::toString).collect(Collectors.joining(","))
                + ",total";
    }

    /** A line for each topic; the rarer ones together have no id. */
    String csv(String pack, GapMap map, Language language) {
        StringBuilder text = new StringBuilder();
        for (Row row : map.rows()) {
            List<String> fields = new ArrayList<>(List.of(pack, row.topic(), name(row, language)));
            IntStream.range(0, map.months().size()).mapToObj(row::shown).forEach(fields::add);
            fields.add(row.shownTotal());
            line(text, fields.stream().map(GapWords::quoted).collect(Collectors.joining(",")));
        }
        return text.toString();
    }

    private String name(Row row, Language language) {
        if (row.topic().isEmpty()) {
            return in(language).say("few", GapMap.FEWEST);
        }
        if (row.topic().equals(Unanswered.OTHER)) {
            return in(language).say("other");
        }
        Concept concept = concepts.get(row.topic());
        return concept == null ? row.topic() : concept.name().capitalised().in(language);
    }

    private Messages in(Language language) {
        return Objects.requireNonNull(messages.get(language));
    }

    private static String cells(GapMap map, Function<Integer, String> cell) {
        return IntStream.range(0, map.months().size())
                .mapToObj(cell::apply)
                .map(text -> " ".repeat(Math.max(1, CELL - text.length())) + text)
                .collect(Collectors.joining());
    }

    /** A number behind a bar that is the longer and darker the larger the number is; a small one has neither. */
    private static String cell(Row row, int month, long largest) {
        long amount = row.amounts().get(month);
        if (amount == 0) {
            return "·";
        }
        if (amount < GapMap.FEWEST) {
            return row.shown(month);
        }
        int shade = (int) ((amount * SHADES.length() - 1) / largest);
        return SHADES.substring(shade, shade + 1).repeat(shade + 1) + " " + row.shown(month);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String quoted(String field) {
        return field.contains(",") || field.contains("\"") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
