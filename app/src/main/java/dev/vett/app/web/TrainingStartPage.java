package dev.vett.app.web;

import dev.vett.app.training.SolvedSet;
import dev.vett.language.Messages;
import java.util.Optional;

/** Where training begins, alone or with a team, and the sheet that a trainer prints. */
final class TrainingStartPage {
    private final TrainingFrame frame;

    TrainingStartPage(TrainingFrame frame) {
        this.frame = frame;
    }

    /**
     * What a person can begin.
     *
     * @param sessions whether there are team sessions
     * @param trainer whether this person may start one
     * @param code that stands in its box
     * @param complaint about the code
     */
    String html(Visit visit, boolean sessions, boolean trainer, String code, Optional<String> complaint) {
        Messages say = frame.words(visit);
        StringBuilder main =
                new StringBuilder("<h1>" + Html.text(say.say("training.title")) + "</h1>\n<p class=\"intro\">"
                        + Html.text(say.say("training.intro")) + "</p>\n<div class=\"rooms\">\n");
        if (sessions) {
            main.append(join(visit, code, complaint));
        }
        main.append(section("own", say.say("training.own.title"), """
                <form method="post" action="/training/own" data-plain>
                %s%s<p class="hint">%s</p>
                <p class="buttons"><button class="main">%s</button></p>
                </form>
                """.formatted(
                        Page.hidden(visit),
                        frame.choice(visit, TrainingFrame.sets(visit), "own"),
                        Html.text(say.say("training.own.hint")),
                        Html.text(say.say("training.begin")))));
        if (sessions) {
            main.append(section("team", say.say("training.team.title"), team(visit, trainer)));
        }
        return frame.html(
                visit,
                "/training",
                say.say("training.title"),
                main.append("</div>\n").toString());
    }

    private String join(Visit visit, String code, Optional<String> complaint) {
        Messages say = frame.words(visit);
        return section("join", say.say("training.join.title"), """
                <form method="post" action="/training/join" data-plain>
                %s<label for="code">%s</label>
                <input id="code" name="code" value="%s" required maxlength="12" autocomplete="off" \
                autocapitalize="characters" spellcheck="false"%s>
                %s<p class="hint">%s</p>
                <p class="buttons"><button class="main">%s</button></p>
                </form>
                """.formatted(
                        Page.hidden(visit),
                        Html.text(say.say("training.join.code")),
                        Html.text(code),
                        complaint.isPresent() ? " aria-invalid=\"true\" aria-describedby=\"complaint\"" : "",
                        complaint
                                .map(text -> "<p id=\"complaint\" class=\"warning\" role=\"alert\">" + Html.text(text)
                                        + "</p>\n")
                                .orElse(""),
                        Html.text(say.say("training.anonymous")),
                        Html.text(say.say("training.join.button"))));
    }

    private String team(Visit visit, boolean trainer) {
        Messages say = frame.words(visit);
        String sheet = "<p><a href=\"" + visit.href("/training/sheet", "") + "\">"
                + Html.text(say.say("training.sheet.link")) + "</a></p>\n";
        if (!trainer) {
            return "<p>" + Html.text(say.say("training.team.closed")) + "</p>\n" + sheet;
        }
        return """
                <form method="post" action="/training/start" data-plain>
                %s%s<p class="hint">%s</p>
                <p class="buttons"><button class="main">%s</button></p>
                </form>
                """.formatted(
                                Page.hidden(visit),
                                frame.choice(visit, TrainingFrame.sets(visit), "team"),
                                Html.text(say.say("training.team.hint")),
                                Html.text(say.say("training.team.start")))
                + sheet;
    }

    /** Forty-five minutes on a page: printed, it works without any computer. */
    String sheet(Visit visit, SolvedSet set) {
        Messages say = frame.words(visit);
        StringBuilder main = new StringBuilder("<article class=\"sheet\">\n<h1>"
                + Html.text(say.say(
                        "training.sheet.title", frame.name(visit, set.set().id()))) + "</h1>\n<ol>\n");
        for (String step : new String[] {
            say.say("training.sheet.test"),
            say.say("training.sheet.purpose"),
            say.say("training.sheet.warm"),
            say.say("training.sheet.scenarios"),
            say.say("training.sheet.draft"),
            say.say("training.sheet.missed"),
            say.say("training.sheet.intention")
        }) {
            main.append("<li>").append(Html.text(step)).append("</li>\n");
        }
        main.append("</ol>\n<h2>")
                .append(Html.text(say.say("training.sheet.five")))
                .append("</h2>\n");
        set.set().scenarios().stream().limit(5).forEach(scenario -> {
            main.append("<section class=\"card\">\n")
                    .append(frame.situation(visit, scenario))
                    .append("<ul>\n");
            for (int i = 0; i < scenario.choices(); i++) {
                main.append("<li>")
                        .append(Html.text(frame.answer(visit, scenario, i)))
                        .append("</li>\n");
            }
            main.append("</ul>\n").append(frame.solution(visit, set, scenario)).append("</section>\n");
        });
        return frame.html(
                visit,
                "/training/sheet",
                say.say("training.sheet.link"),
                main.append("</article>\n").toString());
    }

    private static String section(String id, String title, String content) {
        return "<section class=\"card\" aria-labelledby=\"" + id + "-title\"><h2 id=\"" + id + "-title\">"
                + Html.text(title) + "</h2>\n" + content + "</section>\n";
    }
}
