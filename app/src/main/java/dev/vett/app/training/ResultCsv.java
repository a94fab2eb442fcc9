package dev.vett.app.training;

import dev.vett.language.Language;
import dev.vett.quiz.Question;
import dev.vett.quiz.QuestionResult;
import java.util.List;
import java.util.stream.Collectors;

/** How a session went, for a spreadsheet (RFC 4180): no person, and no number of a question that few answered. */
public final class ResultCsv {
    /** The names of the columns, with the end of the line. */
    public static final String HEADER = "question,scenario,topic,answer,right,votes,hands\r\n";

    private final TrainingWords words;

    public ResultCsv(TrainingWords words) {
        this.words = words;
    }

    /** One line for each answer to a revealed question; raised hands have a column of their own. */
    public String of(SessionView view, Language language) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (QuestionResult result : view.result().questions()) {
            Question question = view.session().questions().get(result.question());
            for (int i = 0; i < question.choices(); i++) {
                csv.append(List.of(
                                        String.valueOf(result.question() + 1),
                                        cell(question.scenario()),
                                        cell(words.topic(language, question.topic())),
                                        cell(words.answer(language, view, result.question(), i)),
                                        i == question.right() ? "1" : "0",
                                        votes(view.result().questions(), result.question(), i),
                                        votes(view.hands(), result.question(), i))
                                .stream()
                                .collect(Collectors.joining(",")))
                        .append("\r\n");
            }
        }
        return csv.toString();
    }

    /** How many chose an answer; nothing where too few answered or nobody counted. */
    private static String votes(List<QuestionResult> results, int question, int answer) {
        return results.stream()
                .filter(each -> each.question() == question && each instanceof QuestionResult.Counted)
                .map(each ->
                        String.valueOf(((QuestionResult.Counted) each).votes().get(answer)))
                .findFirst()
                .orElse("");
    }

    /** A spreadsheet would take what begins with one of these for a formula. */
    private static String cell(String text) {
        String plain = text.matches("[=+@\\t\\r-].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
