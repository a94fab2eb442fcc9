package dev.vett.reply;

import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Citation;
import dev.vett.reply.Block.ToolLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers lines of verdicts: names that have the same verdict from the same section share one. Used once. */
final class ToolLines {
    private record Alike(Verdict verdict, String words, String place) {}

    private final Wording words;
    private final Map<Alike, List<String>> names = new LinkedHashMap<>();
    private final Map<Alike, Optional<Citation>> citations = new LinkedHashMap<>();

    ToolLines(Wording words) {
        this.words = words;
    }

    void add(String name, Verdict verdict, String said, Optional<Citation> citation) {
        Alike alike = new Alike(verdict, said, citation.map(Citation::label).orElse(""));
        names.computeIfAbsent(alike, key -> new ArrayList<>()).add(name);
        citations.putIfAbsent(alike, citation);
    }

    Block.Verdicts block() {
        List<ToolLine> lines = new ArrayList<>();
        names.forEach((alike, alikes) -> lines.add(new ToolLine(
                words.list(alikes), alike.verdict(), alike.words(), citations.getOrDefault(alike, Optional.empty()))));
        return new Block.Verdicts(lines);
    }
}
