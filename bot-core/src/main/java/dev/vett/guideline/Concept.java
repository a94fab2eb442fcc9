package dev.vett.guideline;

import dev.vett.language.LocalText;
import dev.vett.screening.DataType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An idea that four languages have words for.
 *
 * @param id kebab-case English
 * @param name its first word in each language
 * @param types the data types that a text about it may hold; empty for most
 * @param mayHold data types that it holds in some cases: the mail of a parent may tell of an illness
 * @param beside the data type instead of these where a question also names another concept: the address of an employee
 * @param ambiguous its words do not settle which information class it belongs to ("minutes of a meeting")
 */
public record Concept(
        String id,
        Kind kind,
        LocalText name,
        Set<DataType> types,
        Set<DataType> mayHold,
        Map<String, DataType> beside,
        boolean ambiguous) {
    public Concept {
        types = Set.copyOf(types);
        mayHold = Set.copyOf(mayHold);
        beside = Map.copyOf(beside);
    }

    /** The data types instead where one of these concepts is named, too; empty if none of them changes anything. */
    Set<DataType> typesBeside(Set<String> concepts) {
        Set<DataType> told = new HashSet<>();
        beside.forEach((concept, type) -> {
            if (concepts.contains(concept)) {
                told.add(type);
            }
        });
        return told;
    }
}
