package dev.vett.app.setup;

import dev.vett.Fault;
import dev.vett.data.PackException;
import dev.vett.guideline.Embedder;
import dev.vett.guideline.Vectors;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assembly that answers now. It answers at once; missing vectors are computed in the background, and the search takes
 * them up when all are there. Thread-safe.
 */
public final class Current implements Supplier<Assembly>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Current.class);

    /** So many texts at a time, a few hundred milliseconds: the program does not wait longer for its end. */
    private static final int PORTION = 32;

    private volatile Assembly assembly;
    private volatile boolean stopped;
    private final Thread completion;

    private Current(Assembly.Plan plan, Model model) {
        this.assembly = Assembly.load(plan, model);
        this.completion = new Thread(() -> complete(plan, model), "vett-vectors");
        completion.setUncaughtExceptionHandler((thread, bug) -> Fault.log(LOG, bug));
        completion.setDaemon(true);
    }

    /**
     * Loads what the plan says and starts to complete it.
     *
     * @throws PackException if any data is wrong
     */
    public static Current start(Assembly.Plan plan, Model model) {
        Current current = new Current(plan, model);
        current.completion.start();
        return current;
    }

    @Override
    public Assembly get() {
        return assembly;
    }

    private void complete(Assembly.Plan plan, Model model) {
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
        assembly = Assembly.load(plan, vectors, model);
        LOG.info("the search is complete");
    }

    /** Waits until the background work has ended: it uses the model, which is closed next. */
    @Override
    public void close() {
        stopped = true;
        try {
            completion.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
