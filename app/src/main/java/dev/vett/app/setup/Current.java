package dev.vett.app.setup;

import dev.vett.data.PackException;
import dev.vett.guideline.Vectors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assembly that answers now. It answers at once; missing vectors are computed in the background, and the search takes
 * them up when all are there. Thread-safe.
 */
public final class Current implements Supplier<Assembly>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Current.class);

    private volatile Assembly assembly;
    private final Thread completion;

    private Current(Assembly.Plan plan, Model model) {
        this.assembly = Assembly.load(plan, model);
        this.completion = new Thread(() -> complete(plan, model), "vett-vectors");
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
        Assembly loaded = assembly;
        int missing = loaded.missingVectors(model.embedder().model()).size();
        if (missing > 0) {
            LOG.info("{} texts are not compiled; the search goes without the embedding until they are", missing);
            Vectors vectors = loaded.completeVectors(model.embedder());
            assembly = Assembly.load(plan, vectors, model);
            LOG.info("the search is complete");
        }
    }

    @Override
    public void close() {
        completion.interrupt();
    }
}
