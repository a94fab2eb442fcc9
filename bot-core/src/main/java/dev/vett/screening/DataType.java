package dev.vett.screening;

import java.util.Comparator;
import java.util.Optional;

/**
 * A kind of data that a text may hold, such as {@code phone} or {@code postal-address/employee}.
 *
 * @param id kebab-case; an installation's own start with {@code x-}
 * @param variant kebab-case, or empty
 */
public record DataType(String id, String variant) implements Comparable<DataType> {
    private static final Comparator<DataType> ORDER =
            Comparator.comparing(DataType::id).thenComparing(DataType::variant);

    /** Reads {@code id} or {@code id/variant}. */
    public static DataType of(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? new DataType(text, "") : new DataType(text.substring(0, slash), text.substring(slash + 1));
    }

    public Optional<String> optionalVariant() {
        return variant.isEmpty() ? Optional.empty() : Optional.of(variant);
    }

    @Override
    public int compareTo(DataType other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return variant.isEmpty() ? id : id + "/" + variant;
    }
}
