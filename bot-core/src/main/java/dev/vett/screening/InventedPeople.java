package dev.vett.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells the blocks of a text whose people are invented: a maths problem, a fairy tale, a training case.
 *
 * <p>What the draft says of itself does not decide, the {@link TopicModel} does, and only for a block without a number of a
 * person, an address or, unless it is plainly a tale, a full name. What looks like a real case, an illness or a home visit on
 * the third of November, must look so much more like a tale. The names are then nobody's personal data. Used once.
 */
final class InventedPeople {
    /** The score from which on a block is read as fiction; what tells nothing is at -1 to -2. */
    private static final float INVENTED = 0.3f;

    /** The same beside somebody from a known tale. A heading that says "exercise" is a claim and counts for nothing. */
    private static final float INVENTED_IN_TALE = -0.8f;

    /** From here on even a full name is a character's. */
    private static final float PLAINLY = 0.7f;

    /** From here on a block may tell something sensitive of its people. */
    private static final float DESPITE_CONTENT = 1.5f;

    /** The same beside a day of the calendar. */
    private static final float DESPITE_DATES = 3;

    /** The same beside what authorities do in real cases. */
    private static final float DESPITE_AUTHORITIES = 4;

    /** The score from which on a sentence tells something sensitive, if its people are real. */
    private static final float SENSITIVE = -0.5f;

    /** So many characters beside the names. */
    private static final int SHORTEST_TALE = 30;

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
    private static final DataType HISTORICAL = new DataType(PersonKeys.TYPE, "historical");

    /** One may be a nickname, or whom somebody takes themselves for; so many are what a text is about. */
    private static final int SEVERAL = 2;

    private final TopicText text;
    private final BitSet blocks = new BitSet();
    /** Sentences about people of history. */
    private final BitSet history = new BitSet();

    InventedPeople(
            TopicText text,
            ModelReading reading,
            String lower,
            List<Candidate> identifiers,
            Set<String> inventedNames) {
        this.text = text;
        BitSet tales = new BitSet();
        identifiers.stream()
                .filter(candidate -> candidate.type().equals(FICTIONAL))
                .filter(candidate -> !isInvented(lower, candidate, inventedNames))
                .forEach(candidate -> tales.set(text.blockOf(text.sentenceAt(candidate.start()))));
        BitSet plainly = readAs(PLAINLY, reading);
        BitSet nearTale = readAs(INVENTED_IN_TALE, reading);
        nearTale.and(tales);
        blocks.or(readAs(INVENTED, reading));
        blocks.or(nearTale);
        blocks.and(told());
        BitSet sensitive = blocks(sentence -> reading.any(sentence) >= SENSITIVE || text.hintsAtPerson(sentence));
        takeBack(reading, sensitive, tales);
        Dialogue dialogue = new Dialogue(text, lower, identifiers, text.atWork());
        for (int block = 0; block < text.blocks(); block++) {
            if (dialogue.in(block)) {
                blocks.set(block);
                plainly.set(block);
            }
        }
        withoutLists(identifiers);
        blocks.or(plainlyInvented(lower, identifiers, inventedNames));
        history.or(ofHistory(identifiers));
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

    /** Blocks that look like a real case, and not so much more like a tale. */
    private void takeBack(ModelReading reading, BitSet sensitive, BitSet tales) {
        boolean atWork = !text.atWork().isEmpty();
        boolean dated = !text.dated().isEmpty();
        BitSet despiteContent = readAs(atWork ? DESPITE_AUTHORITIES : dated ? DESPITE_DATES : DESPITE_CONTENT, reading);
        BitSet doubtful = (BitSet) blocks.clone();
        doubtful.and(sensitive);
        doubtful.andNot(tales);
        // What authorities do in the block itself is content, whatever the model says of its sentences.
        BitSet working = (BitSet) blocks.clone();
        working.and(text.atWork());
        doubtful.or(working);
        doubtful.andNot(despiteContent);
        blocks.andNot(doubtful);
    }

    /**
     * The blocks of a case whose people are all called Exempelsson or Påhitt, and what stands between them. Somebody else there,
     * even by a given name alone, and it may be a real case.
     */
    private BitSet plainlyInvented(String lower, List<Candidate> identifiers, Set<String> inventedNames) {
        BitSet found = new BitSet();
        Set<String> people = new HashSet<>();
        for (Candidate candidate : identifiers) {
            if (candidate.type().equals(FICTIONAL) && isInvented(lower, candidate, inventedNames)) {
                found.set(text.blockOf(text.sentenceAt(candidate.start())));
                people.addAll(words(lower, candidate));
            }
        }
        if (found.isEmpty()) {
            return found;
        }
        found.set(found.nextSetBit(0), found.length());
        for (Candidate candidate : identifiers) {
            if (candidate.type().equals(NAME)
                    && candidate.confidence().raises()
                    && !people.containsAll(words(lower, candidate))) {
                found.clear(text.blockOf(text.sentenceAt(candidate.start())));
            }
        }
        return found;
    }

    /** A name that says that it is made up, unlike that of somebody from a known tale. */
    private static boolean isInvented(String lower, Candidate name, Set<String> inventedNames) {
        List<String> words = words(lower, name);
        return inventedNames.contains(words.get(words.size() - 1));
    }

    private static List<String> words(String lower, Candidate candidate) {
        return List.of(lower.substring(candidate.start(), candidate.end()).split(" "));
    }

    /** The sentences of a speech that speak of people of history, where nobody else is named beside several of them. */
    private BitSet ofHistory(List<Candidate> identifiers) {
        int[] historical = new int[text.blocks()];
        BitSet named = new BitSet();
        BitSet found = new BitSet();
        for (Candidate candidate : identifiers) {
            int sentence = text.sentenceAt(candidate.start());
            if (candidate.type().equals(NAME)) {
                named.set(text.blockOf(sentence));
            } else if (candidate.type().equals(HISTORICAL)) {
                historical[text.blockOf(sentence)]++;
                found.set(sentence);
            }
        }
        found.stream()
                .filter(sentence -> historical[text.blockOf(sentence)] < SEVERAL
                        || named.get(text.blockOf(sentence))
                        || text.atWork().get(text.blockOf(sentence)))
                .forEach(found::clear);
        return found;
    }

    /** A list of names tells nothing, so it is no tale. */
    private void withoutLists(List<Candidate> identifiers) {
        int[] told = new int[text.blocks()];
        for (int sentence = 0; sentence < text.sentences(); sentence++) {
            told[text.blockOf(sentence)] += text.sentenceEnd(sentence) - text.sentenceStart(sentence);
        }
        for (Candidate candidate : identifiers) {
            if (candidate.type().id().equals(PersonKeys.TYPE)) {
                told[text.blockOf(text.sentenceAt(candidate.start()))] -= candidate.length();
            }
        }
        for (int block = 0; block < told.length; block++) {
            if (told[block] < SHORTEST_TALE) {
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

    /** The blocks that the model reads as fiction, at least so much. */
    private BitSet readAs(float least, ModelReading reading) {
        BitSet found = new BitSet();
        IntStream.range(0, text.blocks())
                .filter(block -> reading.fiction(block) >= least)
                .forEach(found::set);
        return found;
    }

    /** The blocks of several sentences, as a task or a tale is; a single one about a child may be anything. */
    private BitSet told() {
        return blocks(sentence -> sentence > 0 && text.blockOf(sentence - 1) == text.blockOf(sentence));
    }

    boolean any() {
        return !blocks.isEmpty();
    }

    boolean in(int sentence) {
        return blocks.get(text.blockOf(sentence)) || history.get(sentence);
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
