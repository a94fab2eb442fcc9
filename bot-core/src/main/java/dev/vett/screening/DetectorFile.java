package dev.vett.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one detector file: one pattern, or several of the same kind under {@code patterns}, each of which may override
 * what stands at the top. Every key is explained in {@code schema/detector.schema.json}.
 */
final class DetectorFile {
    /** A rule with its prefilter. */
    record Trigger(Rule rule, int digits, List<Integer> keywords) {
        Trigger {
            keywords = List.copyOf(keywords);
        }
    }

    /** Names a part: %{document}. */
    private static final Pattern PART = Pattern.compile("%\\{([a-z-]+)}");

    private static final int DEFAULT_WITHIN_DIGITS = 8;
    private static final int DEFAULT_WITHIN_KEYWORD = 120;
    private static final int DEFAULT_BEFORE = 60;
    private static final int DEFAULT_AFTER = 20;

    private final DataTypes types;
    private final WordFinder.Builder words;
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    /** Pieces that several patterns of the file hold, by name. */
    private final Map<String, String> parts = new LinkedHashMap<>();

    private DetectorFile(DataTypes types, WordFinder.Builder words) {
        this.types = types;
        this.words = words;
    }

    static DetectorFile read(Path path, String name, DataTypes types, WordFinder.Builder words, Problems problems) {
        DetectorFile file = new DetectorFile(types, words);
        file.read(YamlNode.read(path, name, problems), name);
        return file;
    }

    List<Trigger> triggers() {
        return triggers;
    }

    List<Example> examples() {
        return examples;
    }

    Set<String> ids() {
        return ids;
    }

    private static final String[] SHARED = {
        "id",
        "type",
        "pattern",
        "digits",
        "keywords",
        "within",
        "bounds",
        "check",
        "context",
        "other-context",
        "context-before",
        "context-after",
        "confidence",
        "not",
        "matches",
        "ignores",
        "about",
        "variants",
        "reading"
    };

    private void read(YamlNode root, String name) {
        if (!root.exists()) {
            return;
        }
        String[] top = Arrays.copyOf(SHARED, SHARED.length + 2);
        top[SHARED.length] = "patterns";
        top[SHARED.length + 1] = "parts";
        root.allowOnly(top);
        String id = root.require("id").text();
        if (!name.endsWith(id + ".yaml")) {
            root.problem("the file of detector '" + id + "' must be called " + id + ".yaml");
        }
        root.require("about").text();
        root.optional("parts").ifPresent(map -> map.entries().forEach((part, regex) -> parts.put(part, whole(regex))));
        Optional<YamlNode> patterns = root.optional("patterns");
        Set<String> own = new LinkedHashSet<>();
        if (patterns.isPresent()) {
            for (YamlNode node : patterns.get().items()) {
                node.allowOnly(SHARED);
                String detector = node.optional("id").map(YamlNode::text).orElse(id);
                boolean first = own.add(detector);
                rule(detector, node, Optional.of(root));
                if (node.optional("matches").isPresent()
                        || node.optional("ignores").isPresent()) {
                    examples(node, Set.of(detector));
                }
                if (first && !detector.equals(id) && node.optional("matches").isEmpty()) {
                    node.problem("'matches' is missing: a detector without an example is not a detector");
                }
            }
        } else {
            own.add(id);
            rule(id, root, Optional.empty());
        }
        ids.addAll(own);
        examples(root, own);
        boolean single = own.equals(Set.of(id));
        if (single && root.optional("matches").isEmpty()) {
            root.problem("'matches' is missing: a detector without an example is not a detector");
        }
        if (root.optional("ignores").isEmpty()) {
            root.problem("'ignores' is missing: show at least one look-alike that must pass");
        }
    }

    private void examples(YamlNode node, Set<String> detectors) {
        node.optional("matches")
                .ifPresent(list -> list.items().forEach(item -> examples.add(Example.matching(item, detectors))));
        node.optional("ignores")
                .ifPresent(list -> list.items().forEach(item -> examples.add(Example.ignoring(item, detectors))));
    }

    private void rule(String detector, YamlNode node, Optional<YamlNode> parent) {
        DataType type =
                DataType.of(value(node, parent, "type").map(YamlNode::text).orElse(""));
        if (!types.knows(type)) {
            node.problem("'type' is missing or no data type; an own one starts with x-");
        }
        YamlNode patternNode = node.require("pattern");
        Pattern pattern = compile(patternNode);
        int digits = node.optional("digits")
                .or(() -> node.optional("keywords").isPresent()
                        ? Optional.empty()
                        : parent.flatMap(p -> p.optional("digits")))
                .map(n -> n.number(1, 30))
                .orElse(0);
        List<String> keywords = node.optional("keywords")
                .or(() -> node.optional("digits").isPresent()
                        ? Optional.empty()
                        : parent.flatMap(p -> p.optional("keywords")))
                .map(YamlNode::texts)
                .orElse(List.of());
        if (digits == 0 && keywords.isEmpty()) {
            node.problem("needs 'keywords' or 'digits': without a prefilter every text would cost time");
        }
        Optional<Check> check = value(node, parent, "check").map(n -> n.oneOf(Check.LUHN));
        Map<Situation, Confidence> confidence = confidence(node, parent, check.isPresent());
        boolean hasValue = pattern.namedGroups().containsKey("value");
        Bounds bounds =
                value(node, parent, "bounds").map(n -> n.oneOf(Bounds.WORD)).orElse(Bounds.WORD);
        Optional<Automaton> starts = Automaton.of(pattern.pattern());
        Rule rule = new Rule(
                detector,
                type,
                pattern,
                starts.orElse(null),
                starts.filter(s -> !Rule.placeByPlace(bounds, hasValue, s.longest()))
                        .map(Automaton::fromAnywhere)
                        .orElse(null),
                hasValue,
                bounds,
                value(node, parent, "within")
                        .map(n -> n.number(1, 20_000))
                        .orElse(digits > 0 ? DEFAULT_WITHIN_DIGITS : DEFAULT_WITHIN_KEYWORD),
                check.orElse(null),
                value(node, parent, "reading")
                        .map(n -> n.oneOf(Reading.AS_WRITTEN))
                        .orElse(Reading.AS_WRITTEN),
                words(node, parent, "context"),
                words(node, parent, "other-context"),
                value(node, parent, "context-before")
                        .map(n -> n.number(0, 2000))
                        .orElse(DEFAULT_BEFORE),
                value(node, parent, "context-after").map(n -> n.number(0, 2000)).orElse(DEFAULT_AFTER),
                confidence,
                not(node, parent),
                variants(node, parent, type));
        triggers.add(new Trigger(rule, digits, keywords.stream().map(words::add).toList()));
    }

    private static Optional<YamlNode> value(YamlNode node, Optional<YamlNode> parent, String key) {
        return node.optional(key).or(() -> parent.flatMap(p -> p.optional(key)));
    }

    private List<Pattern> not(YamlNode node, Optional<YamlNode> parent) {
        List<Pattern> not = new ArrayList<>();
        node.optional("not").ifPresent(list -> list.items().forEach(item -> not.add(compile(item))));
        parent.flatMap(p -> p.optional("not")).ifPresent(list -> list.items().forEach(item -> not.add(compile(item))));
        return List.copyOf(not);
    }

    private Map<String, BitSet> variants(YamlNode node, Optional<YamlNode> parent, DataType type) {
        // In the file's order, so that the same words always win.
        Map<String, BitSet> variants = new LinkedHashMap<>();
        value(node, parent, "variants")
                .ifPresent(map -> map.entries().forEach((variant, texts) -> {
                    if (!types.knows(new DataType(type.id(), variant))) {
                        texts.problem("'" + variant + "' is not a variant of " + type.id());
                    }
                    BitSet numbers = new BitSet();
                    texts.localTexts().values().forEach(list -> list.forEach(word -> numbers.set(words.add(word))));
                    variants.put(variant, numbers);
                }));
        return Collections.unmodifiableMap(variants);
    }

    private BitSet words(YamlNode node, Optional<YamlNode> parent, String key) {
        BitSet numbers = new BitSet();
        value(node, parent, key)
                .ifPresent(map ->
                        map.localTexts().values().forEach(list -> list.forEach(word -> numbers.set(words.add(word)))));
        return numbers;
    }

    private Map<Situation, Confidence> confidence(YamlNode node, Optional<YamlNode> parent, boolean checked) {
        Map<Situation, Confidence> table = new EnumMap<>(Situation.class);
        Optional<YamlNode> written = value(node, parent, "confidence");
        if (written.isEmpty()) {
            node.problem("'confidence' is missing");
        }
        written.ifPresent(map -> map.entries().forEach((key, value) -> {
            Optional<Situation> situation = situation(key);
            if (situation.isEmpty()) {
                value.problem("'" + key + "' is not a situation; known are "
                        + String.join(
                                ", ",
                                Arrays.stream(Situation.values())
                                        .map(YamlNode::kebab)
                                        .toList()));
            } else if (isChecked(situation.get()) != checked) {
                value.problem("'" + key + "' never happens: this rule has " + (checked ? "a" : "no") + " check");
            } else if (!value.text().equals("none")) {
                table.put(situation.get(), value.oneOf(Confidence.POSSIBLE));
            }
            if (!checked && value.text().equals("verified")) {
                value.problem("'verified' needs a check");
            }
        }));
        return table;
    }

    private static Optional<Situation> situation(String key) {
        for (Situation situation : Situation.values()) {
            if (YamlNode.kebab(situation).equals(key)) {
                return Optional.of(situation);
            }
        }
        return Optional.empty();
    }

    private static boolean isChecked(Situation situation) {
        return situation.name().startsWith("CHECK");
    }

    private Pattern compile(YamlNode node) {
        try {
            return Pattern.compile(whole(node));
        } catch (PatternSyntaxException e) {
            node.problem("is not a pattern: " + e.getDescription());
            return Pattern.compile("[^\\s\\S]");
        }
    }

    /** A pattern with the parts that it names put in, each a group of its own. */
    private String whole(YamlNode node) {
        Matcher part = PART.matcher(node.text());
        StringBuilder whole = new StringBuilder();
        while (part.find()) {
            String regex = parts.get(part.group(1));
            if (regex == null) {
                node.problem("'" + part.group(1) + "' is not among the parts before it");
            }
            part.appendReplacement(whole, Matcher.quoteReplacement("(?:" + (regex == null ? "" : regex) + ")"));
        }
        return part.appendTail(whole).toString();
    }
}
