package dev.vett.screening;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is that a term of a topic speaks of somebody in particular, or of a matter that is not public.
 *
 * <p>A word that speaks of the subject speaks for its own block and for the blocks under its heading only; nothing that a
 * draft claims about itself counts.
 */
final class TopicJudge {
    /** "Beredskapsplaner": documents of a kind, not this one. */
    private static final Set<String> PLURALS = Set.of("er", "ar", "or", "r", "erna", "arna", "ene");

    private final TopicText text;
    private final Instructions instructions;

    TopicJudge(TopicText text, Instructions instructions) {
        this.text = text;
        this.instructions = instructions;
    }

    /**
     * The confidence of one term.
     *
     * @param ending what follows the term in its word
     * @return null if it speaks of nobody
     */
    @Nullable
    Confidence judge(Topic topic, int number, boolean weak, int sentence, String ending) {
        int block = text.blockOf(sentence);
        if (text.without(block, number)) {
            return null;
        }
        if (!topic.person()) {
            boolean clear = !(weak || PLURALS.contains(ending)) || text.with(block, number);
            return aboutMatter(sentence, clear, weak, !weak && text.with(block, number));
        }
        // Several hints about one person are as good as a clear word.
        boolean clear = !weak
                || text.with(block, number)
                || (text.severalHints(block, number)
                        && has(text.block(block).cues(), TopicWords.PERSON | TopicWords.SOMEBODY));
        Confidence judged = aboutPerson(sentence, clear);
        if (judged == null || !instructions.in(sentence)) {
            return judged;
        }
        return clear && !instructions.several() ? Confidence.POSSIBLE : null;
    }

    private @Nullable Confidence aboutPerson(int sentence, boolean clear) {
        int block = text.blockOf(sentence);
        int here = text.sentence(sentence).cues();
        int around = text.block(block).cues();
        if (has(here, TopicWords.PERSON)) {
            return has(here, TopicWords.SUBJECT) && !has(here, TopicWords.SOMEBODY | TopicWords.SELF | TopicWords.EVENT)
                    ? Confidence.POSSIBLE
                    : Confidence.LIKELY;
        }
        boolean inGeneral = has(here, TopicWords.GENERAL);
        boolean person = has(around, TopicWords.PERSON);
        boolean somebody = has(here, TopicWords.SOMEBODY | TopicWords.SELF) || role(here, around);
        // A clear term beside somebody in one sentence says what it says, though the paragraph is a report on other
        // things.
        boolean certain = person || (clear && somebody);
        if (has(here | text.headingCues(block), TopicWords.SUBJECT) || (!certain && has(around, TopicWords.SUBJECT))) {
            return null;
        }
        if (inGeneral && !somebody) {
            return null;
        }
        if (person || somebody) {
            if (inGeneral && !person) {
                return clear ? Confidence.POSSIBLE : null;
            }
            return clear || (person && somebody) ? Confidence.LIKELY : Confidence.POSSIBLE;
        }
        if (has(here, TopicWords.NORM) && !has(around, TopicWords.EVENT)) {
            return null;
        }
        if (has(around, TopicWords.SOMEBODY) || role(around, around)) {
            return clear ? Confidence.LIKELY : null;
        }
        return besideSomebody(block, here, clear);
    }

    /** Nobody in the block itself: in the one before or after? */
    private @Nullable Confidence besideSomebody(int block, int here, boolean clear) {
        int near = text.neighbourCues(block);
        if (has(near, TopicWords.PERSON)) {
            return clear ? Confidence.LIKELY : Confidence.POSSIBLE;
        }
        boolean somebody = has(near, TopicWords.SOMEBODY) || role(near, near) || has(here, TopicWords.EVENT);
        return clear && somebody ? Confidence.POSSIBLE : null;
    }

    /** Content that is not about a person: a procurement, a contract, a plan, a marking. */
    private @Nullable Confidence aboutMatter(int sentence, boolean clear, boolean weak, boolean certain) {
        int here = text.sentence(sentence).cues();
        // A clear term beside a word that confirms it speaks of a matter, whatever the subject.
        if (certain && !has(text.headingCues(text.blockOf(sentence)), TopicWords.SUBJECT)) {
            return Confidence.LIKELY;
        }
        if (!clear || has(here | text.headingCues(text.blockOf(sentence)), TopicWords.SUBJECT)) {
            return null;
        }
        if (!has(here, TopicWords.GENERAL | TopicWords.NORM)) {
            return Confidence.LIKELY;
        }
        return weak ? null : Confidence.POSSIBLE;
    }

    /** A role means somebody unless the words around it are those of a rule and nothing has happened. */
    static boolean role(int here, int around) {
        return has(here, TopicWords.ROLE)
                && (!has(here, TopicWords.NORM) || has(around, TopicWords.EVENT | TopicWords.SOMEBODY));
    }

    static boolean has(int cues, int any) {
        return (cues & any) != 0;
    }
}
