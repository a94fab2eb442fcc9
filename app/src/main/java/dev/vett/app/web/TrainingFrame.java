package dev.vett.app.web;

import dev.vett.app.training.SessionView;
import dev.vett.app.training.SolvedSet;
import dev.vett.app.training.TrainingWords;
import dev.vett.guideline.Section;
import dev.vett.language.Messages;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Clause;
import dev.vett.quiz.QuizTopic;
import dev.vett.quiz.Scenario;
import dev.vett.quiz.ScenarioSet;
import dev.vett.quiz.Solution;
import java.util.List;
import java.util.stream.Collectors;

/** What the pages of the training have in common: their words, a scenario, its solution. */
final class TrainingFrame {
    private static final String HEAD = "<script src=\"/live-page.js\" defer></script>\n";

    private final Page page;
    private final TrainingWords words = new TrainingWords();

    TrainingFrame(Page page) {
        this.page = page;
    }

    Messages words(Visit visit) {
        return words.in(visit.language());
    }

    /** A page of the training; the other organisations are chosen at its start. */
    String html(Visit visit, String path, String title, String main) {
        return page.html(visit, path, title, HEAD, main);
    }

    /** The set's name: the organisation's, or for everyone. */
    String name(Visit visit, String set) {
        return words.set(visit.language(), set, visit.assembly().all());
    }

    /** The situation and, if there is one, the text that it is about. */
    String situation(Visit visit, Scenario scenario) {
        String draft = scenario.draft()
                .map(text -> "<p class=\"label\">" + Html.text(words(visit).say("training.draft"))
                        + "</p>\n<div class=\"draft\">" + Html.text(text) + "</div>\n")
                .orElse("");
        return "<p class=\"situation\">" + Html.text(scenario.situation().in(visit.language())) + "</p>\n" + draft;
    }

    /** One of a question's answers; its number from 1 where the words are gone. */
    String answer(Visit visit, SessionView view, int question, int number) {
        return words.answer(visit.language(), view, question, number);
    }

    /** One of a scenario's answers. */
    String answer(Visit visit, Scenario scenario, int number) {
        return words.answer(visit.language(), scenario, number);
    }

    /** The right answer, why, the clause word for word, and what to talk about. */
    String solution(Visit visit, SolvedSet set, Scenario scenario) {
        Solution solution = set.solution(scenario);
        Messages say = words(visit);
        String why = Html.text(solution.explanation().in(visit.language()));
        return "<div class=\"solution\">\n<p class=\"lead\"><span class=\"symbol\" aria-hidden=\"true\">✓</span> "
                + Html.text(say.say("training.answer.right", answer(visit, scenario, solution.right()))) + "</p>\n"
                + (solution.isReading() ? "<p class=\"note\">" + Html.text(say.say("training.reading")) + "</p>\n" : "")
                + (why.isEmpty() ? "" : "<p>" + why + "</p>\n")
                + solution.clauses().stream()
                        .map(clause -> clause(visit, clause))
                        .collect(Collectors.joining())
                + discuss(visit, scenario) + "</div>\n";
    }

    /** A set to choose and a length. */
    String choice(Visit visit, List<String> sets, String id) {
        Messages say = words(visit);
        String options = sets.stream()
                .map(set -> "<option value=\"" + Html.text(set) + "\">" + Html.text(name(visit, set)) + "</option>\n")
                .collect(Collectors.joining());
        return """
                <label for="%1$s-set">%2$s</label>
                <select id="%1$s-set" name="set">
                %3$s</select>
                <label for="%1$s-length">%4$s</label>
                <select id="%1$s-length" name="length">
                <option>3</option><option selected>5</option><option>8</option><option>12</option>
                </select>
                """.formatted(id, Html.text(say.say("training.set")), options, Html.text(say.say("training.length")));
    }

    /** The sets that are offered to this visit: the organisation's own if it has one, and that for everyone. */
    static List<String> sets(Visit visit) {
        return visit.pack().scenarios().isEmpty()
                ? List.of(ScenarioSet.EVERYONE)
                : List.of(visit.pack().id(), ScenarioSet.EVERYONE);
    }

    String topic(Visit visit, QuizTopic topic) {
        return words.topic(visit.language(), topic);
    }

    static String button(String name, String value, String label, String style) {
        return "<button name=\"" + name + "\" value=\"" + Html.text(value) + "\""
                + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">" + Html.text(label) + "</button>\n";
    }

    /** A field that a form carries along. */
    static String field(String name, Object value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.text(String.valueOf(value)) + "\">\n";
    }

    private String discuss(Visit visit, Scenario scenario) {
        if (scenario.prompts().isEmpty()) {
            return "";
        }
        return "<p class=\"label\">" + Html.text(words(visit).say("training.discuss")) + "</p>\n<ul class=\"prompts\">"
                + scenario.prompts().stream()
                        .map(prompt -> "<li>" + Html.text(prompt.in(visit.language())) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n";
    }

    /** The words of the guideline with a link to where they stand, if that can be read here. */
    private static String clause(Visit visit, Clause clause) {
        String quotes = clause.quotes().stream()
                .map(quote -> "<p>" + Html.text(quote) + "</p>")
                .collect(Collectors.joining("\n"));
        PolicyPack pack = visit.assembly().all().get(clause.pack());
        if (pack == null) {
            // It was there when the session began.
            return "<blockquote>" + quotes + "</blockquote>\n";
        }
        String place = Html.text(pack.name() + ", "
                + pack.guideline().section(clause.section()).map(Section::title).orElse(clause.section()));
        String link = visit.assembly().readable().containsKey(clause.pack())
                ? "<a href=\""
                        + visit.href(
                                "/guideline/" + Html.inAddress(clause.pack()), "#" + Html.inAddress(clause.section()))
                        + "\">" + place + "</a>"
                : place;
        return "<blockquote lang=\"" + pack.languages().get(0).code() + "\">" + quotes + "<footer>" + link
                + "</footer></blockquote>\n";
    }
}
