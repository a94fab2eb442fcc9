package dev.vett.pack;

import dev.vett.data.YamlNode;
import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.quiz.QuizTopic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what every scenario has. Used for one file. */
final class ScenarioTexts {
    /** What fits on a card of a chat platform with everything else that stands there. */
    static final int SITUATION = 600;

    static final int DRAFT = 2_000;
    static final int EXPLANATION = 400;
    static final int PROMPT = 200;
    static final int OPTION = 120;

    private static final int MOST_PROMPTS = 2;

    private final List<Language> languages;
    private final Set<String> ids = new HashSet<>();

    /** @param languages in which every text must be there */
    ScenarioTexts(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    String id(YamlNode node) {
        YamlNode value = node.require("id");
        String id = value.id();
        if (!id.isEmpty() && !ids.add(id)) {
            value.problem("scenario '" + id + "' stands here twice");
        }
        return id;
    }

    QuizTopic topic(YamlNode node) {
        return node.require("topic").oneOf(QuizTopic.PERSONAL_DATA);
    }

    LocalText text(YamlNode node, int longest) {
        LocalText text = node.localText();
        node.entries().values().forEach(words -> shortEnough(words, longest));
        for (Language language : languages) {
            if (node.exists() && !text.byLanguage().containsKey(language)) {
                node.problem("has no text in '" + language.code() + "'");
            }
        }
        return text;
    }

    List<LocalText> prompts(YamlNode node) {
        Optional<YamlNode> list = node.optional("discuss");
        List<YamlNode> items = list.map(YamlNode::oneOrMore).orElse(List.of());
        if (items.size() > MOST_PROMPTS) {
            list.orElseThrow().problem("has at most " + MOST_PROMPTS + " questions");
        }
        return items.stream().map(item -> text(item, PROMPT)).toList();
    }

    static String shortEnough(YamlNode node, int longest) {
        String words = node.text();
        if (words.length() > longest) {
            node.problem("is longer than " + longest + " characters");
        }
        return words;
    }
}
