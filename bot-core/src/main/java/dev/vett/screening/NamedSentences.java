package dev.vett.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * The sentences that can say what a found name is: those that hold it. What explains names is looked for nowhere else, for
 * most of a long text names nobody. Used once.
 */
final class NamedSentences {
    private record Range(int from, int to) {}

    private final List<Range> sentences = new ArrayList<>();

    /** The sentences of the names that are found by now. */
    NamedSentences(String text, Tokens tokens, NameFinds finds) {
        Set<String> names = new HashSet<>();
        for (int n = 0; n < finds.size(); n++) {
            names.add(tokens.base(finds.get(n).from()));
        }
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean named = finds.covers(i) || (tokens.upper(i) && names.contains(tokens.base(i)));
            if (named && tokens.start(i) >= done) {
                done = end(text, tokens.end(i));
                sentences.add(new Range(start(text, tokens.start(i)), done));
            }
        }
    }

    /** Gives every match that lies in such a sentence; a pattern must not reach over the sentence's end. */
    void find(Matcher matcher, Consumer<Matcher> found) {
        for (Range sentence : sentences) {
            matcher.region(sentence.from, sentence.to);
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
