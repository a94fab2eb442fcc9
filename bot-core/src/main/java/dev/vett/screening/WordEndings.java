package dev.vett.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of word endings, looked up by the last letter without making a string. Immutable. */
final class WordEndings {
    private final Map<Character, List<String>> byLastLetter = new HashMap<>();

    WordEndings(Iterable<String> endings) {
        for (String ending : endings) {
            byLastLetter
                    .computeIfAbsent(ending.charAt(ending.length() - 1), unused -> new ArrayList<>())
                    .add(ending);
        }
    }

    /** Whether the range, in lower case, ends with one of them; being one altogether counts too. */
    boolean match(String lower, int start, int end) {
        if (start >= end) {
            return false;
        }
        for (String ending : byLastLetter.getOrDefault(lower.charAt(end - 1), List.of())) {
            if (end - start >= ending.length() && lower.startsWith(ending, end - ending.length())) {
                return true;
            }
        }
        return false;
    }
}
