package dev.vett.guideline;

import dev.vett.language.LocalText;
import java.util.List;
import java.util.Map;

/**
 * What a pack's {@code questions.yaml} adds to its guideline for the search. May be empty.
 *
 * @param sections by section id
 * @param gaps what people ask and the guideline does not say
 */
public record Hints(Map<String, SectionHints> sections, List<Gap> gaps) {
    /** An English gist of a section and questions that it answers, as people type them. */
    public record SectionHints(String gist, List<String> questions) {
        public SectionHints {
            questions = List.copyOf(questions);
        }
    }

    /** A known gap: a topic to name in the reply, and questions that ask for it. */
    public record Gap(String id, LocalText topic, List<String> questions) {
        public Gap {
            questions = List.copyOf(questions);
        }
    }

    public Hints {
        sections = Map.copyOf(sections);
        gaps = List.copyOf(gaps);
    }

    public static Hints none() {
        return new Hints(Map.of(), List.of());
    }
}
