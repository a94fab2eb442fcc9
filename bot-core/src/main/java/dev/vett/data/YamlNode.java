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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * A value in a YAML 1.2 file that knows its place.
 *
 * <p>Reading never throws for bad content: what is missing or of the wrong kind is reported to {@link Problems} with file
 * and line, and a neutral value (empty text, empty list) is returned, so that one load finds every problem. Not
 * thread-safe.
 */
public final class YamlNode {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(20_000_000).build();

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
            problems.add(name, 1, "is not YAML: " + e.getMessage());
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
        if (node != null && !value.exists()) {
            problem("'" + key + "' is missing");
        }
        return value;
    }

    /** The value under a key, or empty when the key is absent or null. */
    public Optional<YamlNode> optional(String key) {
        YamlNode value = child(key);
        return value.exists() ? Optional.of(value) : Optional.empty();
    }

    /** Reports every key that is not among these. */
    public void allowOnly(String... keys) {
        Set<String> known = Set.of(keys);
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.problem("'" + key + "' is unknown here; known are "
                        + Arrays.stream(keys).sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    /** The entries of a mapping in the file's order. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode value = new YamlNode(file, problems, tuple.getValueNode(), lineOf(tuple.getKeyNode(), line));
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (entries.putIfAbsent(key, value) != null) {
                    problems.add(file, lineOf(tuple.getKeyNode(), line), "'" + key + "' stands here twice");
                }
            }
        } else if (node != null) {
            problem("must be a mapping (key: value)");
        }
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

    /** The text of a scalar that is not empty. */
    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            if (scalar.getValue().isBlank()) {
                problem("must not be empty");
            }
            return scalar.getValue();
        }
        if (node != null) {
            problem("must be a text");
        }
        return "";
    }

    /** The texts of a sequence of scalars. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    public boolean flag() {
        String value = text();
        if (node != null && !value.equals("true") && !value.equals("false")) {
            problem("must be true or false");
        }
        return value.equals("true");
    }

    /** A whole number within bounds; the lower bound if it is not one. */
    public int number(int least, int most) {
        String value = text();
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
        String value = text();
        for (E constant : fallback.getDeclaringClass().getEnumConstants()) {
            if (kebab(constant).equals(value)) {
                return constant;
            }
        }
        if (node != null) {
            problem("must be one of "
                    + Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
                            .map(YamlNode::kebab)
                            .collect(Collectors.joining(", ")));
        }
        return fallback;
    }

    /** A mapping from language codes to texts. */
    public LocalText localText() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        entries().forEach((key, value) -> language(key, value).ifPresent(found -> texts.put(found, value.text())));
        return new LocalText(texts);
    }

    /** A mapping from language codes to lists of texts. */
    public Map<Language, List<String>> localTexts() {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        entries().forEach((key, value) -> language(key, value).ifPresent(found -> texts.put(found, value.texts())));
        return texts;
    }

    /** An enum constant as data files write it. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Language> language(String key, YamlNode value) {
        Optional<Language> found = Language.of(key);
        if (found.isEmpty()) {
            value.problem("'" + key + "' is not a language; known are sv, nb, nn, en");
        }
        return found;
    }

    private YamlNode child(String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return new YamlNode(file, problems, tuple.getValueNode(), line);
                }
            }
        } else if (node != null) {
            problem("must be a mapping (key: value)");
        }
        return new YamlNode(file, problems, null, line);
    }

    private static int lineOf(Node node, int fallback) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(fallback);
    }
}
