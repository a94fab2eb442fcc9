package dev.vett.policy;

import dev.vett.screening.DataType;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything of a draft that a policy looks at: kinds of data and answers, no text. Small enough for a button.
 *
 * @param certain types found with a confidence that raises the class
 * @param possible types that were only hinted at
 * @param persons how many different persons the text seems to be about, at least 0
 * @param answers the user's answers by id of the deciding question
 */
public record Evidence(Set<DataType> certain, Set<DataType> possible, int persons, Map<String, Answer> answers) {
    public Evidence {
        if (persons < 0) {
            throw new IllegalArgumentException("a text is about no fewer than 0 persons");
        }
        certain = Collections.unmodifiableSet(new TreeSet<>(certain));
        possible = Collections.unmodifiableSet(new TreeSet<>(possible));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** The evidence of a text in which nothing was found. */
    public static Evidence none() {
        return new Evidence(Set.of(), Set.of(), 0, Map.of());
    }

    /** The same evidence with one more answer. */
    public Evidence answered(String question, Answer answer) {
        Map<String, Answer> more = new HashMap<>(answers);
        more.put(question, answer);
        return new Evidence(certain, possible, persons, more);
    }
}
