package dev.vett.request;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code workplaces.yaml}. */
public final class Workplaces {
    private static final String FILE = "workplaces.yaml";

    private Workplaces() {}

    /**
     * The workplaces by id, in the file's order.
     *
     * @param knowledge the folder {@code vett/}
     * @param types that a workplace may hint at
     * @param problems gets what is wrong
     */
    public static Map<String, Workplace> read(Path knowledge, DataTypes types, Problems problems) {
        YamlNode root = YamlNode.read(knowledge.resolve(FILE), FILE, problems);
        root.allowOnly("workplaces");
        Map<String, Workplace> workplaces = new LinkedHashMap<>();
        for (YamlNode node : root.require("workplaces").oneOrMore()) {
            node.allowOnly("id", "name", "hints-at", "question");
            Workplace workplace = new Workplace(
                    node.require("id").id(),
                    complete(node.require("name")),
                    hint(node.require("hints-at"), types),
                    complete(node.require("question")));
            if (workplaces.put(workplace.id(), workplace) != null) {
                node.problem("workplace '" + workplace.id() + "' stands here twice");
            }
        }
        return Collections.unmodifiableMap(workplaces);
    }

    private static DataType hint(YamlNode node, DataTypes types) {
        DataType hint = DataType.of(node.text());
        if (node.exists() && !(types.knows(hint) && types.isContent(hint) && types.aboutPerson(hint))) {
            node.problem("must be a topic about a person, such as social-assistance or health/pupil");
        }
        return hint;
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
}
