package dev.vett.screening;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells the blocks of a text whose people are invented: a maths problem, a fairy tale, a training case.
 *
 * <p>What the draft says of itself does not decide, the {@link TopicModel} does, and only for a block without a number of a
 * person, an address or, unless it is plainly a tale, a full name. The names are then nobody's personal data. Used once.
 */
final class InventedPeople {
    /** The score from which on a sentence is read as fiction. */
    private static final float INVENTED = 0.5f;

    /** The same beside somebody from a known tale. A heading that says "exercise" is a claim and counts for nothing. */
    private static final float INVENTED_IN_TALE = -0.8f;

    /** From here on even a full name is a character's. */
    private static final float PLAINLY = 1;

    private static final Set<String> IDENTIFYING = Set.of(
            "national-id",
            "coordination-id",
            "date-of-birth",
            "phone",
            "email",
            "postal-address",
            "bank-account",
            "property-id");

    private static final DataType NAME = new DataType(PersonKeys.TYPE, "");
    private static final DataType FICTIONAL = new DataType(PersonKeys.TYPE, "fictional");

    private final TopicText text;
    private final BitSet blocks = new BitSet();

    InventedPeople(TopicText text, ModelReading reading, String lower, List<Candidate> identifiers) {
        this.text = text;
        BitSet tales = new BitSet();
        identifiers.stream()
                .filter(candidate -> candidate.type().equals(FICTIONAL))
                .forEach(candidate -> tales.set(text.blockOf(text.sentenceAt(candidate.start()))));
        BitSet plainly = blocks(sentence -> reading.fiction(sentence) >= PLAINLY);
        blocks.or(blocks(sentence -> {
            int block = text.blockOf(sentence);
            float least = tales.get(block) ? INVENTED_IN_TALE : INVENTED;
            return reading.fiction(sentence) >= least && told(sentence);
        }));
        for (Candidate candidate : identifiers) {
            boolean fullName = candidate.type().equals(NAME)
                    && lower.substring(candidate.start(), candidate.end()).indexOf(' ') >= 0;
            int block = text.blockOf(text.sentenceAt(candidate.start()));
            if ((fullName && !plainly.get(block))
                    || IDENTIFYING.contains(candidate.type().id())) {
                blocks.clear(block);
            }
        }
    }

    /** The blocks of such sentences. */
    private BitSet blocks(IntPredicate sentences) {
        BitSet found = new BitSet();
        IntStream.range(0, text.sentences()).filter(sentences).forEach(sentence -> found.set(text.blockOf(sentence)));
        return found;
    }

    /** A task or a tale is more than one sentence; a single one about a child may be anything. */
    private boolean told(int sentence) {
        boolean before = sentence > 0 && text.blockOf(sentence - 1) == text.blockOf(sentence);
        boolean after = sentence + 1 < text.sentences() && text.blockOf(sentence + 1) == text.blockOf(sentence);
        return before || after;
    }

    boolean any() {
        return !blocks.isEmpty();
    }

    boolean in(int sentence) {
        return blocks.get(text.blockOf(sentence));
    }

    /** The same findings, with the names in those blocks as fictional ones. */
    List<Candidate> renamed(List<Candidate> identifiers) {
        return identifiers.stream().map(this::renamed).toList();
    }

    private Candidate renamed(Candidate candidate) {
        if (!candidate.type().equals(NAME) || !in(text.sentenceAt(candidate.start()))) {
            return candidate;
        }
        return candidate.as(FICTIONAL);
    }
}
