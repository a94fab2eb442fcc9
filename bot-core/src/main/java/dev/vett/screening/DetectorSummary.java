package dev.vett.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One detector of a detector file, as a list shows it.
 *
 * @param types the data types that it finds, as ids with variant
 * @param examples how many lines under {@code matches} and {@code ignores} test it; those of its file count for each
 *     detector in it
 */
public record DetectorSummary(String id, List<String> types, int rules, int examples) {
    public DetectorSummary {
        types = List.copyOf(types);
    }

    /** The detectors of all detector files, by id. */
    public static List<DetectorSummary> of(Screener screener) {
        List<DetectorSummary> summaries = new ArrayList<>();
        List<Rule> rules = screener.rules();
        for (String id : rules.stream().map(Rule::detector).distinct().toList()) {
            List<Rule> own =
                    rules.stream().filter(rule -> rule.detector().equals(id)).toList();
            summaries.add(new DetectorSummary(
                    id,
                    own.stream()
                            .map(rule -> Objects.toString(rule.type()))
                            .distinct()
                            .sorted()
                            .toList(),
                    own.size(),
                    (int) screener.examples().stream()
                            .filter(example -> example.detectors().contains(id))
                            .count()));
        }
        summaries.sort(Comparator.comparing(DetectorSummary::id));
        return summaries;
    }
}
