package dev.vett.screening;

import java.util.Comparator;

/**
 * What a detector found, without the text it found.
 *
 * @param span in the original text
 * @param detector the detector's id
 */
public record Finding(Span span, DataType type, Confidence confidence, String detector) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::span)
            .thenComparing(Finding::confidence)
            .thenComparing(Finding::type)
            .thenComparing(Finding::detector);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
