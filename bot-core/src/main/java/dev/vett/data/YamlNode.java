package dev.vett.data;

import dev.vett.language.Language;
import dev.vett.language.LocalText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A value in a YAML 1.2 file that knows its place.
 *
 * <p>Reading never throws for bad content: what is missing or of the wrong kind is reported to {@link Problems} with file
 * and line, and a neutral value (empty text, empty list) is returned, so that one load finds every problem. Not
 * thread-safe.
 */
public final class YamlNode {
    /** The core schema of YAML 1.2, as editors read it. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(20_000_000)
            .build();

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final String file;
    private final Problems problems;
    private final @Nullable Node node;
    private final int line;

    private YamlNode(String file, Problems problems, @Nullable Node node, int parentLine) {
        this.file = file;
        this.problems = problems;
        this.node = node;
        this.line = node == null ? parentLine : lineOf(node, parentLine);
    }

    /** Reads a file; a file that is missing, not UTF-8 or not YAML is one problem and gives an empty node. */
    public static YamlNode read(Path path, String name, Problems problems) {
        @Nullable Node root = null;
        try {
            root = new Compose(SETTINGS).composeString(Files.readString(path)).orElse(null);
            if (root == null) {
                problems.add(name, 1, "is empty");
            }
        } catch (NoSuchFileException e) {
            problems.add(name, 1, "is missing");
        } catch (CharacterCodingException e) {
            problems.add(name, 1, "is not UTF-8 text");
        } catch (IOException e) {
            problems.add(name, 1, "cannot be read");
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(name, at, "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(name, 1, "is not YAML: " + firstLine(e));
        }
        return new YamlNode(name, problems, root, 1);
    }

    public int line() {
        return line;
    }

    public boolean exists() {
        return node != null
                && !(node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL));
    }

    public void problem(String message) {
        problems.add(file, line, message);
    }

    /** The value under a key that must be there. */
    public YamlNode require(String key) {
        YamlNode value = child(key);
        if (value.exists()) {
            return value;
        }
        if (node instanceof MappingNode) {
            value.problem("'" + key + "' is missing");
        }
        return new YamlNode(file, problems, null, value.line);
    }

    /** The value under a key, or empty when the key is absent or null. */
    public Optional<YamlNode> optional(String key) {
        YamlNode value = child(key);
        return value.exists() ? Optional.of(value) : Optional.empty();
    }

    /** Reports every key that is not among these. */
    public void allowOnly(String... keys) {
        Set<String> known = Set.of(keys);
        for (NodeTuple tuple : tuples()) {
            if (!known.contains(key(tuple))) {
                problemAt(
                        tuple,
                        "'" + key(tuple) + "' is unknown here; known are "
                                + Arrays.stream(keys).sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /** The entries of a mapping in the file's order. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        tuples().forEach(tuple -> entries.putIfAbsent(key(tuple), value(tuple)));
        return entries;
    }

    /** The items of a sequence. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlNode(file, problems, item, line))
                    .toList();
        }
        if (node != null) {
            problem("must be a list");
        }
        return List.of();
    }

    /** The items of a sequence that must have some. */
    public List<YamlNode> oneOrMore() {
        List<YamlNode> items = items();
        if (node instanceof SequenceNode && items.isEmpty()) {
            problem("must not be empty");
        }
        return items;
    }

    /** The text of a scalar that is not empty. */
    public String text() {
        if (node instanceof ScalarNode scalar && exists()) {
            if (!scalar.getTag().equals(Tag.STR)) {
                problem("must be a text: put it in quotes");
            } else if (scalar.getValue().isBlank()) {
                problem("must not be empty");
            }
            return scalar.getValue();
        }
        if (node != null) {
            problem("must be a text");
        }
        return "";
    }

    /** A text in kebab-case. */
    public String id() {
        String id = text();
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            problem("an id has small letters a-z, digits and single hyphens");
        }
        return id;
    }

    /** The texts of a sequence of scalars. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    public boolean flag() {
        String value = scalar(Tag.BOOL);
        if (node != null && value.isEmpty()) {
            problem("must be true or false");
        }
        return Boolean.parseBoolean(value);
    }

    /** A whole number within bounds; the lower bound if it is not one. */
    public int number(int least, int most) {
        String value = scalar(Tag.INT);
        if (value.matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (least <= number && number <= most) {
                return number;
            }
        }
        if (node != null) {
            problem("must be a whole number from " + least + " to " + most);
        }
        return least;
    }

    /** One of an enum's constants, written in lower case with hyphens; the fallback if it is none of them. */
    public <E extends Enum<E>> E oneOf(E fallback) {
        return oneOf(EnumSet.allOf(fallback.getDeclaringClass()), fallback);
    }

    /** The same where not every constant may stand. */
    public <E extends Enum<E>> E oneOf(Set<E> allowed, E fallback) {
        String value = scalar(Tag.STR);
        Set<E> inOrder = EnumSet.copyOf(allowed);
        for (E constant : inOrder) {
            if (kebab(constant).equals(value)) {
                return constant;
            }
        }
        if (node != null) {
            problem("must be one of " + inOrder.stream().map(YamlNode::kebab).collect(Collectors.joining(", ")));
        }
        return fallback;
    }

    /** A mapping from language codes to texts; at least one. */
    public LocalText localText() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byLanguage().forEach((language, value) -> texts.put(language, value.text()));
        if (node instanceof MappingNode mapping && mapping.getValue().isEmpty()) {
            problem("must not be empty");
        }
        return new LocalText(texts);
    }

    /** A mapping from language codes to lists of texts. */
    public Map<Language, List<String>> localTexts() {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        byLanguage().forEach((language, value) -> texts.put(language, value.texts()));
        return texts;
    }

    /** An enum constant as data files write it. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<Language, YamlNode> byLanguage() {
        Map<Language, YamlNode> values = new EnumMap<>(Language.class);
        for (NodeTuple tuple : tuples()) {
            // The exact code: "no" beside "nb" would be one text hiding the other.
            Optional<Language> language = Arrays.stream(Language.values())
                    .filter(known -> known.code().equals(key(tuple)))
                    .findFirst();
            if (language.isPresent()) {
                values.putIfAbsent(language.get(), value(tuple));
            } else {
                problemAt(tuple, "'" + key(tuple) + "' is not a language; known are sv, nb, nn, en");
            }
        }
        return values;
    }

    private YamlNode child(String key) {
        return tuples().stream()
                .filter(tuple -> key(tuple).equals(key))
                .findFirst()
                .map(this::value)
                .orElseGet(() -> new YamlNode(file, problems, null, line));
    }

    /** The entries of a mapping; a key that stands there twice is reported, the first one counts. */
    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!keys.add(key(tuple))) {
                    problemAt(tuple, "'" + key(tuple) + "' stands here twice");
                }
            }
            return mapping.getValue();
        }
        if (node != null) {
            problem("must be a mapping (key: value)");
        }
        return List.of();
    }

    private YamlNode value(NodeTuple tuple) {
        return new YamlNode(file, problems, tuple.getValueNode(), line);
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private void problemAt(NodeTuple tuple, String message) {
        problems.add(file, lineOf(tuple.getKeyNode(), line), message);
    }

    /** The value of a scalar of that kind; empty for anything else. */
    private String scalar(Tag kind) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(kind) ? scalar.getValue() : "";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static int lineOf(Node node, int fallback) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(fallback);
    }
}
