package dev.vett.app.training;

import dev.vett.app.setup.Assembly;
import dev.vett.guideline.Section;
import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.policy.Clause;
import dev.vett.quiz.QuestionResult;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.Solution;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Citation;
import dev.vett.reply.Block.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A scenario, its answers and its solution as blocks of a reply, for the chats. Thread-safe. */
final class ScenarioBlocks {
    /** Longer answers stand in a list, and their buttons have letters. */
    private static final int LONGEST_LABEL = 40;

    private static final int BAR = 20;

    private final TrainingWords words;
    private final Supplier<Assembly> current;

    ScenarioBlocks(TrainingWords words, Supplier<Assembly> current) {
        this.words = words;
        this.current = current;
    }

    /** The set's name: the organisation's, or for everyone. */
    String name(Language language, String set) {
        return words.set(language, set, current.get().all());
    }

    /** The same where it begins a line. */
    String title(Language language, String set) {
        String name = name(language, set);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The situation and, if there is one, the text that it is about. */
    List<Block> situation(Language language, Scenario scenario) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(scenario.situation().in(language)));
        scenario.draft()
                .ifPresent(draft ->
                        blocks.add(new Block.Text(words.in(language).say("training.draft") + ":\n" + draft.strip())));
        return blocks;
    }

    /** The answers in full, where the buttons have letters. */
    List<Block> options(Language language, Scenario scenario) {
        return hasLetters(language, scenario)
                ? IntStream.range(0, scenario.choices())
                        .<Block>mapToObj(i -> new Block.Text(letter(i) + ". " + words.answer(language, scenario, i)))
                        .toList()
                : List.of();
    }

    /** What stands on the button of an answer. */
    String label(Language language, Scenario scenario, int option) {
        return hasLetters(language, scenario) ? letter(option) : words.answer(language, scenario, option);
    }

    private boolean hasLetters(Language language, Scenario scenario) {
        return IntStream.range(0, scenario.choices())
                .anyMatch(i -> words.answer(language, scenario, i).length() > LONGEST_LABEL);
    }

    private static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }

    /** The right answer, why, the clause word for word, and what to talk about. */
    List<Block> solution(Language language, SolvedSet set, Scenario scenario) {
        Solution solution = set.solution(scenario);
        Messages say = words.in(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(
                Tone.INFORMATION,
                say.say("training.answer.right", words.answer(language, scenario, solution.right()))));
        if (solution.isReading()) {
            blocks.add(new Block.Note(false, say.say("training.reading")));
        }
        if (!solution.explanation().isEmpty()) {
            blocks.add(new Block.Text(solution.explanation().in(language)));
        }
        solution.clauses().forEach(clause -> quote(clause).ifPresent(blocks::add));
        if (!scenario.prompts().isEmpty()) {
            blocks.add(new Block.Text(say.say("training.discuss") + ":"));
            scenario.prompts().forEach(prompt -> blocks.add(new Block.Text("• " + prompt.in(language))));
        }
        return blocks;
    }

    /** Where the clause stands that decides a scenario; empty if the guideline does not say. */
    Optional<Citation> citation(SolvedSet set, Scenario scenario) {
        return set.solution(scenario).clauses().stream().findFirst().flatMap(this::citation);
    }

    /** How a group answered a revealed question: a line for each answer, and a bar that says the same. */
    List<Block> chart(Language language, SessionView view, int question) {
        Optional<QuestionResult> result = view.result().questions().stream()
                .filter(each -> each.question() == question)
                .findFirst();
        if (result.isEmpty()) {
            return List.of();
        }
        Messages say = words.in(language);
        if (!(result.get() instanceof QuestionResult.Counted counted)) {
            return List.of(new Block.Note(false, say.say("training.few")));
        }
        List<Block> rows = new ArrayList<>();
        rows.add(new Block.Text(say.say("training.chart") + ":"));
        int all = counted.share().of();
        for (int i = 0; i < counted.votes().size(); i++) {
            int votes = counted.votes().get(i);
            String answer = words.answer(language, view, question, i);
            String right = i == counted.right() ? " ✓ " + say.say("training.right") : "";
            rows.add(new Block.Text(words.inChat(language).say("chat.bar", answer, votes, all) + right + "\n"
                    + "█".repeat((BAR * votes + all - 1) / all)
                    + "░".repeat(BAR - (BAR * votes + all - 1) / all)));
        }
        return rows;
    }

    private Optional<Block> quote(Clause clause) {
        return citation(clause).map(citation -> new Block.Quote(words(clause), Optional.empty(), citation));
    }

    /** Where the document's lines end is no matter of its words. */
    private static String words(Clause clause) {
        return clause.quotes().stream()
                .map(quote -> quote.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    private Optional<Citation> citation(Clause clause) {
        return Optional.ofNullable(current.get().all().get(clause.pack()))
                .map(pack -> new Citation(
                        clause.pack(), clause.section(), pack.name() + ", " + title(clause.pack(), clause.section())));
    }

    /** What the section is headed, for a button that leads there. */
    String title(Citation citation) {
        return title(citation.pack(), citation.section());
    }

    private String title(String pack, String section) {
        return Optional.ofNullable(current.get().all().get(pack))
                .flatMap(there -> there.guideline().section(section))
                .map(Section::title)
                .orElse(section)
                .replaceFirst(":$", "");
    }
}
