package dev.vett.training;

import dev.vett.delivery.Attempt;
import dev.vett.delivery.Backoff;
import dev.vett.delivery.Latest;
import dev.vett.delivery.Pool;
import dev.vett.language.Language;
import dev.vett.reply.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cards of sessions in a channel as the sessions stand. Two hundred votes within seconds are drawn a few times: a
 * platform takes about one change a second. Thread-safe.
 *
 * <p>What is drawn is looked up right before, and once more afterwards: when two programs draw at the same time and the older
 * drawing arrives last, the program that sent it sees that and draws again.
 */
public final class Board implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Board.class);
    private static final int THREADS = 4;

    /** Of one drawing; the next press begins anew. */
    private static final int MOST_TRIES = 8;

    private final Room room;
    private final Duration pause;
    private final ScheduledThreadPoolExecutor threads;
    private final Latest<String, Hanging> sessions = new Latest<>();

    /** What a platform does with cards. */
    public interface Wall {
        /**
         * Hangs up a card.
         *
         * @param place the conversation
         * @param first the message of the session's first card, below which the others hang; empty for that itself
         * @return done with the id of the message
         */
        Attempt post(String place, Optional<String> first, Reply card);

        /** Puts another card in the place of one. */
        Attempt change(String place, String message, Reply card);
    }

    /** What this program has drawn of a session, and what it still has to. */
    private static final class Hanging {
        /** Held while the platform is called. */
        private final Lock drawing = new ReentrantLock();

        private final Map<Integer, Reply> drawn = new HashMap<>();
        private Backoff backoff;
        private int tries;

        /** These two by the object's own lock, for which nobody waits long. */
        private boolean waiting;

        private boolean led;

        Hanging(Duration pause) {
            this.backoff = new Backoff(pause);
        }
    }

    /**
     * A board for one platform.
     *
     * @param platform in the names of the threads, such as {@code slack}
     * @param pause for which votes are gathered
     */
    public Board(String platform, Room room, Duration pause) {
        this.room = room;
        this.pause = pause;
        this.threads = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "vett-" + platform + "-board");
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(1, TimeUnit.MINUTES);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Draws a session's cards, soon.
     *
     * @param language of the cards
     */
    public void draw(Told.Draw draw, Language language, Wall wall) {
        Hanging hanging = hanging(draw.session());
        synchronized (hanging) {
            hanging.led |= draw.led();
            if (draw.led()) {
                schedule(draw.session(), hanging, language, wall, Duration.ZERO);
            } else if (!hanging.waiting) {
                hanging.waiting = true;
                schedule(draw.session(), hanging, language, wall, pause);
            }
        }
    }

    private synchronized Hanging hanging(String session) {
        return sessions.get(session).orElseGet(() -> {
            Hanging fresh = new Hanging(pause);
            sessions.put(session, fresh);
            return fresh;
        });
    }

    private void schedule(String session, Hanging hanging, Language language, Wall wall, Duration after) {
        try {
            ScheduledFuture<?> unused = threads.schedule(
                    () -> run(session, hanging, language, wall), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.info("a session's cards were not drawn: the program ends");
        }
    }

    private void run(String session, Hanging hanging, Language language, Wall wall) {
        hanging.drawing.lock();
        try {
            boolean led = taken(hanging);
            Optional<Attempt.NotNow> later = hang(session, hanging, language, wall, led);
            if (later.isPresent()) {
                again(session, hanging, language, wall, later.get(), led);
            } else if (!isDrawn(hanging, room.cards().apply(session, language))) {
                again(session, hanging, language, wall, new Attempt.NotNow(Optional.of(pause)), false);
            } else {
                hanging.tries = 0;
                hanging.backoff = new Backoff(pause);
            }
        } catch (RuntimeException e) {
            // The message may name what a user sent; the next press draws again.
            LOG.warn("a session's cards were not drawn: {}", e.getClass().getName());
        } finally {
            hanging.drawing.unlock();
        }
    }

    /** What was waiting is done now; whether the leader wants it. */
    private static boolean taken(Hanging hanging) {
        synchronized (hanging) {
            boolean led = hanging.led;
            hanging.waiting = false;
            hanging.led = false;
            return led;
        }
    }

    /** @return that the platform wants to be left alone for a while */
    private Optional<Attempt.NotNow> hang(String session, Hanging hanging, Language language, Wall wall, boolean led) {
        Optional<String> place = room.posts().place(session);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        for (Card card : room.cards().apply(session, language)) {
            Optional<String> there = room.posts().find(session, card.number());
            // Only who leads hangs up new ones: two programs would both do it for two votes at the same time.
            if (there.isEmpty() ? !led : !led && card.reply().equals(hanging.drawn.get(card.number()))) {
                continue;
            }
            Attempt attempt = there.isEmpty()
                    ? wall.post(place.get(), room.posts().find(session, Card.FIRST), card.reply())
                    : wall.change(place.get(), there.get(), card.reply());
            if (attempt instanceof Attempt.NotNow notNow) {
                return Optional.of(notNow);
            }
            if (attempt instanceof Attempt.Done done) {
                if (there.isEmpty()) {
                    done.id().ifPresent(id -> room.posts().keep(session, card.number(), id));
                }
            } else if (attempt instanceof Attempt.Refused refused) {
                LOG.warn("a session's card was refused: {}", refused.code());
            }
            // Also what was refused: it would be refused again.
            hanging.drawn.put(card.number(), card.reply());
        }
        return Optional.empty();
    }

    private static boolean isDrawn(Hanging hanging, List<Card> cards) {
        return cards.stream().allMatch(card -> {
            Reply drawn = hanging.drawn.get(card.number());
            return drawn == null || drawn.equals(card.reply());
        });
    }

    private void again(
            String session, Hanging hanging, Language language, Wall wall, Attempt.NotNow later, boolean led) {
        hanging.tries++;
        if (hanging.tries > MOST_TRIES) {
            hanging.tries = 0;
            LOG.warn("a session's cards were given up");
            return;
        }
        synchronized (hanging) {
            hanging.led |= led;
            hanging.waiting = true;
        }
        Duration after = later.pause().filter(asked -> !asked.isZero()).orElseGet(hanging.backoff::next);
        schedule(session, hanging, language, wall, after);
    }

    /** Takes nothing more, and finishes what has begun. */
    @Override
    public void close() {
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        Pool.finish(threads);
    }
}
