package dev.vett.screening;

import java.util.List;
import java.util.regex.Pattern;

/** Names of people of whom nothing is told: who is greeted, who signs, who only does their work. Immutable. */
final class AsideNames {
    private static final int REACH = 28;

    /** What may stand between a role and its holder's name: "handläggare:", "kontaktperson för projektet är". */
    private static final Pattern LEADS =
            Pattern.compile("(?:[^.!?\\n]*(?:(?<!\\p{L})(?:är|heter|er|heter|heiter|is)|:))?"
                    + "(?:[\\s,;(–-]|(?<!\\p{L})(?:för|for|av|by|vid|ved|på|at|of|i|in|med|with|till|til|to|från|frå|fra|from|och|og"
                    + "|and|en|ett|ein|den|the|min|vår|our|my|er|din|your)(?!\\p{L}))*");

    /** What follows a name that is greeted: an end, another name, or what the writer says to them. */
    private static final Pattern GREETED = Pattern.compile(
            "\\s*(?:$|[,;:!.?\\n–-]"
                    + "|(?:och|og|and|&|jag|vi|du|ni|jeg|eg|me|dere|de|i|we|you|tack|takk|thanks|här|her|here)(?![\\p{L}\\p{N}]))");

    private final ScreenedText text;
    private final TopicWords words;
    private final List<Candidate> identifiers;

    AsideNames(ScreenedText text, TopicWords words, List<Candidate> identifiers) {
        this.text = text;
        this.words = words;
        this.identifiers = identifiers;
    }

    /** Whether a find is such a name. A number of a person never is, nor is a second name behind the first. */
    boolean holds(Candidate name) {
        if (!name.type().id().equals(PersonKeys.TYPE)) {
            return false;
        }
        WordFinder.Hits hits = text.hits();
        for (int i = hits.firstEndingAfter(name.start() - REACH); i < hits.size() && hits.end(i) <= name.start(); i++) {
            int cues = words.cues(hits.word(i));
            int from = hits.end(i);
            if ((cues & TopicWords.ASIDE) != 0
                    && LEADS.matcher(text.lower().substring(from, name.start())).matches()
                    && identifiers.stream().noneMatch(other -> other.start() >= from && other.end() <= name.start())
                    && ((cues & TopicWords.GREETING) == 0 || isOnlyGreeted(name))) {
                return true;
            }
        }
        return false;
    }

    /** "Hej Anna Berg," and "Hei Kari, og", not "Hej Anna Berg har sökt …". */
    private boolean isOnlyGreeted(Candidate name) {
        return GREETED.matcher(text.lower())
                .region(name.end(), Math.min(text.lower().length(), name.end() + REACH))
                .lookingAt();
    }
}
