package dev.vett.reply;

import dev.vett.language.LocalText;
import dev.vett.policy.Answer;
import dev.vett.policy.DecidingQuestion;
import dev.vett.policy.Evidence;
import dev.vett.screening.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the user has answered to deciding questions, told back to the user. */
record GivenAnswers(Setting setting, Evidence evidence) {

    boolean isEmpty() {
        return evidence.answers().isEmpty();
    }

    /** One short sentence, since the question has just been read; empty for several answers. */
    Optional<String> brief() {
        if (evidence.answers().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Answer> only =
                evidence.answers().entrySet().iterator().next();
        Answer answer = only.getValue();
        return Optional.of(question(only.getKey())
                .filter(question -> question.confirms().isPresent())
                .map(question -> sentence(question, answer))
                .orElseGet(() -> setting.words()
                        .say(
                                switch (answer) {
                                    case YES -> "answered.brief.yes";
                                    case NO -> "answered.brief.no";
                                    case DONT_KNOW -> "answered.brief.unknown";
                                })));
    }

    /** Every answer with its question. */
    List<String> sentences() {
        return evidence.answers().entrySet().stream()
                .flatMap(entry ->
                        question(entry.getKey()).map(question -> sentence(question, entry.getValue())).stream())
                .toList();
    }

    /** The kinds that the user was asked about. */
    Set<DataType> confirmed() {
        return evidence.answers().keySet().stream()
                .flatMap(id -> question(id).stream())
                .flatMap(question -> question.confirms().stream())
                .collect(Collectors.toSet());
    }

    private String sentence(DecidingQuestion question, Answer answer) {
        Wording words = setting.words();
        return question.confirms()
                .map(type -> words.say(
                        switch (answer) {
                            case YES -> "answered.confirm.yes";
                            case NO -> "answered.confirm.no";
                            case DONT_KNOW -> "answered.confirm.unknown";
                        },
                        new Kinds(setting, Optional.empty()).name(type)))
                .orElseGet(() -> words.say(
                        switch (answer) {
                            case YES -> "answered.yes";
                            case NO -> "answered.no";
                            case DONT_KNOW -> "answered.unknown";
                        },
                        setting.in(question.text())));
    }

    /** The question of that id, the pack's or Vett's own; empty if the pack has changed since it was asked. */
    private Optional<DecidingQuestion> question(String id) {
        DecidingQuestion own = new DecidingQuestion(id, LocalText.empty(), Optional.empty());
        if (own.confirms().isPresent()) {
            return Optional.of(own);
        }
        return setting.pack().policy().stream()
                .flatMap(policy -> policy.steps().stream())
                .flatMap(step -> step.raisedBy().stream())
                .flatMap(rule -> rule.ask().stream())
                .map(ask -> ask.question())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }
}
