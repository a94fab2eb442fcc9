package dev.vett.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Questions that anybody may have, with their answers: "Jag har rullator och kommer inte ut, vad gör jag?" and below it "Ring
 * kontaktcenter." Whoever asks there is nobody in particular, if there are several and no answer speaks of the writer or of
 * somebody. Used once.
 */
final class AnsweredQuestions {
    private static final int SEVERAL = 2;
    private static final int LONGEST = 300;
    private static final int SOMEBODYS = TopicWords.PERSON | TopicWords.SELF | TopicWords.SOMEBODY;

    private final BitSet sentences = new BitSet();

    AnsweredQuestions(String text, TopicText read) {
        List<int[]> questions = new ArrayList<>();
        int[] question = null;
        for (int at = 0; at < text.length(); ) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(at, end).strip();
            if (question != null
                    && !line.isEmpty()
                    && !line.endsWith("?")
                    && !TopicJudge.has(read.cues(at, end), SOMEBODYS)) {
                questions.add(question);
            }
            if (!line.isEmpty()) {
                boolean asked = line.endsWith("?")
                        && line.length() <= LONGEST
                        && !TopicJudge.has(read.cues(at, end), TopicWords.PERSON);
                question = asked ? new int[] {at, end} : null;
            }
            at = end + 1;
        }
        if (questions.size() >= SEVERAL) {
            questions.forEach(each -> sentences.set(read.sentenceAt(each[0]), read.sentenceAt(each[1] - 1) + 1));
        }
    }

    /** Whether a sentence is such a question. */
    boolean in(int sentence) {
        return sentences.get(sentence);
    }
}
