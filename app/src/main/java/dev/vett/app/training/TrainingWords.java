package dev.vett.app.training;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import dev.vett.pack.PolicyPack;
import dev.vett.quiz.Choice;
import dev.vett.quiz.QuizTopic;
import dev.vett.quiz.Scenario;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The words of the training, on the page and in chats. Immutable and thread-safe. */
public final class TrainingWords {
    private final Map<Language, Messages> training = Messages.all(TrainingWords.class, "training");
    private final Map<Language, Messages> chat = Messages.all(TrainingWords.class, "chat");

    /** Those of both. */
    public Messages in(Language language) {
        return Objects.requireNonNull(training.get(language));
    }

    /** Those that only a chat needs. */
    Messages inChat(Language language) {
        return Objects.requireNonNull(chat.get(language));
    }

    /** A set's name: the organisation's, or for everyone. */
    public String set(Language language, String set, Map<String, PolicyPack> packs) {
        PolicyPack pack = packs.get(set);
        return pack == null ? in(language).say("training.set.everyone") : pack.name();
    }

    /** One of a question's answers, by its number from 0; its number from 1 where the words are gone. */
    public String answer(Language language, SessionView view, int question, int number) {
        return view.scenario(question)
                .map(scenario -> answer(language, scenario, number))
                .orElseGet(() -> String.valueOf(number + 1));
    }

    /** One of a scenario's answers, by its number from 0. */
    public String answer(Language language, Scenario scenario, int number) {
        if (!scenario.options().isEmpty()) {
            return scenario.options().get(number).text().in(language);
        }
        Messages say = in(language);
        Choice choice = Arrays.stream(Choice.values())
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
        return switch (choice) {
            case ALLOWED -> say.say("training.choice.allowed");
            case ALLOWED_IF -> say.say("training.choice.condition");
            case NOT_ALLOWED -> say.say("training.choice.forbidden");
            case NOT_COVERED -> say.say("training.choice.silent");
        };
    }

    /** What a topic is called. */
    public String topic(Language language, QuizTopic topic) {
        Messages say = in(language);
        return switch (topic) {
            case PERSONAL_DATA -> say.say("training.topic.persons");
            case SENSITIVE_INFORMATION -> say.say("training.topic.sensitive");
            case OPEN_INFORMATION -> say.say("training.topic.open");
            case TOOLS -> say.say("training.topic.tools");
            case FACT_CHECKING -> say.say("training.topic.facts");
            case COPYRIGHT -> say.say("training.topic.copyright");
            case RESPONSIBILITY -> say.say("training.topic.responsibility");
            case TRANSPARENCY -> say.say("training.topic.transparency");
        };
    }
}
