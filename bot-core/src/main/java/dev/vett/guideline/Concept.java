package dev.vett.guideline;

import dev.vett.language.LocalText;
import dev.vett.screening.DataType;
import java.util.Set;

/**
 * An idea that four languages have words for.
 *
 * @param id kebab-case English
 * @param name its first word in each language
 * @param types the data types that a text about it may hold; empty for most
 * @param ambiguous its words do not settle which information class it belongs to ("minutes of a meeting")
 */
public record Concept(String id, Kind kind, LocalText name, Set<DataType> types, boolean ambiguous) {
    public Concept {
        types = Set.copyOf(types);
    }
}
