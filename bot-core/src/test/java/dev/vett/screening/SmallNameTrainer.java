package dev.vett.screening;

import dev.vett.data.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
            String marked = line.substring(line.lastIndexOf('\t') + 1);
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

    /** The lines of every file of a folder. */
    static List<Line> lines(Path folder) {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                Files.readAllLines(file).stream().map(Line::read).forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
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
        for (int i = 0; i < tokens.size(); i++) {
            if (SmallNames.mayBeName(tokens, lexicon, i)) {
                List<Integer> slots = new ArrayList<>();
                features.read(i, slots::add);
                rows.add(new TrainingRow(line.names().get(tokens.start(i)), slots));
            }
        }
        return rows;
    }
}
