package dev.vett.screening;

import java.util.BitSet;
import java.util.List;

/** Sentences that hold names, numbers and labels and nothing else: "Till Anna Berg", "Mottagare: 0789 92 12260". */
final class SilentSentences {
    private final String text;
    private final Layout layout;
    private final BitSet covered = new BitSet();

    private SilentSentences(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** The numbers of the sentences that tell who, and nothing about them. */
    static BitSet of(String text, Layout layout, List<Candidate> identifiers) {
        SilentSentences silent = new SilentSentences(text, layout);
        BitSet holding = new BitSet();
        for (Candidate candidate : identifiers) {
            silent.covered.set(candidate.start(), candidate.end());
            holding.set(layout.sentenceAt(candidate.start()));
        }
        BitSet found = new BitSet();
        holding.stream()
                .filter(s -> !silent.isRow(s) && !silent.saysAnything(s))
                .forEach(found::set);
        return found;
    }

    /** The cells of a table tell something in their columns. */
    private boolean isRow(int sentence) {
        String line = text.substring(layout.sentenceStart(sentence), layout.sentenceEnd(sentence));
        return line.strip().chars().anyMatch(unit -> unit == '\t' || unit == '|' || unit == ';');
    }

    /** Whether a word stands there that is no name, no label and no number. */
    private boolean saysAnything(int sentence) {
        int end = layout.sentenceEnd(sentence);
        int at = layout.sentenceStart(sentence);
        while (at < end) {
            int start = at;
            while (at < end && Letters.isLetter(text.charAt(at))) {
                at++;
            }
            boolean label = at < text.length() && text.charAt(at) == ':';
            boolean word =
                    at - start > 1 && (!Letters.isUpper(text.charAt(start)) || Letters.isUpper(text.charAt(start + 1)));
            if (word && !label && !covered.get(start)) {
                return true;
            }
            at = Math.max(at, start + 1);
        }
        return false;
    }
}
