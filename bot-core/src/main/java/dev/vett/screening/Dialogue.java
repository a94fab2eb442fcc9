package dev.vett.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a story that is told in dialogue: <i>"You are ill, Adrian", said she.</i> How a text is built says more than
 * what it says of itself: notes of a case quote once or twice, a story quotes all the time. Used once.
 */
final class Dialogue {
    /** A quotation that is told in the past, right behind its closing mark. */
    private static final Pattern TOLD = Pattern.compile(
            "[\"”“»«'][,.]? (?:sade|sa|frågade|undrade|ropade|viskade|svarade|"
                    + "snyftade|mumlade|skrek|suckade|skrattade|spurte|spurde|ropte|ropa|hvisket|kviskra|svarte|svara|mumlet|mumla|"
                    + "hulket|sukket|sukka|lo|said|asked|whispered|replied|cried|shouted|answered|sighed|laughed)(?!\\p{L})");

    /** A record of an interview with a child quotes less. */
    private static final int ENOUGH = 8;

    private final BitSet blocks = new BitSet();

    /**
     * Reads a text.
     *
     * @param real blocks that tell of an authority's work: part of no story
     */
    Dialogue(TopicText text, String lower, List<Candidate> identifiers, BitSet real) {
        Matcher told = TOLD.matcher(lower);
        int count = 0;
        int first = -1;
        int last = -1;
        while (told.find()) {
            int block = text.blockOf(text.sentenceAt(told.start()));
            first = count++ == 0 ? block : first;
            last = block;
        }
        if (count < ENOUGH || !real.isEmpty()) {
            return;
        }
        blocks.set(first, last + 1);
        addThoseWithTheSamePeople(text, lower, identifiers);
    }

    /** Before the first quotation and behind the last one the story goes on where it speaks of the same people. */
    private void addThoseWithTheSamePeople(TopicText text, String lower, List<Candidate> identifiers) {
        Set<String> people = new HashSet<>();
        for (Candidate candidate : identifiers) {
            if (isName(candidate) && blocks.get(block(text, candidate))) {
                people.addAll(names(lower, candidate));
            }
        }
        for (Candidate candidate : identifiers) {
            if (isName(candidate) && names(lower, candidate).stream().anyMatch(people::contains)) {
                blocks.set(block(text, candidate));
            }
        }
    }

    private static int block(TopicText text, Candidate candidate) {
        return text.blockOf(text.sentenceAt(candidate.start()));
    }

    private static boolean isName(Candidate candidate) {
        return candidate.type().id().equals(PersonKeys.TYPE);
    }

    private static List<String> names(String lower, Candidate candidate) {
        return List.of(lower.substring(candidate.start(), candidate.end()).split(" "));
    }

    boolean in(int block) {
        return blocks.get(block);
    }
}
