package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
        files(training.resolve("markings"), ".tsv").forEach(file -> lines(file).forEach(trainer::add));
        files(training.resolve("topics"), ".tsv").forEach(file -> read(file).forEach(trainer::addSnippet));
        for (Path file : files(training.resolve("drafts"), ".yaml")) {
            YamlNode.read(file, file.toString(), problems).items().forEach(trainer::addUnmarked);
        }
        problems.throwIfAny();
        return LinearTrainer.train(trainer.rows);
    }

    static List<Line> lines(Path file) {
        return read(file).stream().map(Line::read).toList();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Line line) {
        add(line.marking(), Letters.lower(NormalizedText.of(line.text()).text()), 0, -1);
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
        for (int s = 0; s < layout.sentences(); s++) {
            add(false, lower, layout.sentenceStart(s), layout.sentenceEnd(s));
            if (s > 0) {
                add(false, lower, layout.sentenceStart(s - 1), layout.sentenceEnd(s));
            }
        }
    }

    private void add(boolean marking, String lower, int from, int to) {
        MarkingFeatures features = new MarkingFeatures(words, lower, from, to < 0 ? lower.length() : to);
        if (words.tell(features.kinds())) {
            List<Integer> slots = new ArrayList<>();
            features.read(slots::add);
            rows.add(new TrainingRow(marking, slots));
        }
    }
}
