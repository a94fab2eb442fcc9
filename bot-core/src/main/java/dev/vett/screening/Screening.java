package dev.vett.screening;

import java.util.List;

/**
 * The result of screening one text.
 *
 * @param findings sorted, without overlaps between types that mean the same place
 * @param persons how many different persons the text seems to name, at least 0
 * @param length of the text that was read, in UTF-16 units
 * @param lines where its lines begin
 */
public record Screening(List<Finding> findings, int persons, int length, Lines lines) {
    public Screening {
        findings = findings.stream().sorted().toList();
    }
}
