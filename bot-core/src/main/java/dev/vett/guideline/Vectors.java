package dev.vett.guideline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Vectors that were computed before, found by the hash of model and text: what has changed is simply not found.
 *
 * <p>A vector is kept in one byte a dimension. Immutable, thread-safe; several packs share one.
 */
public final class Vectors {
    /** A vector of unit length, in whole steps of a scale of its own. */
    static final class Packed {
        private final byte[] steps;
        private final float scale;

        private Packed(byte[] steps, float scale) {
            this.steps = steps;
            this.scale = scale;
        }

        static Packed of(float[] vector) {
            float largest = 1e-9f;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            byte[] steps = new byte[vector.length];
            for (int i = 0; i < vector.length; i++) {
                steps[i] = (byte) Math.round(vector[i] / largest * 127);
            }
            return new Packed(steps, largest / 127);
        }

        /** The cosine with a vector of unit length. */
        float cosine(float[] unit) {
            float sum = 0;
            int length = Math.min(unit.length, steps.length);
            for (int i = 0; i < length; i++) {
                sum += unit[i] * steps[i];
            }
            return sum * scale;
        }
    }

    private static final int MAGIC = 0x56455454;
    private static final int VERSION = 1;
    private static final int MOST_ENTRIES = 5_000_000;
    private static final int MOST_DIMENSIONS = 4096;

    private final String model;
    private final Map<Long, Packed> byKey;

    private Vectors(String model, Map<Long, Packed> byKey) {
        this.model = model;
        this.byKey = byKey;
    }

    public static Vectors none() {
        return new Vectors("", Map.of());
    }

    /** Computes the vectors of texts; takes a few milliseconds a text. */
    public static Vectors compute(Embedder embedder, Collection<String> texts) {
        Map<Long, Packed> byKey = new HashMap<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                byKey.computeIfAbsent(key(embedder.model(), text), key -> Packed.of(embedder.embed(text)));
            }
        }
        return new Vectors(embedder.model(), byKey);
    }

    /** These and those; only those if they are of another model. */
    public Vectors with(Vectors others) {
        if (others.byKey.isEmpty()) {
            return this;
        }
        if (!model.equals(others.model)) {
            return others;
        }
        Map<Long, Packed> all = new HashMap<>(byKey);
        all.putAll(others.byKey);
        return new Vectors(model, all);
    }

    /** The name of the model that made them ({@link Embedder#model}); empty if there are none. */
    public String model() {
        return model;
    }

    /** Those of these texts; what is no longer used is left out. */
    public Vectors only(Collection<String> texts) {
        Map<Long, Packed> used = new HashMap<>();
        for (String text : texts) {
            find(text).ifPresent(packed -> used.put(key(model, text), packed));
        }
        return new Vectors(model, used);
    }

    /** How many there are. */
    public int size() {
        return byKey.size();
    }

    /** Whether there is a vector of that text. */
    public boolean contains(String text) {
        return byKey.containsKey(key(model, text));
    }

    Optional<Packed> find(String text) {
        return Optional.ofNullable(byKey.get(key(model, text)));
    }

    /**
     * Reads what {@link #write} wrote; closes the stream.
     *
     * @throws IOException also if it is not such a file
     */
    public static Vectors read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("not a file of compiled vectors");
            }
            String model = in.readUTF();
            int count = in.readInt();
            int dimensions = in.readInt();
            if (count < 0 || count > MOST_ENTRIES || dimensions < 0 || dimensions > MOST_DIMENSIONS) {
                throw new IOException("not a file of compiled vectors");
            }
            Map<Long, Packed> byKey = new HashMap<>();
            for (int i = 0; i < count; i++) {
                long key = in.readLong();
                float scale = in.readFloat();
                byte[] steps = new byte[dimensions];
                in.readFully(steps);
                byKey.put(key, new Packed(steps, scale));
            }
            return new Vectors(model, byKey);
        }
    }

    /** Writes all vectors, the same ones always as the same bytes. */
    public void write(OutputStream stream) throws IOException {
        int dimensions = byKey.values().stream()
                .mapToInt(packed -> packed.steps.length)
                .max()
                .orElse(0);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeUTF(model);
        out.writeInt(byKey.size());
        out.writeInt(dimensions);
        for (Map.Entry<Long, Packed> entry : new TreeMap<>(byKey).entrySet()) {
            out.writeLong(entry.getKey());
            out.writeFloat(entry.getValue().scale);
            out.write(entry.getValue().steps);
        }
        out.flush();
    }

    private static long key(String model, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
