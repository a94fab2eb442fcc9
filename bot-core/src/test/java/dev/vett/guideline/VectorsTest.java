package dev.vett.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {
    private static Embedder embedder;

    @BeforeAll
    static void load() {
        embedder = Embedder.bundled();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void vectorsAreOfUnitLengthAndLikeTextsAreNear() {
        float[] secret = embedder.embed("secret personal data");
        assertThat(cosine(secret, secret)).isCloseTo(1, within(1e-3f));
        assertThat(cosine(secret, embedder.embed("confidential information about persons")))
                .isGreaterThan(cosine(secret, embedder.embed("the weather tomorrow")) + 0.2f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u0000", "\uD83D\uDE00", "\uD800", "[SEP]", "."})
    void oddTextsDoNotThrow(String text) {
        assertThat(embedder.embed(text).length).isIn(0, 384);
    }

    @Test
    void aBlankTextHasNoVectorAndALongOneHas() {
        assertThat(embedder.embed(" ")).isEmpty();
        assertThat(embedder.embed("personal data ".repeat(20_000))).hasSize(384);
    }

    @Test
    void oneEmbedderServesManyThreads() {
        List<String> texts =
                IntStream.range(0, 40).mapToObj(i -> "text number " + i).toList();
        List<float[]> one = texts.stream().map(embedder::embed).toList();
        List<float[]> many = texts.parallelStream().map(embedder::embed).toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(many.get(i)).isEqualTo(one.get(i));
        }
    }

    @Test
    void aModelFromAFolderIsTheSameModelUnderAnotherName(@TempDir Path folder) throws IOException {
        for (String name : List.of(".onnx", "-tokenizer.json")) {
            try (InputStream in = Embedder.class.getResourceAsStream("/all-minilm-l6-v2-q" + name)) {
                Files.copy(in, folder.resolve(name.equals(".onnx") ? "model.onnx" : "tokenizer.json"));
            }
        }
        try (Embedder other = Embedder.from(folder)) {
            assertThat(other.model()).isNotEqualTo(embedder.model());
            assertThat(other.embed("personal data")).isEqualTo(embedder.embed("personal data"));
        }
        Files.writeString(folder.resolve("pooling"), "cls\n");
        try (Embedder other = Embedder.from(folder)) {
            assertThat(other.embed("personal data")).isNotEqualTo(embedder.embed("personal data"));
        }
        Files.writeString(folder.resolve("model.onnx"), "no model");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Embedder.from(folder));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Embedder.from(folder.resolve("nowhere")));
    }

    @Test
    void writtenVectorsAreFoundAgainAndStaleOnesAreNot() throws IOException {
        Vectors vectors = Vectors.compute(embedder, List.of("secrecy", "tool", " "));
        assertThat(vectors.size()).isEqualTo(2);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        vectors.write(first);
        Vectors read = Vectors.read(new ByteArrayInputStream(first.toByteArray()));
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        read.write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(read.model()).isEqualTo(embedder.model());
        assertThat(read.contains("secrecy")).isTrue();
        assertThat(read.contains("Secrecy")).isFalse();
        float[] unit = embedder.embed("secrecy");
        assertThat(read.find("secrecy").orElseThrow().cosine(unit)).isCloseTo(1, within(0.01f));
        assertThat(read.with(Vectors.none())).isSameAs(read);
        assertThat(read.with(Vectors.compute(embedder, List.of("more"))).size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VETT", "not vectors at all, but long enough for a header"})
    void otherFilesAreRefused(String content) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Vectors.read(
                        new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void theBundledModelStaysAtHome() {
        assertThat(System.getProperty("OPT_OUT_TRACKING").toLowerCase(Locale.ROOT))
                .isEqualTo("true");
    }
}
