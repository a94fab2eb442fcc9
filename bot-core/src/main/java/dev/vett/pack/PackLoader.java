package dev.vett.pack;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.guideline.Guideline;
import dev.vett.guideline.Hints;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.policy.Clause;
import dev.vett.policy.Policy;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.screening.DataTypes;
import dev.vett.screening.OwnData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads packs from folders and reports everything that is wrong with them, as {@code pack/file:line: message}.
 *
 * <p>Thread-safe; {@link Problems} is not.
 */
public final class PackLoader {
    private static final List<String> FILES =
            List.of("pack.yaml", "guideline.md", "policy.yaml", "questions.yaml", "scenarios.yaml");

    private static final String OVERLAY = "overlay-of";

    private final DataTypes dataTypes;

    public PackLoader(DataTypes dataTypes) {
        this.dataTypes = dataTypes;
    }

    /** Reads every folder below {@code packs} that holds any file of a pack, by id. */
    public Map<String, PolicyPack> loadAll(Path packs, Problems problems) {
        return loadAll(packs, Map.of(), problems);
    }

    /**
     * The same where packs may include others.
     *
     * @param others packs that are there already
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public Map<String, PolicyPack> loadAll(Path packs, Map<String, PolicyPack> others, Problems problems) {
        Map<String, Path> folders = new TreeMap<>();
        if (Files.exists(packs.resolve("pack.yaml"))) {
            problems.add(packs.toString(), 1, "is a pack; name the folder that holds it");
            return Map.of();
        }
        try (Stream<Path> list = Files.list(packs)) {
            list.filter(folder -> FILES.stream().anyMatch(file -> Files.exists(folder.resolve(file))))
                    .forEach(folder -> folders.put(id(folder), folder));
        } catch (NotDirectoryException | NoSuchFileException e) {
            problems.add(packs.toString(), 1, "is not a folder of packs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> known = new HashSet<>(others.keySet());
        known.addAll(folders.keySet());
        Map<String, Source> sources = new LinkedHashMap<>();
        folders.forEach((id, folder) -> sources.put(id, new Source(id, folder)));
        Map<String, PolicyPack> available = new HashMap<>(others);
        Map<String, PolicyPack> loaded = new LinkedHashMap<>();
        // Those that others tighten first.
        for (boolean overlay : new boolean[] {false, true}) {
            for (Source source : sources.values()) {
                if (source.isOverlay() == overlay) {
                    loaded.put(source.id, load(source, known, available, problems));
                }
            }
            available.putAll(loaded);
        }
        Map<String, PolicyPack> inOrder = new LinkedHashMap<>();
        sources.keySet().forEach(id -> inOrder.put(id, Objects.requireNonNull(loaded.get(id))));
        return inOrder;
    }

    /**
     * Reads the one pack that lies in a folder, whatever the folder's name.
     *
     * @param others packs that it may include or tighten
     */
    public Optional<PolicyPack> loadOne(Path folder, Map<String, PolicyPack> others, Problems problems) {
        if (!Files.isRegularFile(folder.resolve("pack.yaml"))) {
            problems.add(folder.toString(), 1, "is not a pack: there is no pack.yaml in it");
            return Optional.empty();
        }
        String id = YamlNode.read(folder.resolve("pack.yaml"), "", new Problems())
                .optional("id")
                .map(YamlNode::text)
                .orElseGet(() -> id(folder));
        return Optional.of(load(new Source(id, folder), others.keySet(), others, problems));
    }

    /** A pack's folder, its {@code pack.yaml} and what is wrong with it. */
    private static final class Source {
        final String id;
        final Path folder;
        final Problems problems = new Problems();
        final YamlNode root;

        Source(String id, Path folder) {
            this.id = id;
            this.folder = folder;
            this.root = YamlNode.read(folder.resolve("pack.yaml"), id + "/pack.yaml", problems);
        }

        boolean isOverlay() {
            return root.optional(OVERLAY).isPresent();
        }
    }

    /** The folder's name; in a jar it ends with a slash. */
    private static String id(Path folder) {
        return String.valueOf(folder.getFileName()).replace("/", "");
    }

    /** Reads one pack; where {@code problems} grew, the result must not be used to answer anybody. */
    private PolicyPack load(Source source, Set<String> known, Map<String, PolicyPack> available, Problems problems) {
        PolicyPack pack = load(source, known, available);
        FillIn places = new FillIn();
        FILES.forEach(file -> places.look(source.folder.resolve(file), source.id + "/" + file));
        places.report(source.problems, problems);
        return pack;
    }

    private PolicyPack load(Source source, Set<String> known, Map<String, PolicyPack> available) {
        String id = source.id;
        Path folder = source.folder;
        Problems problems = source.problems;
        YamlNode root = source.root;
        root.allowOnly(
                "id",
                "name",
                OVERLAY,
                "languages",
                "class-word",
                "document",
                "reviewed-by",
                "reviewed",
                "review-by",
                "contacts",
                "includes",
                "principles",
                "own");
        YamlNode idNode = root.require("id");
        if (idNode.exists() && !idNode.id().equals(id)) {
            idNode.problem("must be the name of the folder, '" + id + "'");
        }
        if (id.equals(ScenarioSet.EVERYONE)) {
            idNode.problem("'" + id + "' is the set of scenarios that belongs to no organisation");
        }
        Optional<PolicyPack> parent = parent(root, id, available);
        Guideline guideline = guideline(folder.resolve("guideline.md"), id + "/guideline.md", problems);
        Clauses clauses = new Clauses(id, guideline);
        YamlNode contacts = root.require("contacts");
        contacts.allowOnly("question", "incident");
        if (source.isOverlay()) {
            // What the parent does not know as public would be reported no longer: that loosens.
            root.optional("own").ifPresent(own -> own.problem("'own' belongs to the pack that this one tightens"));
        }
        OwnData own = parent.map(PolicyPack::own).orElseGet(() -> OwnReader.read(root.optional("own")));
        String version = version(folder);
        List<Language> languages = languages(root.require("languages"));
        Optional<Policy> policy = source.isOverlay() && parent.isEmpty()
                ? Optional.empty()
                : policy(folder, id, clauses, parent, problems);
        return new PolicyPack(
                id,
                root.require("name").text(),
                languages,
                parent.map(PolicyPack::id),
                root.optional("class-word")
                        .map(YamlNode::localText)
                        .or(() -> parent.map(PolicyPack::classWord))
                        .orElse(LocalText.empty()),
                document(root.require("document")),
                review(root),
                date(root, "review-by"),
                contact(contacts.require("question"), clauses),
                contact(contacts.require("incident"), clauses),
                includes(root, id, known, parent),
                guideline,
                hints(folder, id, clauses, problems),
                own,
                principles(root, clauses, parent),
                policy,
                scenarios(folder, id, new ScenarioReader(dataTypes, clauses, policy, languages), problems),
                parent.map(above -> hash(above.version() + version)).orElse(version));
    }

    /** The pack that this one tightens; one that cannot be tightened is a problem. */
    private static Optional<PolicyPack> parent(YamlNode root, String id, Map<String, PolicyPack> available) {
        Optional<YamlNode> named = root.optional(OVERLAY);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String parentId = named.get().text();
        Optional<PolicyPack> parent =
                parentId.equals(id) ? Optional.empty() : Optional.ofNullable(available.get(parentId));
        if (parent.isEmpty() && !parentId.isBlank()) {
            named.get().problem("'" + parentId + "' is not another pack that stands alone");
        }
        if (parent.flatMap(PolicyPack::overlayOf).isPresent()) {
            named.get().problem("'" + parentId + "' tightens another pack itself; name that one");
            return Optional.empty();
        }
        return parent;
    }

    private static Guideline guideline(Path file, String name, Problems problems) {
        try {
            // Some editors on Windows begin a file with an invisible mark; it would hide the title.
            return Guideline.parse(Files.readString(file).replaceFirst("^\uFEFF", ""), name, problems);
        } catch (CharacterCodingException e) {
            problems.add(name, 1, "is not UTF-8 text");
        } catch (IOException e) {
            problems.add(name, 1, "is missing or cannot be read");
        }
        return Guideline.parse("", name, new Problems());
    }

    private Optional<Policy> policy(
            Path folder, String id, Clauses clauses, Optional<PolicyPack> parent, Problems problems) {
        Path file = folder.resolve("policy.yaml");
        Optional<Policy> above = parent.flatMap(PolicyPack::policy);
        if (!Files.exists(file)) {
            return above;
        }
        YamlNode root = YamlNode.read(file, id + "/policy.yaml", problems);
        if (parent.isPresent() && above.isEmpty()) {
            root.problem("'" + parent.get().id() + "' has no rules about tools, so there are none to tighten");
            return Optional.empty();
        }
        return Optional.of(above.map(policy -> new OverlayReader(dataTypes, clauses, policy).read(root))
                .orElseGet(() -> new PolicyReader(dataTypes, clauses).read(root)));
    }

    private static Hints hints(Path folder, String id, Clauses clauses, Problems problems) {
        Path file = folder.resolve("questions.yaml");
        return Files.exists(file)
                ? HintsReader.read(YamlNode.read(file, id + "/questions.yaml", problems), clauses)
                : Hints.none();
    }

    private static List<Scenario> scenarios(Path folder, String id, ScenarioReader reader, Problems problems) {
        Path file = folder.resolve("scenarios.yaml");
        return Files.exists(file) ? reader.read(YamlNode.read(file, id + "/scenarios.yaml", problems)) : List.of();
    }

    private static List<Language> languages(YamlNode node) {
        return node.oneOrMore().stream().map(item -> item.oneOf(Language.SV)).toList();
    }

    /** What is searched too: what the pack says, the pack that it tightens, and what that one includes. */
    private static List<String> includes(YamlNode root, String id, Set<String> known, Optional<PolicyPack> parent) {
        List<YamlNode> items = root.optional("includes").map(YamlNode::items).orElse(List.of());
        for (YamlNode item : items) {
            if (item.text().equals(id) || !known.contains(item.text())) {
                item.problem("'" + item.text() + "' is not another pack");
            }
        }
        Set<String> all = new LinkedHashSet<>();
        parent.ifPresent(above -> all.add(above.id()));
        items.forEach(item -> all.add(item.text()));
        parent.ifPresent(above -> all.addAll(above.includes()));
        return List.copyOf(all);
    }

    private static List<Clause> principles(YamlNode root, Clauses clauses, Optional<PolicyPack> parent) {
        List<YamlNode> items = root.optional("principles").map(YamlNode::items).orElse(List.of());
        items.forEach(item -> item.allowOnly("section", "quote"));
        List<Clause> all = new ArrayList<>(items.stream().map(clauses::clause).toList());
        parent.ifPresent(above -> all.addAll(above.principles()));
        return all;
    }

    private static PolicyPack.Document document(YamlNode node) {
        node.allowOnly("title", "kind", "adopted-by", "adopted", "reference", "valid-from", "version", "note");
        return new PolicyPack.Document(
                node.require("title").text(),
                node.require("kind").oneOf(PolicyPack.Kind.GUIDELINE),
                node.optional("adopted-by").map(YamlNode::text),
                date(node, "adopted"),
                node.optional("reference").map(YamlNode::text),
                date(node, "valid-from"),
                node.optional("version").map(YamlNode::text),
                node.optional("note").map(YamlNode::localText).orElse(LocalText.empty()));
    }

    private static Optional<PolicyPack.Review> review(YamlNode root) {
        Optional<String> role = root.optional("reviewed-by").map(YamlNode::text);
        Optional<LocalDate> date = date(root, "reviewed");
        if (role.isPresent() != date.isPresent()) {
            root.problem("'reviewed-by' and 'reviewed' go together");
        }
        return role.flatMap(name -> date.map(day -> new PolicyPack.Review(name, day)));
    }

    private static Optional<LocalDate> date(YamlNode node, String key) {
        return node.optional(key).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value.text()));
            } catch (DateTimeParseException e) {
                value.problem("must be a date such as \"2024-09-30\"");
                return Optional.empty();
            }
        });
    }

    private static PolicyPack.Contact contact(YamlNode node, Clauses clauses) {
        node.allowOnly("role", "stated", "section");
        boolean stated = node.require("stated").flag();
        Optional<String> section = node.optional("section").map(clauses::section);
        if (stated && section.isEmpty()) {
            node.problem("a stated contact needs the 'section' that names it");
        }
        return new PolicyPack.Contact(node.require("role").localText(), stated, section);
    }

    /** The first twelve hexadecimal digits of a SHA-256 over the pack's files. */
    private static String version(Path folder) {
        MessageDigest digest = sha256();
        try {
            for (String name : FILES) {
                if (Files.exists(folder.resolve(name))) {
                    digest.update(Files.readAllBytes(folder.resolve(name)));
                }
            }
        } catch (IOException e) {
            return "unreadable";
        }
        return shown(digest);
    }

    /** The first twelve hexadecimal digits of a SHA-256 over a text. */
    static String hash(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return shown(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }
}
