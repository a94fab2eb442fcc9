package dev.vett.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of {@code names.txt}: the detector finds the marked persons, and nobody else. */
final class NamesTest {
    static List<String> lines() throws IOException {
        try (InputStream file = requireNonNull(NamesTest.class.getResourceAsStream("names.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theMarkedPersonsAreFoundAndNobodyElse(String line) {
        String variant =
                line.startsWith("historical: ") ? "historical" : line.startsWith("fictional: ") ? "fictional" : "";
        String wanted = line.substring(variant.isEmpty() ? 0 : variant.length() + 2)
                .replace("\\n", "\n")
                .replace("\\t", "\t");
        assertThat(marked(wanted.replace("|", ""), variant)).isEqualTo(wanted);
    }

    @Test
    void thereAreEnoughLines() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    /** The text with bars around what is surely a person of the variant. */
    private static String marked(String text, String variant) {
        StringBuilder marked = new StringBuilder(text);
        List<Finding> findings = TestKnowledge.screen(text).findings();
        for (int n = findings.size() - 1; n >= 0; n--) {
            Finding finding = findings.get(n);
            if (finding.type().id().equals(PersonKeys.TYPE)
                    && finding.type().variant().equals(variant)
                    && finding.confidence().raises()) {
                marked.insert(finding.span().end(), '|').insert(finding.span().start(), '|');
            }
        }
        return marked.toString();
    }
}
