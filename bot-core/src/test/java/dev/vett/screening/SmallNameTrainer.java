package dev.vett.screening;

import dev.vett.data.Problems;
import dev.vett.data.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Trains the {@link LinearModel}: the same weights from the same lines on any machine. */
final class SmallNameTrainer {
    /** A line of chat, in which names stand between two |. */
    record Line(String text, BitSet names) {
        static Line read(String line) {
            String marked = line.substring(line.lastIndexOf('\t') + 1).replace("\\n", "\n");
            StringBuilder text = new StringBuilder();
            BitSet names = new BitSet();
            String[] parts = marked.split("\\|", -1);
            for (int part = 0; part < parts.length; part++) {
                names.set(text.length(), text.length() + parts[part].length(), part % 2 == 1);
                text.append(parts[part]);
            }
            return new Line(text.toString(), names);
        }
    }

    private SmallNameTrainer() {}

    /** What the model is trained from: the lines of chat, and the drafts whose names are marked. */
    static List<Line> training(Path training) {
        Stream<Line> lines = TrainingFiles.lines(training.resolve("names")).map(Line::read);
        Stream<Line> drafts = TrainingFiles.drafts(training.resolve("drafts")).stream()
                .flatMap(draft -> draft.optional("spans").stream()
                        .map(spans -> marked(draft.require("text").text(), spans)));
        return Stream.concat(lines, drafts).toList();
    }

    private static Line marked(String text, YamlNode spans) {
        BitSet names = new BitSet();
        for (YamlNode span : spans.items()) {
            String words = span.require("text").text();
            if (DataType.of(span.require("type").text()).id().equals(NameDetector.ID)) {
                for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                    names.set(at, at + words.length());
                }
            }
        }
        return new Line(text, names);
    }

    static LinearModel train(List<Line> lines, Path knowledge) {
        Problems problems = new Problems();
        NameLexicon lexicon = NameLexicon.read(knowledge, problems);
        problems.throwIfAny();
        List<TrainingRow> rows = new ArrayList<>();
        lines.forEach(line -> rows.addAll(rows(line, lexicon)));
        return LinearTrainer.train(rows);
    }

    private static List<TrainingRow> rows(Line line, NameLexicon lexicon) {
        String text = line.text();
        Tokens tokens = new Tokens(text, Letters.lower(text), lexicon);
        SmallNameFeatures features = new SmallNameFeatures(tokens, lexicon);
        List<TrainingRow> rows = new ArrayList<>();
        SmallNames.forEach(tokens, lexicon, i -> {
            List<Integer> slots = new ArrayList<>();
            features.read(i, slots::add);
            rows.add(new TrainingRow(line.names().get(tokens.start(i)), slots));
        });
        return rows;
    }
}
