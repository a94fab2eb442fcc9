package dev.vett.app.authoring;

import dev.vett.app.setup.UsageException;
import dev.vett.data.Problems;
import dev.vett.guideline.Guideline;
import dev.vett.guideline.Section;
import dev.vett.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder for a new pack: every file with remarks that say what to do, and with places that wait for words.
 *
 * @param name of the organisation; empty if the official fills it in
 * @param guideline the document as Markdown; empty for a new one
 */
public record NewPack(String id, Path packs, String name, Language language, Optional<String> guideline) {
    private static final List<String> FILES = List.of(
            "pack.yaml", "guideline.md", "policy.yaml", "questions.yaml", "cases/questions.yaml", "cases/drafts.yaml");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    /** What an editor reads to help while somebody types; beside the packs. */
    private static final String SCHEMAS = "schema";

    private static final List<String> SCHEMA_NAMES =
            List.of("pack", "policy", "overlay-policy", "questions", "scenarios", "question-cases", "draft-cases");

    /** @throws UsageException if the id is none */
    public NewPack {
        if (!ID.matcher(id).matches()) {
            throw new UsageException("an id has small letters a-z, digits and single hyphens, such as my-town");
        }
    }

    /**
     * Writes the folder.
     *
     * @param knowledge the shipped {@code vett/} folder, which has the schemas
     * @return the folder
     * @throws UsageException if anything is there already, or the folder cannot be written
     */
    public Path write(Path knowledge) {
        Path folder = packs.resolve(id);
        if (Files.exists(folder)) {
            throw new UsageException(folder + " is there already; nothing was changed. Choose another id or --dir");
        }
        try {
            Files.createDirectories(folder.resolve("cases"));
            for (String file : FILES) {
                String text = file.equals("guideline.md") && guideline.isPresent() ? guideline.get() : filled(file);
                Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE_NEW);
            }
            copySchemas(knowledge.resolve(SCHEMAS));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    folder + " is there already; nothing in it was replaced. Choose another id or --dir");
        } catch (IOException e) {
            throw new UsageException(packs + " cannot be written; name another folder with --dir");
        }
        return folder;
    }

    private void copySchemas(Path shipped) throws IOException {
        Path schemas = Files.createDirectories(packs.resolve(SCHEMAS));
        for (String name : SCHEMA_NAMES) {
            Path copy = schemas.resolve(name + ".schema.json");
            if (!Files.exists(copy)) {
                Files.writeString(copy, Files.readString(shipped.resolve(name + ".schema.json")));
            }
        }
    }

    private String filled(String file) {
        Map<String, String> words = words(file);
        return PLACE.matcher(template(file)).replaceAll(place -> {
            String word = words.get(place.group(1));
            return Matcher.quoteReplacement(word == null ? place.group() : word);
        });
    }

    private Map<String, String> words(String file) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("id", id);
        words.put("lang", language.code());
        words.put("name", name.isBlank() ? "FILL-IN: the organisation's name" : quoted(name));
        words.put("title", title().isBlank() ? "FILL-IN: the title of the document" : quoted(title()));
        words.put("lint", "\"vett packs lint DIR\"");
        words.put("schema", file.startsWith("cases/") ? "../../" + SCHEMAS : "../" + SCHEMAS);
        words.put("sections", sections());
        words.put(
                "offtopic",
                switch (language) {
                    case SV -> "vem vann melodifestivalen i år?";
                    case NB -> "hvem vant melodi grand prix i år?";
                    case NN -> "kven vann melodi grand prix i år?";
                    case EN -> "who won the song contest this year?";
                });
        words.put(
                "open",
                switch (language) {
                    case SV -> "Biblioteket har öppet klockan 10–18 på vardagar. Alla är välkomna.";
                    case NB -> "Biblioteket er åpent klokken 10–18 på hverdager. Alle er velkomne.";
                    case NN -> "Biblioteket er ope klokka 10–18 på kvardagar. Alle er velkomne.";
                    case EN -> "The library is open from 10 to 18 on weekdays. Everybody is welcome.";
                });
        words.put(
                "named",
                switch (language) {
                    case SV -> "Anna Svensson vill byta tid för sitt möte på torsdag.";
                    case NB -> "Anna Svensson vil bytte tidspunkt for møtet på torsdag.";
                    case NN -> "Anna Svensson vil byte tidspunkt for møtet på torsdag.";
                    case EN -> "Anna Svensson would like another time for her meeting on Thursday.";
                });
        return words;
    }

    private String title() {
        return guideline
                .map(text -> Guideline.parse(text, "", new Problems()).title())
                .filter(title -> !title.startsWith("FILL-IN"))
                .orElse("");
    }

    /** The ids that the official will need, as remarks. */
    private String sections() {
        List<Section> found = guideline
                .map(text -> Guideline.parse(text, "", new Problems()).sections())
                .orElse(List.of());
        if (found.isEmpty()) {
            return "";
        }
        StringBuilder remarks = new StringBuilder("#\n# The sections of guideline.md:\n");
        found.forEach(section -> remarks.append("#   \"")
                .append(section.id())
                .append("\"  ")
                .append(shortened(section.heading().get(section.heading().size() - 1)))
                .append('\n'));
        return remarks.toString();
    }

    private static String shortened(String heading) {
        return heading.length() <= 70 ? heading : heading.substring(0, 70) + " …";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n\\t]+", " ");
    }

    private static String template(String file) {
        try (InputStream input = NewPack.class.getResourceAsStream(file)) {
            if (input == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its own file " + file);
        }
    }
}
