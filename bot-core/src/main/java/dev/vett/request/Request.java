package dev.vett.request;

import dev.vett.policy.Evidence;
import dev.vett.screening.UserText;

/** What a user wants. */
public sealed interface Request {
    /** A question on the guideline. */
    record Ask(UserText text) implements Request {}

    /** A draft to screen, with or without a safe copy of it in the outcome. */
    record Check(UserText text, boolean safeCopy) implements Request {}

    /** The answer to a deciding question: the decision is made again from the evidence, without the draft. */
    record Resolve(Evidence evidence) implements Request {}

    /** How to use Vett. */
    record Help() implements Request {}

    /** What Vett is, how it works, what it cannot do, which version answered. */
    record About() implements Request {}
}
