package dev.vett.policy;

import dev.vett.language.LocalText;
import java.util.Set;

/**
 * An AI tool as the pack knows it.
 *
 * @param group the column of the table
 * @param aliases how people write it, in lower case
 */
public record AiTool(String id, String group, LocalText name, Set<String> aliases) {
    public AiTool {
        aliases = Set.copyOf(aliases);
    }
}
