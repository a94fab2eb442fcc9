package dev.vett.guideline;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a text into a vector of unit length, on this machine.
 *
 * <p>Loading takes about half a second, a question about four milliseconds. The model reads about the first 126 word
 * pieces of a text (some 90 English words) and ignores the rest. Thread-safe; each call uses one thread, the caller's.
 * Needs a writable directory for the tokenizer's native library: {@code DJL_CACHE_DIR}, by default below the user's home.
 */
public final class Embedder implements AutoCloseable {
    private static final String BUNDLED = "all-minilm-l6-v2-q";

    private final String model;
    private final OrtSession session;
    private final Encoder encoder;

    private Embedder(String model, OrtSession session, Encoder encoder) {
        this.model = model;
        this.session = session;
        this.encoder = encoder;
    }

    /** The quantised all-MiniLM-L6-v2 that comes with langchain4j. */
    public static Embedder bundled() {
        try {
            return load(BUNDLED, resource(BUNDLED + ".onnx"), resource(BUNDLED + "-tokenizer.json"), PoolingMode.MEAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Another model.
     *
     * @param folder holds {@code model.onnx}, {@code tokenizer.json} and, unless the model pools by mean, a file {@code
     *     pooling} with the word {@code mean} or {@code cls}
     * @throws IllegalArgumentException if the folder does not hold a usable model
     */
    public static Embedder from(Path folder) {
        try {
            byte[] onnx = Files.readAllBytes(folder.resolve("model.onnx"));
            byte[] tokenizer = Files.readAllBytes(folder.resolve("tokenizer.json"));
            Path pooling = folder.resolve("pooling");
            PoolingMode mode =
                    Files.exists(pooling) && Files.readString(pooling).strip().equalsIgnoreCase("cls")
                            ? PoolingMode.CLS
                            : PoolingMode.MEAN;
            String name = folder.getFileName() + "-" + mode.name().toLowerCase(Locale.ROOT) + "-" + digest(onnx);
            return load(name, onnx, tokenizer, mode);
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + " holds no readable model.onnx and tokenizer.json", e);
        }
    }

    /** The model's name; vectors of different names cannot be compared. */
    public String model() {
        return model;
    }

    /** The vector of a text; empty for one without anything to read. */
    public float[] embed(String text) {
        if (text.isBlank()) {
            return new float[0];
        }
        try {
            return encoder.embed(text).content().vector();
        } catch (IllegalArgumentException e) {
            // The tokenizer finds nothing to read in it, such as invisible characters only.
            return new float[0];
        } catch (RuntimeException e) {
            // Not as a cause: a library's message may hold the text.
            throw new IllegalStateException(
                    "the embedding failed with " + e.getClass().getName());
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model could not be closed", e);
        }
    }

    private static Embedder load(String name, byte[] onnx, byte[] tokenizer, PoolingMode pooling) {
        keepHome();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Off before anything is loaded: official builds for Windows report their use otherwise.
            environment.setTelemetry(false);
            // One thread: a question is short, and a server has many of them. No arena: it would keep the largest
            // batch.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(onnx, options);
            OnnxBertBiEncoder model =
                    new OnnxBertBiEncoder(environment, session, new ByteArrayInputStream(tokenizer), pooling);
            return new Embedder(name, session, new Encoder(model));
        } catch (OrtException e) {
            throw new IllegalArgumentException("the embedding model " + name + " cannot be loaded", e);
        }
    }

    /**
     * The tokenizer's library (DJL) asks the cloud for the machine's identity, reports it to its makers, looks for a
     * graphics card and may fetch native code. Vett talks to nobody.
     */
    private static void keepHome() {
        Map.of("OPT_OUT_TRACKING", "true", "ai.djl.offline", "true", "RUST_FLAVOR", "cpu")
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Embedder.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IOException(name + " is not on the class path");
            }
            return stream.readAllBytes();
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** langchain4j's in-process model over a session with our options; its own constructors take none. */
    private static final class Encoder extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder model;

        Encoder(OnnxBertBiEncoder model) {
            super(Runnable::run);
            this.model = model;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return model;
        }
    }
}
