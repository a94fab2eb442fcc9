package dev.vett.app.evaluation;

import dev.vett.app.setup.UsageException;
import dev.vett.screening.Finding;
import dev.vett.screening.Screener;
import dev.vett.screening.UserText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Screens sentences in which nothing is to be found, one a line, and counts what is found. Not thread-safe. */
public final class OrdinaryReport {
    private final Map<String, Integer> byType = new TreeMap<>();
    private final List<Miss> alarms = new ArrayList<>();
    private long words;
    private int sentences;
    private int possible;

    /** Screens each line of a file by itself. */
    public void run(Path file, Screener screener) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file " + file);
        }
        int line = 0;
        for (String sentence : Files.readAllLines(file)) {
            line++;
            if (sentence.isBlank()) {
                continue;
            }
            sentences++;
            words += sentence.split("\\s+").length;
            for (Finding finding : screener.screen(UserText.of(sentence)).findings()) {
                if (!screener.dataTypes().raises(finding.type())) {
                    continue;
                }
                if (!finding.confidence().raises()) {
                    possible++;
                    continue;
                }
                byType.merge(finding.type().id(), 1, Integer::sum);
                alarms.add(new Miss(
                        String.valueOf(file.getFileName()),
                        "line " + line,
                        line,
                        finding.type() + " at " + finding.span().start()));
            }
        }
    }

    /** The findings that raise a class, by file and line, without their text. */
    public List<Miss> alarms() {
        return List.copyOf(alarms);
    }

    /** How many findings raise a class in 1,000 words. */
    double perThousandWords() {
        return words == 0 ? 0 : alarms.size() * 1000.0 / words;
    }

    public void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d sentences, %d words: %d false alarms, %.2f per 1,000 words; %d that would only ask%n",
                sentences,
                words,
                alarms.size(),
                perThousandWords(),
                possible);
        byType.forEach((type, count) -> out.printf("%s %d%n", type, count));
    }
}
