package dev.vett.quiz;

import dev.vett.language.LocalText;
import dev.vett.policy.Clause;
import java.util.List;
import java.util.Optional;

/**
 * A situation at work with one right answer. Immutable.
 *
 * @param id unique in its set
 * @param judged what the policy decides; the right answer then is the policy's
 * @param answer what the guideline says where no policy decides; beside {@code judged} the answer that the explanation was
 *     written for
 * @param options answers of its own instead of the four; exactly one is right
 * @param explanation why, in a sentence or two
 * @param citations what the guideline says about it, beside the clause that decides
 * @param prompts what a group may talk about afterwards
 * @param line where it stands in its file
 */
public record Scenario(
        String id,
        QuizTopic topic,
        LocalText situation,
        Optional<Case> judged,
        Optional<Choice> answer,
        List<Option> options,
        LocalText explanation,
        List<Clause> citations,
        List<LocalText> prompts,
        int line) {

    /** One of a scenario's own answers. */
    public record Option(LocalText text, boolean right) {}

    public Scenario {
        options = List.copyOf(options);
        citations = List.copyOf(citations);
        prompts = List.copyOf(prompts);
        boolean oneRight = options.stream().filter(Option::right).count() == 1;
        boolean own = judged.isEmpty() && answer.isEmpty();
        if (own ? !oneRight : !options.isEmpty()) {
            throw new IllegalArgumentException("a scenario has one right answer");
        }
    }

    /** The invented text that it is about; empty where there is none. */
    public Optional<String> draft() {
        return judged.map(Case::material)
                .filter(Case.Material.Draft.class::isInstance)
                .map(material -> ((Case.Material.Draft) material).text());
    }

    /** How many answers there are to choose from, numbered from 0 in the order of {@link Choice} or of {@link #options}. */
    public int choices() {
        return options.isEmpty() ? Choice.values().length : options.size();
    }
}
