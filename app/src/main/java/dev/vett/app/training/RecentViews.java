package dev.vett.app.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Sessions as they were looked up within the last second, so that five hundred phones that look for news ask the store once.
 * Thread-safe; who comes while one asks, waits for that answer.
 */
final class RecentViews {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Map<String, Recent> recent = new ConcurrentHashMap<>();

    private record Recent(Optional<SessionView> view, Instant at) {}

    RecentViews(Clock clock) {
        this.clock = clock;
    }

    /** What was found within a second, or what is found now; what is not there is not remembered. */
    Optional<SessionView> of(String session, Supplier<Optional<SessionView>> look) {
        Instant now = clock.instant();
        recent.values().removeIf(each -> isOld(each, now));
        Optional<SessionView> view = recent.compute(
                        session,
                        (id, known) ->
                                known != null && !isOld(known, now) ? known : new Recent(look.get(), clock.instant()))
                .view();
        if (view.isEmpty()) {
            recent.remove(session);
        }
        return view;
    }

    /** Also where the clock was put back. */
    private static boolean isOld(Recent each, Instant now) {
        return Duration.between(each.at(), now).abs().compareTo(KEPT) >= 0;
    }
}
