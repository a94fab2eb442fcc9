package dev.vett.reply;

import dev.vett.language.LocalText;
import dev.vett.policy.Answer;
import dev.vett.policy.DecidingQuestion;
import dev.vett.policy.Evidence;
import dev.vett.screening.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the user has answered to deciding questions, told back to the user. */
record GivenAnswers(Setting setting, Evidence evidence) {

    boolean isEmpty() {
        return evidence.answers().isEmpty() && evidence.dismissed().isEmpty();
    }

    /** One short sentence, since the question has just been read, and what the user has judged. */
    String brief() {
        List<String> said = new ArrayList<>();
        if (evidence.answers().size() > 1) {
            said.add(setting.words().say("answered.several"));
        } else {
            evidence.answers().forEach((question, answer) -> said.add(brief(question, answer)));
        }
        said.addAll(dismissed());
        return String.join(" ", said);
    }

    private String brief(String id, Answer answer) {
        return question(id)
                .filter(question -> question.asksWho() || question.confirms().isPresent())
                .map(question -> sentence(question, answer))
                .orElseGet(() -> setting.words()
                        .say(
                                switch (answer) {
                                    case YES -> "answered.brief.yes";
                                    case NO -> "answered.brief.no";
                                    case DONT_KNOW -> "answered.brief.unknown";
                                }));
    }

    /** What the user has judged to be something else, in one sentence each. */
    private List<String> dismissed() {
        Wording words = setting.words();
        return evidence.dismissed().stream()
                .map(type -> Kinds.isPersonName(type)
                        ? words.say("dismissed.person")
                        : words.say("dismissed.other", new Kinds(setting, Optional.empty()).name(type)))
                .distinct()
                .toList();
    }

    /** Every answer with its question, and what the user has judged. */
    List<String> sentences() {
        return Stream.concat(
                        evidence.answers().entrySet().stream()
                                .flatMap(entry ->
                                        question(entry.getKey())
                                                .map(question -> sentence(question, entry.getValue()))
                                                .stream()),
                        dismissed().stream())
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
        if (question.asksWho()) {
            return words.say(
                    switch (answer) {
                        case YES -> "answered.who.yes";
                        case NO -> "answered.who.no";
                        case DONT_KNOW -> "answered.who.unknown";
                    });
        }
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
        if (own.asksWho() || own.confirms().isPresent()) {
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
