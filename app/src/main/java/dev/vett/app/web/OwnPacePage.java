package dev.vett.app.web;

import dev.vett.app.training.OwnPace;
import dev.vett.app.training.SolvedSet;
import dev.vett.language.Messages;
import dev.vett.quiz.OwnResult;
import dev.vett.quiz.Phase;
import dev.vett.quiz.QuizSession;
import dev.vett.quiz.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Fields;

/** Training alone. The form carries the answers from page to page; nothing is stored. */
final class OwnPacePage {
    private static final String PATH = "/training";
    private static final int MOST_ANSWERS = 20;

    private final TrainingFrame frame;

    OwnPacePage(TrainingFrame frame) {
        this.frame = frame;
    }

    /** What the form holds: which questions, and what was answered so far. */
    private record Sheet(int length, long seed, List<Integer> answers, int passed) {
        static Sheet of(Fields form, long fresh) {
            List<Integer> answers = text(form, "answers", "")
                    .chars()
                    .filter(Character::isDigit)
                    .limit(MOST_ANSWERS)
                    .mapToObj(digit -> digit - '0')
                    .toList();
            String option = text(form, "option", "");
            if (option.matches("[0-9]")) {
                answers = Stream.concat(answers.stream(), Stream.of(option.charAt(0) - '0'))
                        .toList();
            }
            return new Sheet(TrainingHandler.length(form), number(text(form, "seed", ""), fresh), answers, (int)
                    number(text(form, "passed", ""), 0));
        }

        private static String text(Fields form, String name, String otherwise) {
            String value = form.getValue(name);
            return value == null ? otherwise : value;
        }

        private static long number(String text, long otherwise) {
            return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
        }
    }

    /** @param fresh a seed for a new draw */
    String html(Visit visit, SolvedSet set, Fields form, long fresh) {
        Sheet sheet = Sheet.of(form, fresh);
        OwnPace own = OwnPace.after(set, sheet.length(), sheet.seed(), sheet.answers(), sheet.passed());
        Messages say = frame.words(visit);
        String title = own.session().phase() == Phase.ENDED
                ? say.say("training.result")
                : say.say(
                        "training.progress",
                        own.session().current() + 1,
                        own.session().questions().size());
        String main = "<h1>" + Html.text(title) + "</h1>\n<section class=\"card\">\n"
                + (own.session().phase() == Phase.ENDED ? result(visit, own) : question(visit, own, sheet))
                + "</section>\n";
        return frame.html(visit, PATH, title, main);
    }

    private String question(Visit visit, OwnPace own, Sheet sheet) {
        Messages say = frame.words(visit);
        QuizSession session = own.session();
        int current = session.current();
        Scenario scenario = scenario(own, current);
        boolean revealed = session.phase() == Phase.REVEALED;
        String carried = TrainingFrame.field("set", own.set().set().id())
                + TrainingFrame.field("length", sheet.length())
                + TrainingFrame.field("seed", sheet.seed())
                + TrainingFrame.field(
                        "answers",
                        IntStream.range(0, own.chosen().size())
                                .mapToObj(i -> String.valueOf(own.chosen().get(i)))
                                .collect(Collectors.joining()))
                + TrainingFrame.field("passed", revealed ? current + 1 : current);
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"/training/own\" data-plain>\n")
                .append(Page.hidden(visit))
                .append(carried);
        StringBuilder html = new StringBuilder(frame.situation(visit, scenario));
        if (revealed) {
            int chosen = own.chosen().getOrDefault(current, 0);
            html.append("<p>")
                    .append(Html.text(say.say("training.answer.yours", frame.answer(visit, scenario, chosen))))
                    .append("</p>\n")
                    .append(frame.solution(visit, own.set(), scenario));
            boolean last = current + 1 == session.questions().size();
            form.append("<p class=\"buttons\"><button class=\"main\">")
                    .append(Html.text(last ? say.say("training.finish") : say.say("training.next")))
                    .append("</button></p>\n");
        } else {
            form.append("<p class=\"choices\">\n");
            for (int i = 0; i < scenario.choices(); i++) {
                form.append(TrainingFrame.button("option", String.valueOf(i), frame.answer(visit, scenario, i), ""));
            }
            form.append("</p>\n");
        }
        return html.append(form).append("</form>\n").toString();
    }

    private String result(Visit visit, OwnPace own) {
        Messages say = frame.words(visit);
        OwnResult result = own.result();
        StringBuilder html = new StringBuilder();
        result.total()
                .ifPresent(share -> html.append("<p class=\"lead\">")
                        .append(Html.text(say.say("training.total", share.right(), share.of(), share.percent())))
                        .append("</p>\n"));
        html.append("<p class=\"note\">")
                .append(Html.text(say.say("training.own.hint")))
                .append("</p>\n");
        if (!result.missed().isEmpty()) {
            html.append("<h2>").append(Html.text(say.say("training.reread"))).append("</h2>\n");
            result.missed().forEach(number -> {
                Scenario scenario = scenario(own, number);
                html.append(frame.situation(visit, scenario)).append(frame.solution(visit, own.set(), scenario));
            });
        }
        return html.append("<p><a class=\"button\" href=\"")
                .append(visit.href(PATH, ""))
                .append("\">")
                .append(Html.text(say.say("training.again")))
                .append("</a></p>\n")
                .toString();
    }

    private static Scenario scenario(OwnPace own, int number) {
        return own.session().scenario(number, own.set().set()).orElseThrow();
    }
}
