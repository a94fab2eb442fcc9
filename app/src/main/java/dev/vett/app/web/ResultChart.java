package dev.vett.app.web;

import dev.vett.app.training.SessionView;
import dev.vett.language.Messages;
import dev.vett.quiz.QuestionResult;
import java.util.List;
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

    /**
     * The result of a revealed question: the votes and, in a table of their own, the hands that were counted. Nothing if it
     * is not revealed.
     */
    String of(Visit visit, SessionView view, int question) {
        Messages say = frame.words(visit);
        Optional<QuestionResult> votes = find(view.result().questions(), question);
        if (votes.isEmpty()) {
            return "";
        }
        String tables = table(visit, view, votes, say.say("training.chart"))
                + table(visit, view, find(view.hands(), question), say.say("training.hands.chart"));
        return tables.isEmpty() ? "<p class=\"note\">" + Html.text(say.say("training.few")) + "</p>\n" : tables;
    }

    private static Optional<QuestionResult> find(List<QuestionResult> results, int question) {
        return results.stream().filter(each -> each.question() == question).findFirst();
    }

    /** Nothing where too few answered. */
    private String table(Visit visit, SessionView view, Optional<QuestionResult> result, String caption) {
        if (!(result.orElse(null) instanceof QuestionResult.Counted counted)) {
            return "";
        }
        Messages say = frame.words(visit);
        StringBuilder rows = new StringBuilder();
        int all = counted.share().of();
        for (int i = 0; i < counted.votes().size(); i++) {
            int votes = counted.votes().get(i);
            boolean right = i == counted.right();
            String label = frame.answer(visit, view, counted.question(), i);
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
        return "<table class=\"chart\"><caption>" + Html.text(caption) + "</caption>\n<thead><tr>"
                + head(say.say("training.chart.answer")) + head(say.say("training.chart.bar"))
                + head(say.say("training.chart.votes")) + "</tr></thead>\n<tbody>\n" + rows + "</tbody></table>\n";
    }

    private static String head(String text) {
        return "<th scope=\"col\">" + Html.text(text) + "</th>";
    }
}
