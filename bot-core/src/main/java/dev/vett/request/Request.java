package dev.vett.request;

import dev.vett.policy.Evidence;
import dev.vett.screening.UserText;

/** What a user wants. */
public sealed interface Request {
    /** A question on the guideline. */
    record Ask(UserText text) implements Request {}

    /** A draft to screen, with or without a safe copy of it in the outcome. */
    record Check(UserText text, boolean safeCopy) implements Request {}

    /** What a button may carry: ids, never text of a user. {@link RequestCode} writes it as a short string. */
    sealed interface WithoutText extends Request {}

    /**
     * The answer to a deciding question, or the judgement that something found is something else: the decision is made again
     * from the evidence, without the draft.
     */
    record Resolve(Evidence evidence) implements WithoutText {}

    /** The verdict on a draft, told to others who have not seen it: decided from the evidence and told without it. */
    record Share(Evidence evidence) implements WithoutText {}

    /** A section to read, of the organisation's guideline or of a layer that it includes. */
    record Open(String pack, String section) implements WithoutText {}

    /** How to use Vett. */
    record Help() implements WithoutText {}

    /** What Vett is, how it works, what it cannot do, which version answered. */
    record About() implements WithoutText {}
}
