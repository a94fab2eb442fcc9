package dev.vett.app.web;

import dev.vett.app.store.HandCounts;
import dev.vett.app.training.SessionView;
import dev.vett.language.Messages;
import dev.vett.quiz.QuestionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/** Where phones fail: the leader counts raised hands and types how many there were for each answer. */
final class HandsForm {
    /** The button's name, by which the form is known. */
    static final String NAME = "hands";

    private final TrainingFrame frame;

    HandsForm(TrainingFrame frame) {
        this.frame = frame;
    }

    /**
     * The form for the current question, closed until somebody wants it.
     *
     * @param refused whether what was sent last were no such numbers
     */
    String html(Visit visit, SessionView view, String path, boolean refused) {
        Messages say = frame.words(visit);
        int current = view.session().current();
        List<Integer> counted = counted(view, current);
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < view.session().questions().get(current).choices(); i++) {
            fields.append("""
                    <p><label for="%1$s-%2$d">%3$s</label>
                    <input id="%1$s-%2$d" name="%1$s-%2$d" type="number" inputmode="numeric" min="0" max="%4$d" required \
                    value="%5$d"></p>
                    """.formatted(
                            NAME,
                            i,
                            Html.text(frame.answer(visit, view, current, i)),
                            HandCounts.MOST,
                            counted.isEmpty() ? 0 : counted.get(i)));
        }
        String complaint = refused
                ? "<p class=\"warning\" role=\"alert\">" + Html.text(say.say("training.hands.wrong", HandCounts.MOST))
                        + "</p>\n"
                : "";
        return """
                <details class="more hands"%s>
                <summary>%s</summary>
                <form method="post" action="%s" data-plain>
                %s%s<p class="hint">%s</p>
                %s%s<p class="buttons">
                %s</p>
                </form>
                </details>
                """.formatted(
                        refused ? " open" : "",
                        Html.text(say.say("training.hands")),
                        Html.text(path),
                        Page.hidden(visit),
                        TrainingFrame.field("question", current),
                        Html.text(say.say("training.hands.hint")),
                        complaint,
                        fields,
                        TrainingFrame.button(NAME, "count", say.say("training.hands.show"), ""));
    }

    /** The numbers of a form that was sent, one for each answer; empty if one of them is no number of hands. */
    static Optional<List<Integer>> read(Fields form) {
        List<Integer> hands = new ArrayList<>();
        for (String text = form.getValue(NAME + "-0"); text != null; text = form.getValue(NAME + "-" + hands.size())) {
            if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > HandCounts.MOST) {
                return Optional.empty();
            }
            hands.add(Integer.valueOf(text));
        }
        return Optional.of(hands);
    }

    /** What was counted; of fewer than five hands nobody is told, nor is the leader reminded. */
    private static List<Integer> counted(SessionView view, int question) {
        return view.hands().stream()
                .filter(QuestionResult.Counted.class::isInstance)
                .map(QuestionResult.Counted.class::cast)
                .filter(each -> each.question() == question)
                .map(QuestionResult.Counted::votes)
                .findFirst()
                .orElse(List.of());
    }
}
