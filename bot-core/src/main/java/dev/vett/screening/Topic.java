package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of sensitive content: the words that speak of it.
 *
 * @param person whether it means content about an identifiable person
 * @param terms say it by themselves
 * @param weakTerms say it beside a person, or beside one of {@code with}
 * @param with words in the same block that make a weak term clear
 * @param without words in the same block that make it harmless
 * @param variants words in the block or its neighbours that tell the variant
 */
record Topic(
        String id,
        DataType type,
        boolean person,
        BitSet terms,
        BitSet weakTerms,
        BitSet with,
        BitSet without,
        Map<String, BitSet> variants,
        List<Example> examples) {
    static Topic read(Path path, String name, DataTypes types, WordFinder.Builder words, Problems problems) {
        YamlNode root = YamlNode.read(path, name, problems);
        root.allowOnly(
                "id", "type", "about", "terms", "weak-terms", "with", "without", "variants", "matches", "ignores");
        String id = root.require("id").text();
        if (!name.endsWith(id + ".yaml")) {
            root.problem("the file of topic '" + id + "' must be called " + id + ".yaml");
        }
        root.require("about").text();
        YamlNode typeNode = root.require("type");
        DataType type = DataType.of(typeNode.text());
        if (!types.knows(type)) {
            typeNode.problem("'" + type + "' is not a data type");
        }
        List<Example> examples = new ArrayList<>();
        root.require("matches").items().forEach(item -> examples.add(Example.matching(item, Set.of(id))));
        root.require("ignores").items().forEach(item -> examples.add(Example.ignoring(item, Set.of(id))));
        Map<String, BitSet> variants = new LinkedHashMap<>();
        root.optional("variants")
                .ifPresent(map -> map.entries().forEach((variant, texts) -> {
                    if (!types.knows(new DataType(type.id(), variant))) {
                        texts.problem("'" + variant + "' is not a variant of " + type.id());
                    }
                    variants.put(variant, numbers(texts, words));
                }));
        return new Topic(
                id,
                type,
                types.aboutPerson(type),
                numbers(root, "terms", words),
                numbers(root, "weak-terms", words),
                numbers(root, "with", words),
                numbers(root, "without", words),
                variants,
                examples);
    }

    private static BitSet numbers(YamlNode root, String key, WordFinder.Builder words) {
        return root.optional(key).map(node -> numbers(node, words)).orElseGet(BitSet::new);
    }

    static BitSet numbers(YamlNode node, WordFinder.Builder words) {
        BitSet numbers = new BitSet();
        node.localTexts().values().forEach(list -> list.forEach(word -> numbers.set(words.add(word))));
        return numbers;
    }
}
