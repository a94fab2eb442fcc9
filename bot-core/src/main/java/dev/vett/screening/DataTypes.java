package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The data types that Vett knows, from {@code data-types.yaml}: variants, groups, names in plain words, placeholders.
 *
 * <p>An installation's own types start with {@code x-}; they are always known, count as being about a person (the
 * careful reading) and are called by their id. Immutable.
 */
public final class DataTypes {
    /** The unspecific variant: the detector could not tell, so the policy may ask. */
    static final String UNKNOWN = "unknown";

    private static final String FILE = "data-types.yaml";
    private static final String PERSONAL_DATA = "personal-data";

    /** Stands in a group for every type of an installation's own. */
    private static final DataType ANY_OWN = new DataType("x-*", "");

    private enum About {
        PERSON,
        ORGANISATION
    }

    private record Variant(About about, boolean raises, LocalText name) {}

    private record Type(
            About about, boolean content, LocalText name, LocalText placeholder, Map<String, Variant> variants) {}

    private final Map<String, Type> types;
    private final Map<String, Set<DataType>> groups;

    private DataTypes(Map<String, Type> types, Map<String, Set<DataType>> groups) {
        this.types = Collections.unmodifiableMap(types);
        this.groups = Map.copyOf(groups);
    }

    /** Reads {@code data-types.yaml} of a knowledge folder. */
    public static DataTypes read(Path knowledge, Problems problems) {
        YamlNode root = YamlNode.read(knowledge.resolve(FILE), FILE, problems);
        root.allowOnly("types", "groups");
        Map<String, Type> types = new LinkedHashMap<>();
        for (YamlNode node : root.require("types").items()) {
            node.allowOnly("id", "about", "content", "name", "placeholder", "variants");
            String id = node.require("id").text();
            About about = node.require("about").oneOf(About.PERSON);
            LocalText name = complete(node.require("name"));
            Type type = new Type(
                    about,
                    node.optional("content").map(YamlNode::flag).orElse(false),
                    name,
                    node.optional("placeholder").map(DataTypes::complete).orElse(LocalText.empty()),
                    variants(node, about, name));
            if (types.putIfAbsent(id, type) != null) {
                node.problem("data type '" + id + "' stands here twice");
            }
            if (!type.content && type.placeholder.isEmpty()) {
                node.problem(
                        "'placeholder' is missing; only content that stays in a safe copy (content: true) has none");
            }
        }
        return new DataTypes(types, groups(root, types));
    }

    private static Map<String, Variant> variants(YamlNode node, About about, LocalText name) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        node.optional("variants")
                .ifPresent(list -> list.entries().forEach((id, variant) -> {
                    variant.allowOnly("about", "raises", "name");
                    variants.put(
                            id,
                            new Variant(
                                    variant.optional("about")
                                            .map(a -> a.oneOf(about))
                                            .orElse(about),
                                    variant.optional("raises")
                                            .map(YamlNode::flag)
                                            .orElse(true),
                                    variant.optional("name")
                                            .map(DataTypes::complete)
                                            .orElse(name)));
                }));
        return variants;
    }

    private static Map<String, Set<DataType>> groups(YamlNode root, Map<String, Type> types) {
        Map<String, Set<DataType>> groups = new LinkedHashMap<>();
        root.optional("groups")
                .ifPresent(list -> list.entries().forEach((group, members) -> {
                    Set<DataType> set = new LinkedHashSet<>();
                    for (YamlNode member : members.items()) {
                        DataType type = DataType.of(member.text());
                        Type known = types.get(type.id());
                        if (known == null
                                || !(type.variant().isEmpty() || known.variants.containsKey(type.variant()))) {
                            member.problem("'" + type + "' is not a data type");
                        }
                        set.add(type);
                    }
                    groups.put(group, Collections.unmodifiableSet(set));
                }));
        groups.put(PERSONAL_DATA, personalData(types));
        return groups;
    }

    private static Set<DataType> personalData(Map<String, Type> types) {
        Set<DataType> set = new LinkedHashSet<>();
        types.forEach((id, type) -> {
            if (type.about == About.PERSON) {
                set.add(new DataType(id, ""));
            }
            type.variants.forEach((variant, v) -> {
                if (v.about == About.PERSON && type.about != About.PERSON) {
                    set.add(new DataType(id, variant));
                }
            });
        });
        set.add(ANY_OWN);
        return Collections.unmodifiableSet(set);
    }

    private static LocalText complete(YamlNode node) {
        LocalText text = node.localText();
        for (Language language : Language.values()) {
            if (node.exists() && !text.byLanguage().containsKey(language)) {
                node.problem("'" + language.code() + "' is missing");
            }
        }
        return text;
    }

    /** Every id in the file's order, without variants. */
    public List<String> ids() {
        return new ArrayList<>(types.keySet());
    }

    /** Whether this is a type of the file, or an installation's own ({@code x-…}). */
    public boolean knows(DataType type) {
        Type known = types.get(type.id());
        if (known == null) {
            return own(type);
        }
        return type.variant().isEmpty() || known.variants.containsKey(type.variant());
    }

    /** The types that an id, an id with variant, or a group's name stands for; empty if it is unknown. */
    public Set<DataType> named(String idOrGroup) {
        Set<DataType> group = groups.get(idOrGroup);
        if (group != null) {
            return group;
        }
        DataType type = DataType.of(idOrGroup);
        return knows(type) ? Set.of(type) : new HashSet<>();
    }

    /**
     * Whether a rule for one type applies to a found one. A rule without variant covers every variant except those that
     * do not raise (a historical person's name is a name, but nobody's personal data).
     */
    public boolean covers(DataType rule, DataType found) {
        if (rule.equals(ANY_OWN)) {
            return own(found);
        }
        if (!rule.id().equals(found.id())) {
            return false;
        }
        return rule.variant().isEmpty() ? raises(found) : rule.variant().equals(found.variant());
    }

    /** Whether data of this type is about a person. */
    public boolean aboutPerson(DataType type) {
        Type known = types.get(type.id());
        if (known == null) {
            return own(type);
        }
        Variant variant = known.variants.get(type.variant());
        return (variant == null ? known.about : variant.about) == About.PERSON;
    }

    /** What this is called in plain words, such as "personnummer"; the id for an unknown type. */
    public LocalText name(DataType type) {
        Type known = types.get(type.id());
        if (known == null) {
            return new LocalText(Map.of(Language.EN, type.id()));
        }
        Variant variant = known.variants.get(type.variant());
        return variant == null ? known.name : variant.name;
    }

    /** The word that stands for it in a safe copy, such as {@code PERSONNUMMER}. */
    public String placeholder(DataType type, Language language) {
        Type known = types.get(type.id());
        return known == null || known.placeholder.isEmpty()
                ? type.id().toUpperCase(Locale.ROOT)
                : known.placeholder.in(language);
    }

    /** Whether this is sensitive content or a marking: no placeholder takes it out of a text. */
    public boolean isContent(DataType type) {
        Type known = types.get(type.id());
        return known != null && known.content;
    }

    /** Whether a rule for the type as a whole applies to this variant. */
    public boolean raises(DataType type) {
        Type known = types.get(type.id());
        Variant variant = known == null ? null : known.variants.get(type.variant());
        return variant == null || variant.raises;
    }

    /** Every placeholder in every language, as a safe copy writes it. */
    Set<String> placeholders() {
        Set<String> all = new HashSet<>();
        types.values().forEach(type -> all.addAll(type.placeholder.byLanguage().values()));
        return all;
    }

    private static boolean own(DataType type) {
        return type.id().startsWith("x-") && type.id().length() > 2;
    }
}
