package dev.vett.screening;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The labelled snippets of a folder: in every file, labels, a tab, the text. */
final class TrainingSnippets {
    private TrainingSnippets() {}

    static List<TrainingRow> read(Path folder, Screener screener) {
        return TrainingFiles.in(folder, ".tsv")
                .flatMap(file -> TrainingFiles.read(file).map(line -> row(line, file, screener)))
                .toList();
    }

    private static TrainingRow row(String line, Path file, Screener screener) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(file + ": a line needs labels, a tab and a text");
        }
        List<String> labels = Stream.of(parts[0].split(",", -1))
                .map(String::strip)
                .filter(label -> !label.equals("none"))
                .toList();
        labels.stream().filter(label -> !TopicLabels.known(label)).forEach(label -> {
            throw new IllegalArgumentException(file + ": unknown label " + label);
        });
        ScreenedText text = screener.read(UserText.of(parts[1]));
        TopicSigns signs = screener.topicText(text, screener.identifiers(text)).all();
        return new TrainingRow(
                TopicLabels.of(labels),
                TopicLabels.ALL,
                1,
                signs,
                text.lower(),
                0,
                text.lower().length());
    }
}
