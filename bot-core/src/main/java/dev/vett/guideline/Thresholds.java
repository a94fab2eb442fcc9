package dev.vett.guideline;

import dev.vett.guideline.Lexicon.Topic;

/**
 * The scores that separate the tiers, set by hand on the development questions. Written questions raise the score of a
 * section that they fit, so a section with such questions must score higher.
 *
 * @param answer from here on the best passage is given as the answer
 * @param close from here on the passages are offered
 * @param without a question that names nothing of AI, rules or protected information must score as much
 * @param against so must one that names something else, such as lunch or a printer
 */
record Thresholds(double answer, double close, double without, double against) {
    static final Thresholds HINTED = new Thresholds(0.40, 0.26, 0.32, 0.45);
    static final Thresholds PLAIN = new Thresholds(0.31, 0.19, 0.22, 0.32);

    /** A gap's questions must be as like the question as this. */
    static final double GAP = 0.35;
    /**
     * As like as this if the question names nothing on topic ("how do I log in" may be about anything) or the best section
     * has no questions to compare with.
     */
    static final double GAP_ALONE = 0.5;
    /** And so much more like it than every section's questions. */
    static final double GAP_LEAD = 0.03;

    Tier tier(double score, Topic topic) {
        double least = topic == Topic.ON ? 0 : topic == Topic.OFF ? against : without;
        if (score < least) {
            return Tier.OFF_TOPIC;
        }
        return score >= answer ? Tier.ANSWER : score >= close ? Tier.CLOSEST : Tier.NOT_COVERED;
    }
}
