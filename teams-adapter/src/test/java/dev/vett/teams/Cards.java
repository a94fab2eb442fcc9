package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vett.language.Language;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks into cards. */
final class Cards {
    private Cards() {}

    /** Everything that a person can read, in order; texts of one block joined. */
    static List<String> texts(JsonNode card) {
        List<String> texts = new ArrayList<>();
        walk(card, node -> {
            switch (node.path("type").asText()) {
                case "TextBlock" -> texts.add(node.path("text").asText());
                case "RichTextBlock" -> {
                    StringBuilder text = new StringBuilder();
                    node.path("inlines")
                            .forEach(run -> text.append(run.path("text").asText()));
                    texts.add(text.toString());
                }
                default -> {
                    if (node.path("type").asText().startsWith("Action.")) {
                        texts.add(node.path("title").asText());
                    }
                }
            }
        });
        return texts;
    }

    /** All elements and actions of a type. */
    static List<JsonNode> all(JsonNode card, String type) {
        List<JsonNode> found = new ArrayList<>();
        walk(card, node -> {
            if (node.path("type").asText().equals(type)) {
                found.add(node);
            }
        });
        return found;
    }

    private static void walk(JsonNode node, Consumer<JsonNode> each) {
        if (node.isObject()) {
            each.accept(node);
        }
        for (String children : List.of("body", "items", "actions")) {
            node.path(children).forEach(child -> walk(child, each));
        }
    }

    /** Every word of a reply that a card must show; buttons left out that a chat does not need. */
    static List<String> words(Reply reply, CardButtons links) {
        return reply.blocks().stream()
                .flatMap(block -> block.accept(new Words(reply.language(), links)).stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private record Words(Language language, CardButtons links) implements Block.Visitor<List<String>> {
        @Override
        public List<String> lead(Block.Lead block) {
            return List.of(block.text());
        }

        @Override
        public List<String> text(Block.Text block) {
            return List.of(block.text());
        }

        @Override
        public List<String> quote(Block.Quote block) {
            return List.of(block.text(), block.citation().label());
        }

        @Override
        public List<String> verdicts(Block.Verdicts block) {
            return block.lines().stream()
                    .flatMap(
                            line -> List.of(
                                    line.tool(),
                                    line.words(),
                                    line.citation().map(Block.Citation::label).orElse(""))
                                    .stream())
                    .toList();
        }

        @Override
        public List<String> findings(Block.Findings block) {
            List<String> words = new ArrayList<>(List.of(block.title()));
            block.lines().forEach(line -> words.addAll(List.of(line.where(), line.what(), line.sureness())));
            return words;
        }

        @Override
        public List<String> question(Block.Question block) {
            List<String> words = new ArrayList<>(List.of(block.text()));
            block.asked().ifPresent(citation -> words.add(citation.label()));
            words.addAll(labels(block.answers()));
            return words;
        }

        @Override
        public List<String> actions(Block.Actions block) {
            List<String> words = new ArrayList<>(block.next().stream().toList());
            words.addAll(labels(block.buttons()));
            return words;
        }

        private List<String> labels(List<Block.Button> buttons) {
            return buttons.stream()
                    .filter(button -> links.action(button, language).isPresent())
                    .map(Block.Button::label)
                    .toList();
        }

        @Override
        public List<String> copy(Block.Copy block) {
            return List.of(block.title(), block.text().text());
        }

        @Override
        public List<String> note(Block.Note block) {
            return List.of(block.text());
        }

        @Override
        public List<String> details(Block.Details block) {
            List<String> words = new ArrayList<>(List.of(block.summary()));
            block.blocks().forEach(inner -> words.addAll(inner.accept(this)));
            return words;
        }
    }
}
