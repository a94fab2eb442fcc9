package dev.vett.reply;

import dev.vett.policy.Verdict;
import dev.vett.reply.Block.Quote;
import dev.vett.reply.Block.ToolLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers lines of verdicts: names that have the same verdict from the same section share one. Used once. */
final class ToolLines {
    private record Alike(Verdict verdict, String words, String place) {}

    private record Line(List<String> names, Set<Quote> clauses) {}

    private final Wording words;
    private final Map<Alike, Line> lines = new LinkedHashMap<>();

    ToolLines(Wording words) {
        this.words = words;
    }

    void add(String name, Verdict verdict, String said, Optional<Quote> clause) {
        String place = clause.map(quote -> quote.citation().label()).orElse("");
        Line line = lines.computeIfAbsent(
                new Alike(verdict, said, place), alike -> new Line(new ArrayList<>(), new LinkedHashSet<>()));
        line.names().add(name);
        clause.ifPresent(line.clauses()::add);
    }

    Block.Verdicts block() {
        List<ToolLine> drawn = new ArrayList<>();
        lines.forEach((alike, line) -> drawn.add(
                new ToolLine(words.list(line.names()), alike.verdict(), alike.words(), List.copyOf(line.clauses()))));
        return new Block.Verdicts(drawn);
    }
}
