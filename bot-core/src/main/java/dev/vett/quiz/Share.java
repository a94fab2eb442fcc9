package dev.vett.quiz;

/**
 * How many answers were right.
 *
 * @param of how many answers, at least 1
 */
public record Share(int right, int of) {
    public Share {
        if (right < 0 || of < 1 || right > of) {
            throw new IllegalArgumentException("no share");
        }
    }

    /** In whole per cent, rounded; 0 and 100 only where it is none or all. */
    public int percent() {
        int rounded = (200 * right + of) / (2 * of);
        return right == of || right == 0 ? rounded : Math.min(99, Math.max(1, rounded));
    }

    /** Both together. */
    public Share plus(Share other) {
        return new Share(right + other.right, of + other.of);
    }
}
