package dev.vett.guideline;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.screening.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The concepts that Vett knows, with their words in four languages.
 *
 * <p>A word is recognised inflected, as part of a compound and with a slip of the keyboard. Words of the text's own
 * language come first; the others are tried where it has none, for people mix them. Immutable, thread-safe; one instance
 * serves all packs.
 */
public final class Lexicon {
    private static final String FILE = "lexicon/concepts.yaml";
    private static final String BROADER = "lexicon/broader.yaml";
    private static final String TOPICS = "lexicon/topics.yaml";

    /** Whether a question is one for a guideline on AI, as far as its concepts tell. */
    enum Topic {
        ON,
        OFF,
        UNKNOWN
    }

    private final List<Concept> concepts;
    private final Map<Language, WordForms> forms;
    private final Spelling spelling;
    private final Set<String> vocabulary;
    private final Set<String> beginnings;
    private final Map<String, Concept> byId;
    private final Map<String, Set<String>> broader;
    private final Set<String> onTopic;
    private final Set<String> offTopic;
    private final Translations translations;

    private Lexicon(
            List<Concept> concepts,
            Map<Language, WordForms> forms,
            Map<String, Set<String>> broader,
            Set<String> onTopic,
            Set<String> offTopic,
            Translations translations) {
        this.concepts = List.copyOf(concepts);
        this.onTopic = onTopic;
        this.offTopic = offTopic;
        this.translations = translations;
        this.broader = broader;
        Map<String, Concept> ids = new HashMap<>();
        concepts.forEach(concept -> ids.put(concept.id(), concept));
        this.byId = ids;
        this.forms = forms;
        Set<String> words = new HashSet<>();
        forms.values().forEach(language -> words.addAll(language.words()));
        this.vocabulary = words;
        Set<String> starts = new HashSet<>();
        words.stream()
                .filter(word -> word.length() >= WordForms.BEGINNING)
                .forEach(word -> starts.add(word.substring(0, WordForms.BEGINNING)));
        this.beginnings = starts;
        this.spelling = new Spelling(words);
    }

    /** A lexicon without words. */
    public static Lexicon empty() {
        return new Lexicon(List.of(), Map.of(), Map.of(), Set.of(), Set.of(), Translations.none());
    }

    /**
     * Reads {@code lexicon/concepts.yaml} and what belongs to it. Problems are reported; concepts without any problem are kept.
     *
     * @param knowledge the folder that holds {@code lexicon}
     */
    public static Lexicon read(Path knowledge, Problems problems) {
        List<Concept> concepts = new ArrayList<>();
        Map<Language, WordForms> forms = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            forms.put(language, new WordForms(language));
        }
        Set<String> ids = new HashSet<>();
        YamlNode file = YamlNode.read(knowledge.resolve("lexicon").resolve("concepts.yaml"), FILE, problems);
        for (YamlNode node : file.items()) {
            node.allowOnly("id", "kind", "sv", "nb", "nn", "en", "types", "may-hold", "beside", "ambiguous");
            String id = node.require("id").text();
            if (!ids.add(id)) {
                node.problem("the concept '" + id + "' stands here twice");
            }
            Map<Language, String> names = new EnumMap<>(Language.class);
            Map<Language, List<String>> words = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                List<String> texts =
                        node.optional(language.code()).map(YamlNode::texts).orElse(List.of());
                if (!texts.isEmpty()) {
                    names.put(language, texts.get(0));
                    words.put(language, texts);
                }
            }
            if (words.isEmpty()) {
                node.problem("has no words in any language");
            }
            Concept concept = new Concept(
                    id,
                    node.require("kind").oneOf(Kind.DOMAIN),
                    new LocalText(names),
                    types(node, "types"),
                    types(node, "may-hold"),
                    beside(node),
                    node.optional("ambiguous").map(YamlNode::flag).orElse(false));
            concepts.add(concept);
            words.forEach((language, texts) -> texts.forEach(text -> {
                WordForms ofLanguage = forms.get(language);
                if (ofLanguage != null) {
                    ofLanguage.add(text, concept);
                }
            }));
        }
        YamlNode topics = YamlNode.read(knowledge.resolve("lexicon").resolve("topics.yaml"), TOPICS, problems);
        topics.allowOnly("on-topic", "off-topic", "neutral");
        Set<String> neutral = known(topics.require("neutral").items(), ids);
        Set<String> onTopic = known(topics.require("on-topic").items(), ids);
        concepts.stream()
                .filter(concept -> concept.kind() == Kind.TOOL || concept.kind() == Kind.PRINCIPLE)
                .map(Concept::id)
                .filter(id -> !neutral.contains(id))
                .forEach(onTopic::add);
        Set<String> offTopic = known(topics.require("off-topic").items(), ids);
        return new Lexicon(
                concepts,
                forms,
                broader(knowledge, concepts, problems),
                onTopic,
                offTopic,
                Translations.read(knowledge, problems));
    }

    private static Set<DataType> types(YamlNode node, String key) {
        Set<DataType> types = new HashSet<>();
        node.optional(key).ifPresent(list -> list.texts().forEach(type -> types.add(DataType.of(type))));
        return types;
    }

    private static Map<String, DataType> beside(YamlNode node) {
        Map<String, DataType> beside = new HashMap<>();
        node.optional("beside")
                .ifPresent(map -> map.entries().forEach((id, type) -> beside.put(id, DataType.of(type.text()))));
        return beside;
    }

    private static Set<String> known(List<YamlNode> nodes, Set<String> ids) {
        Set<String> known = new HashSet<>();
        nodes.forEach(node -> known.add(known(node, ids)));
        return known;
    }

    private static Map<String, Set<String>> broader(Path knowledge, List<Concept> concepts, Problems problems) {
        Map<String, Set<String>> broader = new HashMap<>();
        Set<String> known = new HashSet<>();
        concepts.forEach(concept -> known.add(concept.id()));
        YamlNode file = YamlNode.read(knowledge.resolve("lexicon").resolve("broader.yaml"), BROADER, problems);
        for (YamlNode node : file.items()) {
            node.allowOnly("id", "types", "concepts");
            String id = known(node.require("id"), known);
            List<String> types = node.optional("types").map(YamlNode::texts).orElse(List.of());
            for (Concept concept : concepts) {
                if (concept.types().stream()
                        .anyMatch(type -> types.contains(type.toString()) || types.contains(type.id()))) {
                    broader.computeIfAbsent(concept.id(), key -> new HashSet<>())
                            .add(id);
                }
            }
            for (YamlNode narrower :
                    node.optional("concepts").map(YamlNode::items).orElse(List.of())) {
                broader.computeIfAbsent(known(narrower, known), key -> new HashSet<>())
                        .add(id);
            }
        }
        return broader;
    }

    private static String known(YamlNode node, Set<String> ids) {
        String id = node.text();
        if (!ids.contains(id)) {
            node.problem("'" + id + "' is no concept of concepts.yaml");
        }
        return id;
    }

    /** All concepts in the order of the file. */
    public Collection<Concept> concepts() {
        return concepts;
    }

    /** The concepts that a text mentions, in the order of their first mention. */
    public Set<Concept> concepts(String text, Language language) {
        Set<Concept> found = new LinkedHashSet<>();
        reading(language).mentions(Words.of(text), true).forEach(mention -> found.add(mention.concept()));
        return found;
    }

    /**
     * The concepts of a text that says nothing else: every word belongs to a concept of that kind or is a function word.
     * Empty if it says anything else, or nothing.
     */
    public Set<Concept> only(Kind kind, String text, Language language) {
        List<String> words = Words.of(text);
        Set<Concept> said = new LinkedHashSet<>();
        BitSet covered = new BitSet();
        for (ConceptReading.Mention mention : reading(language).mentions(words, false)) {
            if (mention.concept().kind() == kind) {
                said.add(mention.concept());
                covered.set(mention.from(), mention.to());
            }
        }
        for (int at = covered.nextClearBit(0); at < words.size(); at = covered.nextClearBit(at + 1)) {
            if (!FunctionWords.contains(Words.fold(words.get(at)))) {
                return Set.of();
            }
        }
        return said;
    }

    Optional<Concept> concept(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids of the more general concepts that a question about one also asks for. */
    Set<String> broader(String id) {
        return broader.getOrDefault(id, Set.of());
    }

    /** Whether a concept is a tool that makes texts, pictures or sound by AI, and no other program. */
    public boolean isAiTool(Concept concept) {
        return concept.kind() == Kind.TOOL && broader(concept.id()).contains("ai-tool");
    }

    /** Whether a text with these concepts speaks of AI or of the rules for it. */
    public boolean isOnTopic(Set<Concept> named) {
        return topic(named.stream().map(Concept::id).toList()) == Topic.ON;
    }

    /** What concepts that a question names say about its subject. */
    Topic topic(Collection<String> named) {
        if (named.stream().anyMatch(onTopic::contains)) {
            return Topic.ON;
        }
        return named.stream().anyMatch(offTopic::contains) ? Topic.OFF : Topic.UNKNOWN;
    }

    /** Whether a lower-case word, folded or stemmed and folded, is part of any concept's words. */
    boolean knows(String folded) {
        return vocabulary.contains(folded);
    }

    /** Single words in English. */
    Translations translations() {
        return translations;
    }

    /** A reader for texts of a language. */
    ConceptReading reading(Language language) {
        return new ConceptReading(language, forms, beginnings, spelling);
    }
}
