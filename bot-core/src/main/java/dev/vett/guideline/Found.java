package dev.vett.guideline;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param passages the best first, at most as many as were asked for, whatever the tier; of a section only its best passage,
 *     as long as there are other sections
 * @param gap the known gap that the question asks for; only with {@link Tier#NOT_COVERED}
 */
public record Found(List<Passage> passages, Tier tier, Optional<Hints.Gap> gap) {
    public Found {
        passages = List.copyOf(passages);
    }
}
