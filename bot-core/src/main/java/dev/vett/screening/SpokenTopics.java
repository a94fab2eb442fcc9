package dev.vett.screening;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the topics that a text names by their terms. Used once. */
final class SpokenTopics {
    /** A term whose sentence the model reads so harmless is no finding, or only a possible one. */
    private static final float HARMLESS = -3.7f;

    private static final float DOUBTFUL = -2.2f;
    private static final float HARMLESS_MATTER = -4;
    private static final float DOUBTFUL_MATTER = -2;

    /** "Ekonomiskt bistånd är det sista skyddsnätet": what a word means. */
    private static final Pattern MEANS =
            Pattern.compile(" (?:är|er|is) (?:en|ett|et|ei|ein|eit|det|den|a|an|the)(?![\\p{L}\\p{N}])");

    private static final Pattern STAMPED = Pattern.compile("(?i)märk|merk|mark|stämp|stemp|stamp");
    private static final int REACH = 40;

    private final ReadText read;
    private final ScreenedText screened;
    private final TopicText text;
    private final TopicWords words;
    private final ModelReading reading;
    private final TopicJudge judge;

    SpokenTopics(ReadText read) {
        this.read = read;
        this.screened = read.screened();
        this.text = read.text();
        this.words = read.words();
        this.reading = read.reading();
        this.judge = new TopicJudge(text, read.instructions());
    }

    void find(List<Candidate> found) {
        WordFinder.Hits hits = screened.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            for (int term : words.terms(hits.word(hit))) {
                find(hits.start(hit), hits.end(hit), term / 2, term % 2 == 1, found);
            }
        }
    }

    private void find(int from, int to, int number, boolean weak, List<Candidate> found) {
        int start = screened.wordStart(from);
        int end = screened.wordEnd(to);
        int sentence = text.sentenceAt(from);
        Topic topic = words.topic(number);
        if (read.asksEverybody(sentence)
                || defines(start, end, sentence)
                || words.endsInSubject(screened.lower().substring(start, end))
                || (topic.person() ? read.invented().in(sentence) : isMentioned(start, end))) {
            return;
        }
        String ending = screened.lower().substring(to, end);
        Confidence judged = judge.judge(topic, number, weak, sentence, ending);
        Confidence confidence = judged == null || plain(topic, number, weak, sentence)
                ? judged
                : corrected(number, judged, weak, sentence);
        if (confidence != null) {
            found.add(text.finding(number, start, end, confidence));
        }
    }

    /** "«unnateke offentlegheit» betyr": a word that is spoken of and not said; a stamp is said to stand somewhere. */
    private boolean isMentioned(int start, int end) {
        String whole = screened.text();
        boolean opened = start > 0 && "«“\"".indexOf(whole.charAt(start - 1)) >= 0;
        boolean closed = end < whole.length() && "»”\"".indexOf(whole.charAt(end)) >= 0;
        return opened
                && closed
                && !STAMPED.matcher(whole.substring(Math.max(0, start - REACH), start))
                        .find();
    }

    /** Whether a term begins a sentence that says what it means, where nobody is spoken of. */
    private boolean defines(int start, int end, int sentence) {
        if (!MEANS.matcher(screened.lower())
                .region(end, screened.lower().length())
                .lookingAt()) {
            return false;
        }
        int here = text.sentence(sentence).cues();
        int around = text.block(text.blockOf(sentence)).cues();
        return !TopicJudge.has(around, TopicWords.PERSON)
                && !TopicJudge.has(here, TopicWords.SOMEBODY | TopicWords.SELF | TopicWords.EVENT)
                && begins(start, sentence);
    }

    private boolean begins(int start, int sentence) {
        int before = start;
        while (before > text.sentenceStart(sentence)
                && Character.isWhitespace(screened.lower().charAt(before - 1))) {
            before--;
        }
        return before == text.sentenceStart(sentence);
    }

    /** A clear word, or several hints, beside a name, or beside a word that confirms it, needs no second opinion. */
    private boolean plain(Topic topic, int number, boolean weak, int sentence) {
        return (!weak || (topic.person() && text.severalHints(text.blockOf(sentence), number)))
                && (topic.person()
                        ? TopicJudge.has(text.sentence(sentence).cues(), TopicWords.PERSON)
                        : text.with(text.blockOf(sentence), number));
    }

    private @Nullable Confidence corrected(int topic, Confidence judged, boolean weak, int sentence) {
        if (!reading.knows(topic)) {
            return judged;
        }
        boolean person = words.topic(topic).person();
        float score = person ? reading.any(sentence) : reading.topic(sentence, topic);
        int cues = text.sentence(sentence).cues();
        boolean harmless = score < (person ? HARMLESS : HARMLESS_MATTER);
        // A clear word in a sentence about somebody is never taken back altogether.
        if (person && !weak && TopicJudge.has(cues, TopicWords.SOMEBODY)) {
            boolean inGeneral = TopicJudge.has(cues, TopicWords.GENERAL | TopicWords.NORM | TopicWords.SUBJECT);
            return harmless || (inGeneral && score < DOUBTFUL) ? Confidence.POSSIBLE : judged;
        }
        if (harmless) {
            return null;
        }
        return score < (person ? DOUBTFUL : DOUBTFUL_MATTER) ? Confidence.POSSIBLE : judged;
    }
}
