package dev.vett.app.web;

import dev.vett.app.training.SessionView;
import dev.vett.language.Messages;
import dev.vett.quiz.Phase;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Scenario;
import java.util.Optional;

/**
 * A running session: the leader's console, the wall and a participant's page, before the first question as well. Each is up
 * to date without a reload.
 */
final class SessionPages {
    private final TrainingFrame frame;
    private final ResultChart chart;
    private final ResultPages results;
    private final HowToJoin join;
    private final HandsForm hands;

    SessionPages(TrainingFrame frame, ResultPages results) {
        this.frame = frame;
        this.chart = new ResultChart(frame);
        this.results = results;
        this.join = new HowToJoin(frame);
        this.hands = new HandsForm(frame);
    }

    /**
     * The leader's own page; whoever has its address leads.
     *
     * @param refused whether a count of hands that was sent just now is none
     */
    String console(Visit visit, SessionView view, String path, JoinAddress address, String secret, boolean refused) {
        Messages say = frame.words(visit);
        String screen = "/training/s/" + view.id() + "/screen";
        String links = "<p class=\"buttons\"><a class=\"button\" href=\"" + visit.href(screen, "") + "\">"
                + Html.text(say.say("training.screen.open")) + "</a> <a class=\"button\" href=\""
                + visit.href("/training/sheet", "") + "\">" + Html.text(say.say("training.sheet.link")) + "</a></p>\n";
        String stage = view.session().phase() == Phase.ENDED
                ? results.summary(visit, view, Optional.of(secret))
                : steering(visit, view, path) + (view.isWaiting() ? waiting(visit) : question(visit, view));
        String counting = view.session().phase() == Phase.REVEALED ? hands.html(visit, view, path, refused) : "";
        return page(
                visit,
                path,
                say.say("training.console"),
                "<p class=\"hint\">" + Html.text(say.say("training.console.hint")) + "</p>\n" + links
                        + count(visit, view) + live("stage", stage) + live("hands", counting)
                        + live("joining", join.html(visit, view, address))
                        // A look for news would take the complaint and what was typed away.
                        + (refused ? "" : refreshing(visit, path)));
    }

    /** What is thrown on the wall: how to take part, the situation, how many have answered. */
    String screen(Visit visit, SessionView view, String path, JoinAddress address) {
        String stage = view.session().phase() == Phase.ENDED
                ? results.summary(visit, view, Optional.empty())
                : view.isWaiting() ? waiting(visit) : question(visit, view) + options(visit, view);
        return page(
                visit,
                path,
                frame.words(visit).say("training.title"),
                "<div class=\"wall\">\n" + live("joining", join.html(visit, view, address)) + count(visit, view)
                        + live("stage", stage) + "</div>\n" + refreshing(visit, path));
    }

    /** A participant's page. */
    String ballot(Visit visit, SessionView view, String path, Optional<Integer> chosen) {
        Messages say = frame.words(visit);
        Phase phase = view.session().phase();
        String stage;
        if (phase == Phase.ENDED) {
            stage = "<p class=\"lead\">" + Html.text(say.say("training.ended")) + "</p>\n";
        } else if (view.isWaiting()) {
            stage = heading(say.say("training.wait.in"));
        } else {
            stage = question(visit, view)
                    + (phase == Phase.ASKING ? choices(visit, view, path, chosen) : "")
                    + (phase == Phase.REVEALED ? yours(visit, view, chosen) : "");
        }
        return page(
                visit,
                path,
                say.say("training.title"),
                live("stage", stage) + "<p class=\"hint\">" + Html.text(say.say("training.anonymous")) + "</p>\n"
                        + refreshing(visit, path));
    }

    private String page(Visit visit, String path, String title, String content) {
        return frame.html(visit, path, title, "<h1>" + Html.text(title) + "</h1>\n" + content);
    }

    private String question(Visit visit, SessionView view) {
        Messages say = frame.words(visit);
        QuizSession session = view.session();
        int current = session.current();
        String words = view.scenario(current)
                .map(scenario -> frame.situation(visit, scenario)
                        + (session.phase() == Phase.REVEALED ? revealed(visit, view, scenario) : ""))
                .orElseGet(() -> "<p class=\"note\">" + Html.text(say.say("training.gone")) + "</p>\n"
                        + chart.of(visit, view, current));
        String paused = session.phase() == Phase.PAUSED
                ? "<p class=\"lead depends\">" + Html.text(say.say("training.paused")) + "</p>\n"
                : "";
        return heading(say.say(
                        "training.progress", current + 1, session.questions().size()))
                + paused
                + words;
    }

    /** Before the first question: whether the link works is seen before it matters. */
    private String waiting(Visit visit) {
        Messages say = frame.words(visit);
        return heading(say.say("training.wait")) + "<p>" + Html.text(say.say("training.wait.test")) + "</p>\n";
    }

    /** Whoever was in what has changed goes on from here. */
    private static String heading(String text) {
        return "<h2 tabindex=\"-1\">" + Html.text(text) + "</h2>\n";
    }

    private String revealed(Visit visit, SessionView view, Scenario scenario) {
        return chart.of(visit, view, view.session().current())
                + frame.solution(visit, view.set().orElseThrow(), scenario);
    }

    /** The answers as a list, for reading from afar. */
    private String options(Visit visit, SessionView view) {
        Optional<Scenario> scenario = view.scenario(view.session().current());
        if (view.session().phase() == Phase.REVEALED || scenario.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul class=\"options\">\n");
        for (int i = 0; i < scenario.get().choices(); i++) {
            list.append("<li>")
                    .append(Html.text(frame.answer(visit, scenario.get(), i)))
                    .append("</li>\n");
        }
        return list.append("</ul>\n").toString();
    }

    private String choices(Visit visit, SessionView view, String path, Optional<Integer> chosen) {
        Messages say = frame.words(visit);
        int current = view.session().current();
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"" + Html.text(path) + "\" data-plain>\n")
                .append(Page.hidden(visit))
                .append(TrainingFrame.field("question", current))
                .append("<p class=\"choices\">\n");
        for (int i = 0; i < view.session().questions().get(current).choices(); i++) {
            boolean pressed = chosen.equals(Optional.of(i));
            String label = frame.answer(visit, view, current, i);
            form.append("<button name=\"option\" value=\"")
                    .append(i)
                    .append("\" aria-pressed=\"")
                    .append(pressed)
                    .append("\">")
                    .append(pressed ? "✓ " : "")
                    .append(Html.text(label))
                    .append("</button>\n");
        }
        String saved =
                chosen.isPresent() ? "<p class=\"saved\">" + Html.text(say.say("training.saved")) + "</p>\n" : "";
        return form.append("</p>\n</form>\n").append(saved).toString();
    }

    private String yours(Visit visit, SessionView view, Optional<Integer> chosen) {
        return chosen.flatMap(option -> view.scenario(view.session().current())
                        .map(scenario -> "<p>"
                                + Html.text(frame.words(visit)
                                        .say("training.answer.yours", frame.answer(visit, scenario, option)))
                                + "</p>\n"))
                .orElse("");
    }

    private String steering(Visit visit, SessionView view, String path) {
        Messages say = frame.words(visit);
        String buttons = switch (view.session().phase()) {
            case ASKING ->
                steer("reveal", say.say("training.reveal"), "main")
                        + steer("pause", say.say("training.pause"), "")
                        + steer("skip", say.say("training.skip"), "")
                        + steer("end", say.say("training.end"), "");
            case PAUSED ->
                view.isWaiting()
                        ? steer("resume", say.say("training.begin"), "main") + steer("end", say.say("training.end"), "")
                        : steer("resume", say.say("training.resume"), "main")
                                + steer("skip", say.say("training.skip"), "")
                                + steer("end", say.say("training.end"), "");
            case REVEALED ->
                steer("next", view.atTheLast() ? say.say("training.finish") : say.say("training.next"), "main")
                        + (view.atTheLast() ? "" : steer("end", say.say("training.end"), ""));
            case ENDED -> "";
        };
        return "<form method=\"post\" action=\"" + Html.text(path) + "\" data-plain>\n" + Page.hidden(visit)
                + TrainingFrame.field("question", view.session().current()) + "<p class=\"buttons\">\n" + buttons
                + "</p>\n</form>\n";
    }

    private static String steer(String steering, String label, String style) {
        return TrainingFrame.button("steering", steering, label, style);
    }

    /** How many; who, nobody is told. Once the answer is out, the chart says it, or too few have answered to say it. */
    private String count(Visit visit, SessionView view) {
        Phase phase = view.session().phase();
        if (phase == Phase.REVEALED || phase == Phase.ENDED) {
            return live("count", "");
        }
        Messages say = frame.words(visit);
        String count = view.isWaiting()
                ? say.say("training.wait.joined", view.joined())
                : say.say("training.count", view.voted(), view.joined());
        return live("count", "<p class=\"count\">" + Html.text(count) + "</p>\n");
    }

    private static String live(String id, String content) {
        return "<div id=\"" + id + "\" data-live>\n" + content + "</div>\n";
    }

    /** Without script there is the link; with it, a button that stops the updates. */
    private String refreshing(Visit visit, String path) {
        Messages say = frame.words(visit);
        return "<p class=\"buttons\"><a class=\"button\" href=\"" + visit.href(path, "") + "\">"
                + Html.text(say.say("training.refresh")) + "</a> <button type=\"button\" data-pause hidden data-on=\""
                + Html.text(say.say("training.refresh.on")) + "\">" + Html.text(say.say("training.refresh.off"))
                + "</button></p>\n";
    }
}
