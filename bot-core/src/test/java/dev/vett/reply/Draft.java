package dev.vett.reply;

import dev.vett.screening.Confidence;
import dev.vett.screening.DataType;
import dev.vett.screening.Finding;
import dev.vett.screening.Lines;
import dev.vett.screening.Screening;
import dev.vett.screening.Span;
import java.util.ArrayList;
import java.util.List;

/** A draft as a screener reports it: what was found on which line. Its text is nothing but filler. */
final class Draft {
    private static final int LINE = 100;

    private final int length;
    private final List<Finding> findings = new ArrayList<>();

    private Draft(int length) {
        this.length = length;
    }

    static Draft ofLength(int length) {
        return new Draft(length);
    }

    Draft sure(String type, int line) {
        return with(type, line, Confidence.LIKELY);
    }

    Draft verified(String type, int line) {
        return with(type, line, Confidence.VERIFIED);
    }

    Draft possible(String type, int line) {
        return with(type, line, Confidence.POSSIBLE);
    }

    private Draft with(String type, int line, Confidence confidence) {
        int start = (line - 1) * LINE + findings.size() % 50;
        findings.add(new Finding(new Span(start, start + 10), DataType.of(type), confidence, "a-detector"));
        return this;
    }

    Screening screening() {
        StringBuilder text = new StringBuilder("x".repeat(length));
        for (int i = LINE - 1; i < length; i += LINE) {
            text.setCharAt(i, '\n');
        }
        return new Screening(findings, 1, length, Lines.of(text.toString()));
    }
}
