package dev.vett.screening;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * The sentences that can say what a found name is: those that hold it. What explains names is looked for nowhere else, for
 * most of a long text names nobody. Used once.
 */
final class NamedSentences {
    private final String text;
    private final Tokens tokens;
    private final NameFinds finds;
    private final Set<String> names = new HashSet<>();

    NamedSentences(String text, Tokens tokens, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.finds = finds;
        for (int n = 0; n < finds.size(); n++) {
            names.add(tokens.base(finds.get(n).from()));
        }
    }

    /** Gives every match that lies in such a sentence; a pattern must not reach over the sentence's end. */
    void find(Matcher matcher, Consumer<Matcher> found) {
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) < done || !(finds.covers(i) || (tokens.upper(i) && names.contains(tokens.word(i))))) {
                continue;
            }
            done = end(text, tokens.end(i));
            matcher.region(start(text, tokens.start(i)), done);
            while (matcher.find()) {
                found.accept(matcher);
            }
        }
    }

    static int start(String text, int at) {
        int start = at;
        while (start > 0 && ".!?\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    static int end(String text, int at) {
        int end = at;
        while (end < text.length() && ".!?\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
