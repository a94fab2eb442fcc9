package dev.vett.screening;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The blocks of a text that names nobody and speaks of people in general: a poster, a course, an article, a job. What they tell of
 * a topic is possible, no more. The {@link TopicModel} decides, not what the draft says of itself. Used once.
 */
final class GeneralBlocks {
    /** Below this score a block tells of nobody in particular; set on the development drafts, see docs/quality.md. */
    private static final float GENERAL = -2.5f;

    private final TopicText text;
    private final TopicWords words;
    private final BitSet blocks = new BitSet();

    GeneralBlocks(TopicText text, TopicWords words, ModelReading reading) {
        this.text = text;
        this.words = words;
        if (!TopicJudge.has(text.all().cues(), TopicWords.PERSON)) {
            IntStream.range(0, text.blocks())
                    .filter(block -> reading.particular(block) < GENERAL)
                    .forEach(blocks::set);
        }
    }

    /** Makes what is told of people there possible. */
    void weaken(List<Candidate> topics) {
        topics.replaceAll(topic -> holds(topic) ? topic.with(Confidence.POSSIBLE) : topic);
    }

    private boolean holds(Candidate topic) {
        return blocks.get(text.blockOf(text.sentenceAt(topic.start())))
                && words.topic(words.number(topic.detector())).person();
    }
}
