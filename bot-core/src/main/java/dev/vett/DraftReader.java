package dev.vett;

import dev.vett.guideline.Concept;
import dev.vett.guideline.GuidelineIndex;
import dev.vett.guideline.Lexicon;
import dev.vett.language.Language;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a draft from a question, where somebody typed a message and did not say which it is.
 *
 * <p>A message with personal data or a secret in it is a draft, unless one of its sentences asks about AI or the rules for
 * it: a draft often ends with a question, but to its receiver. A long message without such data is a draft if it asks
 * nothing, or neither asks for a permission nor speaks of AI at all. Where that leaves a doubt, a check is of more use.
 */
final class DraftReader {
    private static final int LONG = 300;
    private static final int MANY_LINES = 3;

    private static final int READ = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|[\\r\\n]");
    private static final String CLOSING = " \t\u00a0!.\"”»’')";
    private static final Pattern CLAUSE_START = Pattern.compile("[,:;–]\\s+|\\s[-–]\\s");

    /** People in a chat leave the question mark out. */
    private static final Pattern ASKING_START = Pattern.compile(
            "(?:(?:hej|hei|hallå|hello|hi|och|og|and|men|but|så|du|ok)\\s+){0,3}"
                    + "(?:(?:vad|vem|vilka|vilken|vilket|hur|varför|hva|hvem|hvilke[nt]?|hvordan|hvorfor"
                    + "|kva|kven|korleis|kvifor|what|who|which|how|why|whether)\\s"
                    + "|(?:får|kan|ska|skall|skal|må|måste|bör|bør|behöver|trenger|treng)\\s(?:jag|jeg|eg|vi|me|man|ein|en|du)\\s"
                    + "|(?:är|er|finns|finnes|finst|gäller|gjelder|gjeld)\\s(?:det|den|dette)\\s"
                    + "|(?:can|may|must|should|am|are|do|does|is)\\s(?:i|we|you|it|there|anyone|the)\\s).*",
            READ | Pattern.DOTALL);

    private static final Pattern WONDERING = Pattern.compile(
            "(?<!\\p{L})(?:undrar|lurer på|lurar på|wonder|wondering|vill veta|vil vite)(?!\\p{L})", READ);

    private final Lexicon lexicon;

    DraftReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Whether a message is a draft to check.
     *
     * @param personal whether personal data or a secret stands in it for certain
     */
    boolean isDraft(String text, boolean personal, Language language) {
        if (!personal && !isLong(text)) {
            return false;
        }
        String asked = asked(text);
        if (asked.isEmpty()) {
            return true;
        }
        Set<Concept> questions = concepts(asked, language);
        if (personal) {
            return !lexicon.isOnTopic(questions);
        }
        return !lexicon.isOnTopic(concepts(text, language)) && !QuestionReader.asksPermission(questions);
    }

    private Set<Concept> concepts(String text, Language language) {
        return lexicon.concepts(text.substring(0, Math.min(text.length(), GuidelineIndex.MOST_READ)), language);
    }

    private static boolean isLong(String text) {
        return text.strip().length() > LONG
                || text.lines().filter(line -> !line.isBlank()).count() >= MANY_LINES;
    }

    /** The sentences that ask anything; empty if none does. */
    private static String asked(String text) {
        return Arrays.stream(SENTENCE_END.split(text)).filter(DraftReader::asks).collect(Collectors.joining(" "));
    }

    private static boolean asks(String sentence) {
        return endsWithQuestionMark(sentence)
                || WONDERING.matcher(sentence).find()
                || Arrays.stream(CLAUSE_START.split(sentence))
                        .anyMatch(clause -> ASKING_START.matcher(clause.strip()).matches());
    }

    private static boolean endsWithQuestionMark(String sentence) {
        int last = sentence.length() - 1;
        while (last >= 0 && CLOSING.indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && sentence.charAt(last) == '?';
    }
}
