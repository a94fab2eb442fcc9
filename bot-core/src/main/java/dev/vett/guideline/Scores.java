package dev.vett.guideline;

import dev.vett.guideline.Lexicon.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the channels say about one question, before they are weighed. Used once. */
final class Scores {
    private final List<Target> targets;
    private final List<Hints.Gap> gaps;
    private final Features question;
    private final Topic topic;
    private final float[] words;
    private final float[] grams;
    private final float[] concepts;
    private final DenseChannel.Likeness dense;
    private final float[] examples;

    Scores(
            List<Target> targets,
            List<Hints.Gap> gaps,
            Features question,
            Topic topic,
            float[] words,
            float[] grams,
            float[] concepts,
            DenseChannel.Likeness dense,
            float[] examples) {
        this.targets = targets;
        this.gaps = gaps;
        this.question = question;
        this.topic = topic;
        this.words = words;
        this.grams = grams;
        this.concepts = concepts;
        this.dense = dense;
        this.examples = examples;
    }

    /**
     * A passage that can be found.
     *
     * @param own it stands in the organisation's own guideline
     * @param hinted somebody wrote questions for its section
     * @param owner its section's number
     * @param sentences of its text
     */
    record Target(String pack, boolean own, boolean hinted, int owner, Chunk chunk, Sentences sentences) {}

    private record Ranked(int target, double score) {}

    private static final double ASKING = 0.8;

    Found found(Weights weights, int most) {
        if (question.isEmpty() || targets.isEmpty()) {
            return new Found(List.of(), Tier.OFF_TOPIC, Optional.empty());
        }
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            ranked.add(new Ranked(i, score(i, weights)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::target));
        List<Ranked> best = oneForEachSection(ranked, most);
        List<Passage> passages = best.stream()
                .map(each -> passage(targets.get(each.target()), each.score()))
                .toList();
        return tier(passages, ranked.get(0));
    }

    private Found tier(List<Passage> passages, Ranked best) {
        boolean hinted = targets.get(best.target()).hinted();
        Optional<Hints.Gap> gap = gap(hinted);
        if (gap.isPresent()) {
            return new Found(passages, Tier.NOT_COVERED, gap);
        }
        Thresholds at = hinted ? Thresholds.HINTED : Thresholds.PLAIN;
        return new Found(passages, at.tier(best.score(), topic), Optional.empty());
    }

    /** The known gap that is more like the question than every section's own questions, if there is one. */
    private Optional<Hints.Gap> gap(boolean hinted) {
        int sections = examples.length - gaps.size();
        double least = hinted && topic == Topic.ON ? Thresholds.GAP : Thresholds.GAP_ALONE;
        for (int i = 0; i < sections; i++) {
            least = Math.max(least, examples[i] + Thresholds.GAP_LEAD);
        }
        int best = -1;
        for (int i = sections; i < examples.length; i++) {
            if (examples[i] > least) {
                least = examples[i];
                best = i - sections;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(gaps.get(best));
    }

    /** From 0 to 1. */
    double score(int target, Weights weights) {
        double sum = weights.words() + weights.grams() + weights.concepts();
        double text = weights.words() * words[target]
                + weights.grams() * grams[target]
                + weights.concepts() * concepts[target];
        if (dense.isThere()) {
            sum += weights.dense();
            text += weights.dense() * dense.chunks()[target];
        }
        text = sum == 0 ? 0 : text / sum;
        Target at = targets.get(target);
        if (at.chunk().asking()) {
            text *= ASKING;
        }
        if (at.own()) {
            text += weights.own() * (1 - text);
        }
        double open = 1 - weights.examples() * examples[at.owner()];
        if (dense.isThere()) {
            open *= 1 - weights.gist() * dense.gists()[at.owner()];
        }
        return 1 - (1 - text) * open;
    }

    private List<Ranked> oneForEachSection(List<Ranked> ranked, int most) {
        List<Ranked> chosen = new ArrayList<>();
        List<Ranked> again = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Ranked each : ranked) {
            (seen.add(targets.get(each.target()).owner()) ? chosen : again).add(each);
        }
        again.stream().limit(Math.max(0, most - chosen.size())).forEach(chosen::add);
        return chosen.subList(0, Math.min(most, chosen.size()));
    }

    private Passage passage(Target target, double score) {
        Chunk chunk = target.chunk();
        return new Passage(
                target.pack(),
                chunk.section().id(),
                chunk.heading(),
                chunk.text(),
                target.sentences().best(question),
                score);
    }
}
