package dev.vett.app.web;

import dev.vett.app.training.SessionView;
import dev.vett.language.Messages;
import dev.vett.quiz.QuestionResult;
import dev.vett.quiz.Scenario;
import java.util.Optional;

/**
 * How a group answered one question: a table whose bars are drawn beside the numbers. The bars repeat what the numbers say,
 * so that a screen reader passes them by; the right answer has a word and a symbol, not a colour alone.
 */
final class ResultChart {
    private static final int WIDTH = 200;

    private final TrainingFrame frame;

    ResultChart(TrainingFrame frame) {
        this.frame = frame;
    }

    /** The result of a revealed question; nothing if it is not revealed. */
    String of(Visit visit, SessionView view, int question) {
        Optional<QuestionResult> result = view.result().questions().stream()
                .filter(each -> each.question() == question)
                .findFirst();
        if (result.isEmpty()) {
            return "";
        }
        Messages say = frame.words(visit);
        if (!(result.get() instanceof QuestionResult.Counted counted)) {
            return "<p class=\"note\">" + Html.text(say.say("training.few")) + "</p>\n";
        }
        StringBuilder rows = new StringBuilder();
        int all = counted.share().of();
        for (int i = 0; i < counted.votes().size(); i++) {
            int option = i;
            int votes = counted.votes().get(i);
            boolean right = i == counted.right();
            String label = view.scenario(question)
                    .map(scenario -> answer(visit, scenario, option))
                    .orElse(String.valueOf(i + 1));
            rows.append("<tr")
                    .append(right ? " class=\"right\"" : "")
                    .append("><th scope=\"row\">")
                    .append(Html.text(label))
                    .append(
                            right
                                    ? " <span class=\"mark-right\">✓ " + Html.text(say.say("training.right"))
                                            + "</span>"
                                    : "")
                    .append("</th><td><svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 ")
                    .append(WIDTH)
                    .append(" 20\" preserveAspectRatio=\"none\"><rect class=\"track\" width=\"")
                    .append(WIDTH)
                    .append("\" height=\"20\"/><rect class=\"votes\" width=\"")
                    .append(WIDTH * votes / all)
                    .append("\" height=\"20\"/></svg></td><td>")
                    .append(Html.text(say.say("training.of", votes, all)))
                    .append("</td></tr>\n");
        }
        return "<table class=\"chart\"><caption>" + Html.text(say.say("training.chart")) + "</caption>\n<thead><tr>"
                + head(say.say("training.chart.answer")) + head(say.say("training.chart.bar"))
                + head(say.say("training.chart.votes")) + "</tr></thead>\n<tbody>\n" + rows + "</tbody></table>\n";
    }

    private String answer(Visit visit, Scenario scenario, int option) {
        return frame.answer(visit, scenario, option);
    }

    private static String head(String text) {
        return "<th scope=\"col\">" + Html.text(text) + "</th>";
    }
}
