package dev.vett.pack;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.guideline.Guideline;
import dev.vett.guideline.Hints;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.policy.Clause;
import dev.vett.policy.Policy;
import dev.vett.screening.DataTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final List<String> FILES = List.of("pack.yaml", "guideline.md", "policy.yaml", "questions.yaml");

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
        Map<String, PolicyPack> loaded = new LinkedHashMap<>();
        folders.forEach((id, folder) -> loaded.put(id, load(id, folder, known, problems)));
        return loaded;
    }

    /** The folder's name; in a jar it ends with a slash. */
    private static String id(Path folder) {
        return String.valueOf(folder.getFileName()).replace("/", "");
    }

    /** Reads one pack; where {@code problems} grew, the result must not be used to answer anybody. */
    private PolicyPack load(String id, Path folder, Set<String> known, Problems problems) {
        YamlNode root = YamlNode.read(folder.resolve("pack.yaml"), id + "/pack.yaml", problems);
        root.allowOnly(
                "id",
                "name",
                "languages",
                "class-word",
                "document",
                "reviewed-by",
                "reviewed",
                "contacts",
                "includes",
                "principles",
                "own");
        YamlNode idNode = root.require("id");
        if (idNode.exists() && !idNode.id().equals(id)) {
            idNode.problem("must be the name of the folder, '" + id + "'");
        }
        Guideline guideline = guideline(folder.resolve("guideline.md"), id + "/guideline.md", problems);
        Clauses clauses = new Clauses(guideline);
        YamlNode contacts = root.require("contacts");
        contacts.allowOnly("question", "incident");
        return new PolicyPack(
                id,
                root.require("name").text(),
                languages(root.require("languages")),
                root.optional("class-word").map(YamlNode::localText).orElse(LocalText.empty()),
                document(root.require("document")),
                review(root),
                contact(contacts.require("question"), clauses),
                contact(contacts.require("incident"), clauses),
                includes(root, id, known),
                guideline,
                hints(folder, id, clauses, problems),
                OwnReader.read(root.optional("own")),
                principles(root, clauses),
                policy(folder, id, clauses, problems),
                version(folder));
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

    private Optional<Policy> policy(Path folder, String id, Clauses clauses, Problems problems) {
        Path file = folder.resolve("policy.yaml");
        return Files.exists(file)
                ? Optional.of(
                        new PolicyReader(dataTypes, clauses).read(YamlNode.read(file, id + "/policy.yaml", problems)))
                : Optional.empty();
    }

    private static Hints hints(Path folder, String id, Clauses clauses, Problems problems) {
        Path file = folder.resolve("questions.yaml");
        return Files.exists(file)
                ? HintsReader.read(YamlNode.read(file, id + "/questions.yaml", problems), clauses)
                : Hints.none();
    }

    private static List<Language> languages(YamlNode node) {
        return node.oneOrMore().stream().map(item -> item.oneOf(Language.SV)).toList();
    }

    private static List<String> includes(YamlNode root, String id, Set<String> known) {
        List<YamlNode> items = root.optional("includes").map(YamlNode::items).orElse(List.of());
        for (YamlNode item : items) {
            if (item.text().equals(id) || !known.contains(item.text())) {
                item.problem("'" + item.text() + "' is not another pack");
            }
        }
        return items.stream().map(YamlNode::text).toList();
    }

    private static List<Clause> principles(YamlNode root, Clauses clauses) {
        List<YamlNode> items = root.optional("principles").map(YamlNode::items).orElse(List.of());
        items.forEach(item -> item.allowOnly("section", "quote"));
        return items.stream().map(clauses::clause).toList();
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : FILES) {
                if (Files.exists(folder.resolve(name))) {
                    digest.update(Files.readAllBytes(folder.resolve(name)));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
