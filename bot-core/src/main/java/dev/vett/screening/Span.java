package dev.vett.screening;

/**
 * A half-open range of a text in UTF-16 units.
 *
 * @param start first unit, at least 0
 * @param end one past the last unit, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** By start, then the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
