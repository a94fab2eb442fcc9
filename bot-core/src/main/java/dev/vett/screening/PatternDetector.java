package dev.vett.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pass one, identifiers and secrets: runs the rules of all detector files, each on the windows that its prefilter opens,
 * so that ordinary text costs one scan for words and one for digits. Immutable.
 */
final class PatternDetector {
    /** How many characters may stand between two groups of digits of one number. */
    private static final int GAP = 4;

    private final List<Rule> byDigits = new ArrayList<>();
    private final List<Integer> digits = new ArrayList<>();
    private final List<Rule> byWords = new ArrayList<>();
    /** For each word the places in {@link #byWords} of the rules that it opens. */
    private final int[][] opened;

    PatternDetector(List<DetectorFile.Trigger> triggers, int words) {
        List<List<Integer>> rules = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            rules.add(new ArrayList<>());
        }
        List<DetectorFile.Trigger> order = new ArrayList<>(triggers);
        order.sort(Comparator.comparing(DetectorFile.Trigger::digits));
        for (DetectorFile.Trigger trigger : order) {
            if (trigger.digits() > 0) {
                byDigits.add(trigger.rule());
                digits.add(trigger.digits());
            }
            if (!trigger.keywords().isEmpty()) {
                for (int word : trigger.keywords()) {
                    rules.get(word).add(byWords.size());
                }
                byWords.add(trigger.rule());
            }
        }
        this.opened = rules.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    List<Rule> rules() {
        Set<Rule> all = new LinkedHashSet<>(byDigits);
        all.addAll(byWords);
        return List.copyOf(all);
    }

    void find(ScreenedText text, List<Candidate> found) {
        findWritten(text, found);
        findEncoded(text, found);
    }

    private void findWritten(ScreenedText text, List<Candidate> found) {
        Surroundings near = new Surroundings(text);
        findByWords(near, found);
        findByDigits(near, found);
    }

    /** What base64 hides: the whole run is what must not leave. */
    private void findEncoded(ScreenedText text, List<Candidate> found) {
        Base64Runs runs = new Base64Runs(text.text());
        String content = runs.next();
        while (content != null) {
            List<Candidate> inside = new ArrayList<>();
            findWritten(ScreenedText.of(content, text.hits().finder()), inside);
            int start = runs.start();
            int end = runs.end();
            inside.stream()
                    .filter(candidate -> candidate.confidence().raises())
                    .min(Candidate.STRENGTH)
                    .ifPresent(candidate -> found.add(
                            new Candidate(start, end, candidate.type(), candidate.confidence(), candidate.detector())));
            content = runs.next();
        }
    }

    private void findByWords(Surroundings near, List<Candidate> found) {
        int[] from = new int[byWords.size()];
        int[] to = new int[byWords.size()];
        ScreenedText text = near.text();
        WordFinder.Hits hits = text.hits();
        int length = text.text().length();
        for (int i = 0; i < hits.size(); i++) {
            int[] rules = hits.word(i) < opened.length ? opened[hits.word(i)] : new int[0];
            for (int r : rules) {
                Rule rule = byWords.get(r);
                int start = Math.max(0, hits.start(i) - rule.within());
                int end = Math.min(length, hits.end(i) + rule.within());
                if (start <= to[r] && to[r] > 0) {
                    to[r] = Math.max(to[r], end);
                } else {
                    runIfAble(rule, near, from[r], to[r], found);
                    from[r] = start;
                    to[r] = end;
                }
            }
        }
        for (int r = 0; r < to.length; r++) {
            runIfAble(byWords.get(r), near, from[r], to[r], found);
        }
    }

    private static void runIfAble(Rule rule, Surroundings near, int from, int to, List<Candidate> found) {
        if (to > from && rule.mayFind(near.text().words())) {
            run(rule, near, from, to, found);
        }
    }

    private static void run(Rule rule, Surroundings near, int from, int to, List<Candidate> found) {
        if (to > from) {
            rule.find(near, from, to, found);
        }
    }

    private void findByDigits(Surroundings near, List<Candidate> found) {
        BitSet words = near.text().words();
        int[] able = IntStream.range(0, byDigits.size())
                .filter(r -> byDigits.get(r).mayFind(words))
                .toArray();
        int[] from = new int[byDigits.size()];
        int[] to = new int[byDigits.size()];
        String all = near.text().text();
        int length = all.length();
        int at = 0;
        while (at < length) {
            if (!Letters.isDigit(all.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            int count = 0;
            int last = at;
            while (at < length && at - last <= GAP) {
                char unit = all.charAt(at);
                if (Letters.isDigit(unit)) {
                    count++;
                    last = at;
                } else if (Letters.isLetter(unit) && !Letters.isLetter(all.charAt(at - 1)) && at != last + 1) {
                    break;
                }
                at++;
            }
            at = last + 1;
            for (int a = 0; a < able.length && digits.get(able[a]) <= count; a++) {
                int r = able[a];
                Rule rule = byDigits.get(r);
                int windowStart = Math.max(0, start - rule.within());
                int windowEnd = Math.min(length, at + rule.within());
                if (windowStart <= to[r] && to[r] > 0) {
                    to[r] = windowEnd;
                } else {
                    run(rule, near, from[r], to[r], found);
                    from[r] = windowStart;
                    to[r] = windowEnd;
                }
            }
        }
        for (int r : able) {
            run(byDigits.get(r), near, from[r], to[r], found);
        }
    }
}
