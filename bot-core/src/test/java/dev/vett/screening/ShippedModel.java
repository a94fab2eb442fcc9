package dev.vett.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model in the knowledge, which must be what its training gives. */
final class ShippedModel {
    static final Path KNOWLEDGE = Path.of("../knowledge/src/main/resources/vett");

    /** How a trained model is written. */
    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    private ShippedModel() {}

    /** Compares the trained model with the shipped file, or replaces it with {@code -Dvett.model=write}. */
    static void assertIs(Writer trained, String file, Class<?> test) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trained.write(new DataOutputStream(bytes));
        Path shipped = KNOWLEDGE.resolve(file);
        if ("write".equals(System.getProperty("vett.model"))) {
            Files.write(shipped, bytes.toByteArray());
        }
        assertThat(bytes.toByteArray())
                .as("train again: -Dtest=%s -Dvett.model=write, see CONTRIBUTING.md", test.getSimpleName())
                .isEqualTo(Files.readAllBytes(shipped));
    }
}
