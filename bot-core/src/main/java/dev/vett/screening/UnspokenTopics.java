package dev.vett.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a text tells without a term of the topic, as the {@link TopicModel} reads its sentences. Used once. */
final class UnspokenTopics {
    /** The scores from which on a sentence counts; set on the development drafts, see docs/quality.md. */
    private static final float LIKELY = -0.15f;

    private static final float POSSIBLE = -0.6f;
    /** The same for a sentence with a clear term of a topic. */
    private static final float LIKELY_WITH_TERM = -0.85f;

    private static final float POSSIBLE_WITH_TERM = -1.2f;
    /** How much it counts against a sentence that no word of it is known to mean somebody, for a possible and a likely finding. */
    private static final float UNKNOWN = 0.2f;

    private static final float UNKNOWN_LIKELY = 2.2f;
    /** The score of a block from which on it tells of somebody in particular, whatever its words. */
    private static final float PARTICULAR = -0.5f;

    private static final float LIKELY_MATTER = 0.6f;
    private static final float POSSIBLE_MATTER = 0;
    /** How much a word about the subject counts against it. */
    private static final float SUBJECT = 1;

    private static final int SHORTEST = 8;

    private final ReadText read;
    private final ScreenedText screened;
    private final TopicText text;
    private final TopicWords words;
    private final ModelReading reading;

    UnspokenTopics(ReadText read) {
        this.read = read;
        this.screened = read.screened();
        this.text = read.text();
        this.words = read.words();
        this.reading = read.reading();
    }

    void find(List<Candidate> found) {
        for (int sentence = 0; sentence < text.sentences(); sentence++) {
            int start = text.sentenceStart(sentence);
            int end = text.sentenceEnd(sentence);
            while (start < end && Character.isWhitespace(screened.text().charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(screened.text().charAt(end - 1))) {
                end--;
            }
            if (end - start >= SHORTEST && !read.asksEverybody(sentence) && !text.tellsNothing(sentence)) {
                find(sentence, start, end, found);
            }
        }
    }

    private void find(int sentence, int start, int end, List<Candidate> found) {
        int likeliest = -1;
        for (int topic = 0; topic < words.topics(); topic++) {
            float score = reading.topic(sentence, topic);
            if (!words.topic(topic).person()) {
                if (!text.without(text.blockOf(sentence), topic)) {
                    add(topic, start, end, confidence(sentence, score, LIKELY_MATTER, POSSIBLE_MATTER), found);
                }
            } else if (likeliest < 0 || score > reading.topic(sentence, likeliest)) {
                likeliest = topic;
            }
        }
        if (likeliest < 0 || read.invented().in(sentence)) {
            return;
        }
        boolean known = aboutSomebody(sentence);
        if (known || readsLikeSomebody(sentence, likeliest)) {
            boolean named = text.tellsOfPerson(sentence);
            float likely = (named ? LIKELY_WITH_TERM : LIKELY) + (known ? 0 : UNKNOWN_LIKELY);
            float possible = (named ? POSSIBLE_WITH_TERM : POSSIBLE) + (known ? 0 : UNKNOWN);
            add(likeliest, start, end, confidence(sentence, reading.any(sentence), likely, possible), found);
        }
    }

    /** Whether the block, or the one beside it, speaks of somebody in particular. */
    private boolean aboutSomebody(int sentence) {
        int block = text.blockOf(sentence);
        int around = text.block(block).cues();
        return TopicJudge.has(around | text.neighbourCues(block), TopicWords.PERSON | TopicWords.SOMEBODY)
                || TopicJudge.has(text.sentence(sentence).cues(), TopicWords.SELF)
                || TopicJudge.role(around, around);
    }

    /** "Mattanten har gått in i väggen": somebody whose word no list knows, in no sentence of a rule or a subject. */
    private boolean readsLikeSomebody(int sentence, int topic) {
        int block = text.blockOf(sentence);
        return reading.particular(block) >= PARTICULAR
                && !text.without(block, topic)
                && !TopicJudge.has(
                        text.sentence(sentence).cues(), TopicWords.SUBJECT | TopicWords.GENERAL | TopicWords.NORM);
    }

    private @Nullable Confidence confidence(int sentence, float score, float likely, float possible) {
        int cues = text.sentence(sentence).cues() | text.headingCues(text.blockOf(sentence));
        boolean subject =
                TopicJudge.has(cues, TopicWords.SUBJECT) || read.instructions().in(sentence);
        float read = subject ? score - SUBJECT : score;
        if (read < possible) {
            return null;
        }
        return read < likely ? Confidence.POSSIBLE : Confidence.LIKELY;
    }

    private void add(int topic, int start, int end, @Nullable Confidence confidence, List<Candidate> found) {
        if (confidence != null) {
            found.add(text.finding(topic, start, end, confidence));
        }
    }
}
