package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Trains the model of markings, on lines that say whether they mark their text, and on the sentences of drafts and the snippets
 * of topics that do not.
 */
final class MarkingTrainer {
    /** Drafts about such a matter may also say that they are not for everybody. */
    private static final Set<String> MATTERS = Set.of(
            "internal-marking",
            "secrecy-marking",
            "procurement-confidential",
            "preparedness",
            "security-classified",
            "supplier-contract");

    /** Classes of drafts that only a marking may have put there. */
    private static final Set<String> MAYBE_MARKED = Set.of("not-open", "begrenset", "2");

    /** How a snippet starts that is of no topic. */
    private static final String UNMARKED_SNIPPET = "none\t";

    private final MarkingWords words;
    private final List<TrainingRow> rows = new ArrayList<>();

    private MarkingTrainer(MarkingWords words) {
        this.words = words;
    }

    /** A line: language, 1 or 0, the text with {@code \n} for its line breaks. */
    record Line(boolean marking, String text) {
        static Line read(String line) {
            String[] cells = line.split("\t", 3);
            return new Line(cells[1].equals("1"), cells[2].replace("\\n", "\n"));
        }
    }

    /** The training's folders: lines of markings, snippets of topics, drafts. */
    static LinearModel train(Path training, Path knowledge) {
        Problems problems = new Problems();
        MarkingTrainer trainer = new MarkingTrainer(MarkingWords.read(knowledge, problems));
        TrainingFiles.lines(training.resolve("markings")).map(Line::read).forEach(trainer::add);
        TrainingFiles.lines(training.resolve("topics")).forEach(trainer::addSnippet);
        TrainingFiles.drafts(training.resolve("drafts")).forEach(trainer::addUnmarked);
        return LinearTrainer.train(trainer.rows);
    }

    private void add(Line line) {
        String lower = Letters.lower(NormalizedText.of(line.text()).text());
        add(line.marking(), MarkingFeatures.of(words, lower, 0, lower.length()));
    }

    private void addSnippet(String line) {
        if (line.startsWith(UNMARKED_SNIPPET)) {
            add(new Line(false, line.substring(UNMARKED_SNIPPET.length())));
        }
    }

    private void addUnmarked(YamlNode draft) {
        List<String> topics = draft.optional("topics").map(YamlNode::texts).orElse(List.of());
        String level = draft.optional("class").map(YamlNode::text).orElse("");
        boolean named =
                draft.optional("spans").map(spans -> !spans.items().isEmpty()).orElse(true);
        if (topics.stream()
                        .anyMatch(topic -> MATTERS.contains(DataType.of(topic).id()))
                || (topics.isEmpty() && !named && MAYBE_MARKED.contains(level))) {
            return;
        }
        String text = NormalizedText.of(draft.require("text").text()).text();
        Layout layout = new Layout(text);
        String lower = Letters.lower(text);
        MarkingFeatures before = null;
        for (int s = 0; s < layout.sentences(); s++) {
            MarkingFeatures here = MarkingFeatures.of(words, lower, layout.sentenceStart(s), layout.sentenceEnd(s));
            add(false, here);
            if (before != null) {
                add(false, before.with(here));
            }
            before = here;
        }
    }

    private void add(boolean marking, MarkingFeatures features) {
        if (words.tell(features.kinds())) {
            List<Integer> slots = new ArrayList<>();
            features.read(slots::add);
            rows.add(new TrainingRow(marking, slots));
        }
    }
}
