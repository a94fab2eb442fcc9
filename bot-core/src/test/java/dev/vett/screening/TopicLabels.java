package dev.vett.screening;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The outputs of the topics' model, and sets of them: bit n is output n. */
final class TopicLabels {
    private static final List<String> PERSON_TOPICS = List.of(
            "health",
            "social-assistance",
            "child-welfare",
            "school-support",
            "personnel-matter",
            "criminal-matter",
            "protected-identity",
            "union-or-belief-or-ethnicity");
    private static final List<String> MATTERS =
            List.of("procurement-confidential", "supplier-contract", "preparedness");

    static final List<String> OUTPUTS = Stream.of(
                    PERSON_TOPICS, MATTERS, List.of(TopicModel.FICTION, TopicModel.CASE, TopicModel.ANY))
            .flatMap(List::stream)
            .toList();

    static final int ANY = bit(TopicModel.ANY);
    static final int FICTION = bit(TopicModel.FICTION);
    static final int CASE = bit(TopicModel.CASE);
    /** What may be known of a sentence. */
    static final int ALL = ((1 << OUTPUTS.size()) - 1) & ~CASE;
    /** What is told of people, whatever it is. */
    static final int PERSON = of(PERSON_TOPICS);

    private TopicLabels() {}

    /** The outputs that say these labels; what the model does not read, such as a marking, is left out. */
    static int of(Collection<String> labels) {
        int outputs = 0;
        for (String label : labels) {
            outputs |= OUTPUTS.contains(label) ? bit(label) : 0;
            outputs |= PERSON_TOPICS.contains(label) ? ANY : 0;
        }
        return outputs;
    }

    /** Whether a topic is about people, and so one of those that {@link #ANY} stands for. */
    static boolean person(int output) {
        return output < PERSON_TOPICS.size();
    }

    static boolean known(String label) {
        return OUTPUTS.contains(label);
    }

    private static int bit(String label) {
        return 1 << OUTPUTS.indexOf(label);
    }
}
