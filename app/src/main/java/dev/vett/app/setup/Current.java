package dev.vett.app.setup;

import dev.vett.Fault;
import dev.vett.data.PackException;
import dev.vett.data.PackProblem;
import dev.vett.guideline.Embedder;
import dev.vett.guideline.Vectors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assembly that answers now. It answers at once; missing vectors are computed in the background, and the search takes
 * them up when all are there.
 *
 * <p>When an installation's own packs change, they are loaded anew, and take the place of the old ones only if nothing is
 * wrong with them. A request keeps the assembly with which it began. Thread-safe.
 */
public final class Current implements Supplier<Assembly>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Current.class);

    /** So many texts at a time, a few hundred milliseconds: the program does not wait longer for its end. */
    private static final int PORTION = 32;

    /** How often own packs are looked at. What has changed is loaded when it stays the same for as long. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Assembly.Plan plan;
    private final Model model;
    private final Optional<PackFolder> own;
    private volatile Assembly assembly;
    private volatile boolean stopped;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread background;
    /** The files that were loaded last, whether they were right or wrong. */
    private Optional<Map<String, String>> loaded;
    /** The files that answer. */
    private Optional<Map<String, String>> good;

    private Current(Assembly.Plan plan, Model model) {
        this.plan = plan;
        this.model = model;
        this.own = plan.ownPacks().map(PackFolder::new);
        // Before loading: what changes meanwhile is seen as a change.
        this.loaded = own.flatMap(PackFolder::look);
        this.good = loaded;
        this.assembly = Assembly.load(plan, model);
        this.background = new Thread(this::work, "vett-packs");
        background.setUncaughtExceptionHandler(this::failed);
        background.setDaemon(true);
    }

    /**
     * Loads what the plan says, starts to complete it and to look after the own packs.
     *
     * @throws PackException if any data is wrong
     */
    public static Current start(Assembly.Plan plan, Model model) {
        Current current = new Current(plan, model);
        current.background.start();
        return current;
    }

    @Override
    public Assembly get() {
        return assembly;
    }

    private void work() {
        complete();
        Optional<Map<String, String>> seen = loaded;
        while (own.isPresent() && pause()) {
            Optional<Map<String, String>> now = own.get().look();
            // Only what stands still is read: a file may be half written, and an editor writes several.
            if (now.isPresent() && now.equals(seen) && !now.equals(loaded)) {
                loaded = now;
                reload();
            }
            seen = now;
        }
    }

    /** A Java machine that is ending refuses the model's library, which is no bug: it is gone before the pause is over. */
    private void failed(Thread thread, Throwable bug) {
        if (pause()) {
            Fault.log(LOG, bug);
        }
    }

    /** Waits a while; false when the program ends. */
    private boolean pause() {
        try {
            return !stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void reload() {
        Set<String> gone = PackFolder.packs(good);
        gone.removeAll(PackFolder.packs(loaded));
        if (!gone.isEmpty()) {
            // Deleted by mistake or on the way to another name: people who use it must not be left without an answer.
            keep(gone.stream()
                    .map(id -> id + "/pack.yaml:1: is gone; to withdraw a pack, start Vett again")
                    .toList());
            return;
        }
        Assembly fresh;
        try {
            fresh = assembly.reloaded(plan, model);
        } catch (PackException e) {
            keep(e.problems().stream().map(PackProblem::toString).toList());
            return;
        } catch (UsageException e) {
            keep(List.of("the pack that --pack names is gone"));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            keep(List.of("they cannot be read, code " + Fault.log(LOG, e)));
            return;
        }
        good = loaded;
        assembly = fresh;
        LOG.info("the packs have changed and were loaded anew");
        fresh.reviewsDue(plan.clock()).forEach(due -> LOG.warn("{}", due));
        complete();
    }

    private static void keep(List<String> problems) {
        LOG.warn("the packs have changed, but the old ones go on answering: {} problems", problems.size());
        problems.forEach(problem -> LOG.warn("{}", problem));
    }

    private void complete() {
        Embedder embedder = model.embedder();
        List<String> missing = List.copyOf(assembly.missingVectors(embedder.model()));
        if (missing.isEmpty()) {
            return;
        }
        LOG.info("{} texts are not compiled; the search goes without the embedding until they are", missing.size());
        Vectors vectors = assembly.vectors();
        for (int from = 0; from < missing.size(); from += PORTION) {
            if (stopped) {
                return;
            }
            int to = Math.min(from + PORTION, missing.size());
            vectors = vectors.with(Vectors.compute(embedder, missing.subList(from, to)));
        }
        assembly = assembly.with(plan, vectors, model);
        LOG.info("the search is complete");
    }

    /** Waits until the background work has ended: it uses the model, which is closed next. */
    @Override
    public void close() {
        stopped = true;
        stop.countDown();
        try {
            background.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
