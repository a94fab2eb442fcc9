package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kinds of words with which a text says of itself that it is not for everybody, as bits of a number. Immutable. */
final class MarkingWords {
    private static final String FILE = "lexicon/markings.yaml";

    private final Map<String, Long> whole = new HashMap<>();
    private final Map<String, Long> beginnings = new HashMap<>();
    private final Map<String, Long> endings = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final long telling;
    private int shortestEdge = Integer.MAX_VALUE;
    private int longestEdge;

    private MarkingWords(YamlNode root) {
        root.allowOnly("telling", "kinds");
        root.require("kinds").entries().forEach((kind, words) -> {
            kinds.add(kind);
            words.texts().forEach(word -> add(word, 1L << (kinds.size() - 1)));
        });
        long bits = 0;
        for (String kind : root.require("telling").texts()) {
            if (!kinds.contains(kind)) {
                root.problem("'" + kind + "' under 'telling' is no kind");
            }
            bits |= 1L << kinds.indexOf(kind);
        }
        this.telling = bits;
    }

    static MarkingWords read(Path knowledge, Problems problems) {
        return new MarkingWords(YamlNode.read(knowledge.resolve(FILE), FILE, problems));
    }

    private void add(String written, long kind) {
        boolean openLeft = written.startsWith("*");
        boolean openRight = written.endsWith("*");
        String word = Letters.lower(written.replace("*", ""));
        (openLeft ? endings : openRight ? beginnings : whole).merge(word, kind, (one, other) -> one | other);
        if (openLeft || openRight) {
            shortestEdge = Math.min(shortestEdge, word.length());
            longestEdge = Math.max(longestEdge, word.length());
        }
    }

    /** The kinds of a word in lower case. */
    long kinds(String word) {
        long found = whole.getOrDefault(word, 0L);
        for (int length = shortestEdge; length <= Math.min(longestEdge, word.length()); length++) {
            found |= beginnings.getOrDefault(word.substring(0, length), 0L);
            found |= endings.getOrDefault(word.substring(word.length() - length), 0L);
        }
        return found;
    }

    /** Whether a sentence with words of these kinds may say something of its text. */
    boolean tell(long kinds) {
        return (kinds & telling) != 0;
    }
}
