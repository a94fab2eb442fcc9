package dev.vett.app.web;

import dev.vett.app.training.SessionView;
import dev.vett.language.Messages;
import dev.vett.quiz.Scenario;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a session went: on the page, to print, and as CSV. No person is in it, and no question that few have answered. */
final class ResultPages {
    private final TrainingFrame frame;
    private final ResultChart chart;

    ResultPages(TrainingFrame frame) {
        this.frame = frame;
        this.chart = new ResultChart(frame);
    }

    /** The result in brief: in total, by topic, what was missed most; for the leader with the ways to take it along. */
    String summary(Visit visit, SessionView view, Optional<String> secret) {
        Messages say = frame.words(visit);
        StringBuilder html =
                new StringBuilder("<h2 tabindex=\"-1\">" + Html.text(say.say("training.result")) + "</h2>\n");
        html.append(totals(visit, view));
        secret.ifPresent(known -> html.append("<p class=\"buttons\"><a class=\"button\" href=\"")
                .append(visit.href("/training/s/" + view.id() + "/result/" + known, ""))
                .append("\">")
                .append(Html.text(say.say("training.print")))
                .append("</a> <a class=\"button\" download=\"vett-training.csv\" href=\"")
                .append(visit.href("/training/s/" + view.id() + "/csv/" + known, ""))
                .append("\">CSV</a></p>\n"));
        if (!view.result().topics().isEmpty()) {
            html.append("<h3>").append(Html.text(say.say("training.topics"))).append("</h3>\n<ul>\n");
            view.result()
                    .topics()
                    .forEach((topic, share) -> html.append("<li>")
                            .append(Html.text(frame.topic(visit, topic) + ": "
                                    + say.say("training.total", share.right(), share.of(), share.percent())))
                            .append("</li>\n"));
            html.append("</ul>\n");
        }
        if (!view.result().mostMissed().isEmpty()) {
            html.append("<h3>").append(Html.text(say.say("training.missed"))).append("</h3>\n");
            view.result().mostMissed().forEach(number -> html.append(whole(visit, view, number)));
        }
        return html.toString();
    }

    /** Everything, to print. */
    String printable(Visit visit, SessionView view, String path) {
        Messages say = frame.words(visit);
        String all = view.result().questions().stream()
                .map(each -> "<h2>"
                        + Html.text(say.say(
                                "training.progress",
                                each.question() + 1,
                                view.session().questions().size()))
                        + "</h2>\n" + whole(visit, view, each.question()))
                .collect(Collectors.joining());
        String title = say.say("training.result") + ": "
                + frame.name(visit, view.session().set());
        return frame.html(
                visit,
                path,
                title,
                "<article class=\"sheet\">\n<h1>" + Html.text(title) + "</h1>\n" + "<p>"
                        + Html.text(view.session().changed().toString().substring(0, 10)) + "</p>\n"
                        + totals(visit, view) + all + "</article>\n");
    }

    /** How many took part and how many answers were right; raised hands apart. */
    private String totals(Visit visit, SessionView view) {
        Messages say = frame.words(visit);
        String votes = view.result()
                .total()
                .map(share -> lead(say.say("training.total", share.right(), share.of(), share.percent())))
                .orElse("");
        String hands = view.handsTotal()
                .map(share -> lead(say.say("training.hands.total", share.right(), share.of(), share.percent())))
                .orElse("");
        String few = "<p class=\"note\">" + Html.text(say.say("training.few")) + "</p>\n";
        return "<p>" + Html.text(say.say("training.joined", view.result().joined())) + "</p>\n"
                + (votes.isEmpty() && hands.isEmpty() ? few : votes + hands);
    }

    private static String lead(String text) {
        return "<p class=\"lead\">" + Html.text(text) + "</p>\n";
    }

    private String whole(Visit visit, SessionView view, int number) {
        Optional<Scenario> scenario = view.scenario(number);
        return "<section class=\"card\">\n"
                + scenario.map(found -> frame.situation(visit, found)).orElse("")
                + chart.of(visit, view, number)
                + scenario.map(found -> frame.solution(visit, view.set().orElseThrow(), found))
                        .orElse("")
                + "</section>\n";
    }
}
