package dev.vett.guideline;

import dev.vett.language.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Programs' texts and their translations, from the folder that {@code knowledge/training/gloss/collect} lays out: {@code
 * <source>/<language>/<file>}, the same file names in every language.
 */
final class GlossTexts {
    /** A text's words and those of its English original. */
    record Pair(List<String> words, List<String> english) {}

    private static final int MOST_WORDS = 60;
    /** What stands for a value: {@code %1}, {@code %PRODUCTNAME}, {@code %(name)s}, {@code {0}}, {@code $(ARG1)}. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\$?\\{[^{}]*\\}+|%\\([^()]*\\)[a-z]?|\\$\\([A-Za-z0-9]+\\)|[%$#][A-Z0-9]+%?|%[sdn]\\b|__[a-z]+__");

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-z]+|#\\d+);");
    private static final Pattern ACCELERATOR = Pattern.compile("[_~&](?=\\p{L})|(?<=\\p{L})_(?=\\p{L})");
    private static final Pattern PARAGRAPH =
            Pattern.compile("<(p|h\\d)\\s[^>]*\\bid=\"([^\"]+)\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern MESSAGE = Pattern.compile("(-?[A-Za-z][\\w-]*) = ?(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+(\\.[a-z][\\w-]*) = ?(.*)");
    private static final Pattern NO_TEXT = Pattern.compile(".*(?:key|keycode|width|height|style|aliases)\\d*");

    private GlossTexts() {}

    /** The pairs of all sources that have the language, each once, in a fixed order. */
    static List<Pair> pairs(Path folder, Language language) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Path source : sorted(folder)) {
            Path translated = source.resolve(language.code());
            if (Files.isDirectory(translated)) {
                Map<String, String> english = texts(source.resolve(Language.EN.code()));
                texts(translated).forEach((key, text) -> add(text, english.getOrDefault(key, original(key)), pairs));
            }
        }
        return List.copyOf(pairs);
    }

    private static void add(String text, String english, Set<Pair> pairs) {
        Pair pair = new Pair(words(text), words(english));
        int most = Math.max(pair.words().size(), pair.english().size());
        if (!pair.words().isEmpty() && !pair.english().isEmpty() && most <= MOST_WORDS && !text.equals(english)) {
            pairs.add(pair);
        }
    }

    static List<String> words(String text) {
        String plain = TAG.matcher(text.replace("\\n", " ")).replaceAll(" ");
        plain = ENTITY.matcher(plain).replaceAll(" ");
        plain = PLACEHOLDER.matcher(plain).replaceAll(" ");
        return Words.of(ACCELERATOR.matcher(plain).replaceAll(""));
    }

    /** The texts of all files below a folder, by file and name. */
    private static Map<String, String> texts(Path root) {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String prefix = root.relativize(file) + "\0";
                read(file, (name, text) -> {
                    if (!NO_TEXT.matcher(name).matches()) {
                        texts.putIfAbsent(prefix + name, text);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void read(Path file, BiConsumer<String, String> texts) throws IOException {
        String name = file.toString();
        if (name.endsWith(".mo")) {
            readMo(ByteBuffer.wrap(Files.readAllBytes(file)), texts);
        } else if (name.endsWith(".pak")) {
            readPak(ByteBuffer.wrap(Files.readAllBytes(file)), texts);
        } else if (name.endsWith(".ftl")) {
            readFluent(Files.readAllLines(file), texts);
        } else if (name.endsWith(".html")) {
            Matcher paragraphs = PARAGRAPH.matcher(Files.readString(file));
            while (paragraphs.find()) {
                texts.accept(paragraphs.group(2), paragraphs.group(3));
            }
        } else if (name.endsWith(".json")) {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(10_000_000).build();
            flatten("", new Load(settings).loadFromString(Files.readString(file)), texts);
        } else if (name.endsWith(".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> texts.accept(key.toString(), text.toString()));
        }
    }

    /** A gettext catalogue; the name of a message is its English text, after a context and U+0004. */
    private static void readMo(ByteBuffer file, BiConsumer<String, String> texts) {
        file.order(ByteOrder.LITTLE_ENDIAN);
        int count = file.getInt(8);
        int originals = file.getInt(12);
        int translations = file.getInt(16);
        for (int i = 0; i < count; i++) {
            String original = string(file, originals + 8 * i);
            String translation = string(file, translations + 8 * i);
            texts.accept(original.split("\0", 2)[0], translation.split("\0", 2)[0]);
        }
    }

    private static String original(String key) {
        return key.indexOf('\4') < 0 ? "" : key.substring(key.indexOf('\4') + 1);
    }

    private static String string(ByteBuffer file, int at) {
        return string(file, file.getInt(at + 4), file.getInt(at));
    }

    private static String string(ByteBuffer file, int from, int length) {
        byte[] bytes = new byte[length];
        file.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Chromium's resources, version 5: numbers and offsets. */
    private static void readPak(ByteBuffer file, BiConsumer<String, String> texts) {
        file.order(ByteOrder.LITTLE_ENDIAN);
        int count = Short.toUnsignedInt(file.getShort(8));
        for (int i = 0; i < count; i++) {
            int entry = 12 + 6 * i;
            int from = file.getInt(entry + 2);
            int length = file.getInt(entry + 8) - from;
            texts.accept(String.valueOf(Short.toUnsignedInt(file.getShort(entry))), string(file, from, length));
        }
    }

    /** Mozilla's messages, those without variants. */
    private static void readFluent(List<String> lines, BiConsumer<String, String> texts) {
        String message = "";
        String name = "";
        StringBuilder text = new StringBuilder();
        List<String> all = new ArrayList<>(lines);
        all.add("end = ");
        for (String line : all) {
            Matcher start = MESSAGE.matcher(line);
            Matcher attribute = ATTRIBUTE.matcher(line);
            boolean isStart = start.matches();
            if (isStart || attribute.matches()) {
                if (!text.toString().contains("->") && !text.toString().isBlank()) {
                    texts.accept(name, text.toString());
                }
                message = isStart ? start.group(1) : message;
                name = isStart ? message : message + attribute.group(1);
                text = new StringBuilder(isStart ? start.group(2) : attribute.group(2));
            } else if (!line.startsWith("#")) {
                text.append(' ').append(line.strip());
            }
        }
    }

    private static void flatten(String name, Object value, BiConsumer<String, String> texts) {
        if (value instanceof Map<?, ?> map) {
            // OpenStreetMap's files have the language as their only key.
            map.forEach((key, each) -> flatten(map.size() == 1 ? name : name + "/" + key, each, texts));
        } else if (value instanceof List<?> list) {
            texts.accept(name, list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        } else if (value instanceof String text) {
            texts.accept(name, text);
        }
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
