package dev.vett.app.authoring;

import dev.vett.guideline.Guideline;
import dev.vett.guideline.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the sections of a guideline. */
final class SectionChanges {
    private final Guideline before;
    private final Guideline after;
    /** New ids by old ones, of sections that only have another id now. */
    private final Map<String, String> moved = new LinkedHashMap<>();

    SectionChanges(Guideline before, Guideline after) {
        this.before = before;
        this.after = after;
        List<Section> come = new ArrayList<>(after.sections().stream()
                .filter(section -> before.section(section.id()).isEmpty())
                .toList());
        for (Section gone : before.sections()) {
            if (after.section(gone.id()).isEmpty()) {
                Optional<Section> same = come.stream()
                        .filter(section -> section.text().equals(gone.text()))
                        .findFirst();
                same.ifPresent(section -> {
                    moved.put(gone.id(), section.id());
                    come.remove(section);
                });
            }
        }
    }

    /** The id that a section of the old guideline has in the new one. */
    String idAfter(String id) {
        return moved.getOrDefault(id, id);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Section section : after.sections()) {
            Optional<Section> old = before.section(section.id());
            if (old.isEmpty() && !moved.containsValue(section.id())) {
                lines.add("new      " + named(section));
            } else if (old.isPresent() && !old.get().text().equals(section.text())) {
                lines.add("changed  " + named(section));
                List<String> sentences = sentences(section);
                List<String> oldSentences = sentences(old.get());
                oldSentences.stream()
                        .filter(one -> !sentences.contains(one))
                        .forEach(one -> lines.add("           - " + one));
                sentences.stream()
                        .filter(one -> !oldSentences.contains(one))
                        .forEach(one -> lines.add("           + " + one));
            } else if (old.isPresent() && !old.get().title().equals(section.title())) {
                lines.add("renamed  " + named(section));
            }
        }
        moved.forEach((from, to) -> lines.add("moved    " + from + " → " + to));
        for (Section section : before.sections()) {
            if (after.section(section.id()).isEmpty() && !moved.containsKey(section.id())) {
                lines.add("gone     " + named(section));
            }
        }
        return lines;
    }

    private static String named(Section section) {
        return section.id() + "  " + section.title();
    }

    private static List<String> sentences(Section section) {
        return List.of(section.text().split("(?<=[.!?:;])\\s+"));
    }
}
