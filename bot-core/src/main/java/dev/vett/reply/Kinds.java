package dev.vett.reply;

import dev.vett.screening.DataType;
import dev.vett.screening.Finding;
import dev.vett.screening.Screening;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Kinds of data in words, with the lines that they stand on where the reader may see them.
 *
 * @param screening the draft; empty for a question or an answer, which have no lines
 */
record Kinds(Setting setting, Optional<Screening> screening) {
    private static final int KINDS_SHOWN = 3;
    private static final int LINES_SHOWN = 3;

    /**
     * "name and phone number (line 1), e-mail address (lines 2 and 4)": sensitive content first, since it weighs most, then
     * in the order of the draft.
     */
    String phrase(Collection<DataType> types) {
        Map<String, Set<Integer>> linesByName = new LinkedHashMap<>();
        new TreeSet<>(types).stream().filter(setting.types()::isContent).forEach(type -> lines(linesByName, type));
        screening.ifPresent(draft -> draft.findings().stream()
                .filter(finding -> types.contains(finding.type()))
                .forEach(finding -> lines(linesByName, finding.type()).add(line(draft, finding))));
        new TreeSet<>(types).forEach(type -> lines(linesByName, type));
        Map<Set<Integer>, List<String>> namesByLines = new LinkedHashMap<>();
        linesByName.entrySet().stream()
                .limit(KINDS_SHOWN)
                .forEach(entry -> namesByLines
                        .computeIfAbsent(entry.getValue(), lines -> new ArrayList<>())
                        .add(entry.getKey()));
        Wording words = setting.words();
        List<String> phrases = new ArrayList<>();
        namesByLines.forEach((lines, names) -> phrases.add(located(words.list(names), lines)));
        return linesByName.size() > KINDS_SHOWN
                ? words.say("text.more", String.join(", ", phrases))
                : words.list(phrases);
    }

    /** Whether a phrase names all of them. */
    boolean canList(Collection<DataType> types) {
        return types.stream().map(this::name).distinct().count() <= KINDS_SHOWN;
    }

    static boolean isPersonName(DataType type) {
        return type.id().equals("person-name");
    }

    String name(DataType type) {
        return setting.in(setting.types().name(type));
    }

    static int line(Screening draft, Finding finding) {
        return draft.lines().at(finding.span());
    }

    private Set<Integer> lines(Map<String, Set<Integer>> linesByName, DataType type) {
        return linesByName.computeIfAbsent(name(type), name -> new TreeSet<>());
    }

    private String located(String name, Set<Integer> lines) {
        boolean oneLine = screening.map(draft -> draft.lines().count() == 1).orElse(true);
        if (lines.isEmpty() || oneLine || !setting.forOneReader()) {
            return name;
        }
        Wording words = setting.words();
        List<String> shown =
                lines.stream().limit(LINES_SHOWN).map(String::valueOf).toList();
        if (lines.size() > LINES_SHOWN) {
            return words.say("kind.lines.more", name, String.join(", ", shown));
        }
        return words.say(lines.size() == 1 ? "kind.line" : "kind.lines", name, words.list(shown));
    }
}
