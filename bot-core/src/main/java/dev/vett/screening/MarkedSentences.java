package dev.vett.screening;

import java.util.List;

/**
 * Finds the sentences with which a text says of itself that it is internal, not public yet or not to be spread, in whatever
 * words: one model reads each sentence, and each with the one before it. Used once.
 */
final class MarkedSentences {
    private static final String TOPIC = "internal-marking";

    /** The score from which on a sentence counts; set on lists of lines outside the training, see docs/quality.md. */
    private static final float LIKELY = 0.5f;

    /** The same for what is read only together with the sentence before. */
    private static final float LIKELY_TOGETHER = 1.5f;

    private static final String BLANK = "____";

    private final ReadText read;
    private final MarkingWords words;
    private final LinearModel model;

    MarkedSentences(ReadText read, MarkingWords words, LinearModel model) {
        this.read = read;
        this.words = words;
        this.model = model;
    }

    void find(List<Candidate> found) {
        int topic = read.words().number(TOPIC);
        TopicText text = read.text();
        MarkingFeatures before = null;
        for (int sentence = 0; topic >= 0 && sentence < text.sentences(); sentence++) {
            int start = text.sentenceStart(sentence);
            int end = text.sentenceEnd(sentence);
            if (isForm(start, end)) {
                before = null;
                continue;
            }
            MarkingFeatures here = MarkingFeatures.of(words, read.screened().lower(), start, end);
            if (isMarking(here, LIKELY)
                    || (before != null
                            && text.blockOf(sentence - 1) == text.blockOf(sentence)
                            && isMarking(before.with(here), LIKELY_TOGETHER))) {
                String whole = read.screened().text();
                while (end > start && Character.isWhitespace(whole.charAt(end - 1))) {
                    end--;
                }
                found.add(text.finding(topic, start, end, Confidence.LIKELY));
            }
            before = here;
        }
    }

    /** "Diagnos (endast om medarbetaren vill uppge den): ______": what a form asks for. */
    private boolean isForm(int start, int end) {
        int blank = read.screened().text().indexOf(BLANK, start);
        return blank >= 0 && blank + BLANK.length() <= end;
    }

    private boolean isMarking(MarkingFeatures features, float least) {
        return words.tell(features.kinds()) && model.score(features::read) >= least;
    }
}
