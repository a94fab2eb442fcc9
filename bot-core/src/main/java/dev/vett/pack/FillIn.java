package dev.vett.pack;

import dev.vett.data.PackProblem;
import dev.vett.data.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a new pack that wait for words: {@code FILL-IN: what belongs here}. A comment is none. */
public final class FillIn {
    private static final Pattern PLACE = Pattern.compile("FILL-IN:? *([^\"\\]}|]*)");

    private final Problems places = new Problems();
    private final Set<String> lines = new HashSet<>();

    /** Looks through a file; one that is not there or no text has no such place. */
    public void look(Path file, String name) {
        List<String> text;
        try {
            text = Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return;
        }
        boolean markdown = name.endsWith(".md");
        boolean comment = false;
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            comment |= markdown && line.contains("<!--");
            Matcher place = PLACE.matcher(line);
            if (!comment && !(!markdown && line.stripLeading().startsWith("#")) && place.find()) {
                places.add(name, i + 1, "still to fill in: " + place.group(1).strip());
                lines.add(name + ":" + (i + 1));
            }
            comment &= !line.contains("-->");
        }
    }

    /** Whether there is any such place. */
    public boolean any() {
        return places.count() > 0;
    }

    /** Reports the places, and of the other problems those that do not stand on their lines. */
    public void report(Problems others, Problems into) {
        into.addAll(places);
        for (PackProblem problem : others.all()) {
            if (!lines.contains(problem.file() + ":" + problem.line())) {
                into.add(problem.file(), problem.line(), problem.message());
            }
        }
    }
}
