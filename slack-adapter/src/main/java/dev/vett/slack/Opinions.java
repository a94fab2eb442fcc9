package dev.vett.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.vett.language.Language;
import dev.vett.request.Feedback;
import dev.vett.request.Feedback.Opinion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What people think of the replies: a thumb, and why if it points down. Only counted: nothing is asked that could be
 * answered in words of one's own.
 */
final class Opinions {
    private static final String NAME = "vett:why:";
    private static final Pattern NAMES = Pattern.compile(NAME + "[a-z]{2}");
    private static final String REASON = "reason";

    /** The reasons in their order, with the keys of their words. */
    private static final List<Map.Entry<Opinion, String>> REASONS = List.of(
            Map.entry(Opinion.BESIDE_THE_POINT, "why.beside"),
            Map.entry(Opinion.UNCLEAR, "why.unclear"),
            Map.entry(Opinion.TOO_STRICT, "why.strict"),
            Map.entry(Opinion.TOO_LENIENT, "why.lenient"));

    private final Map<Language, Labels> labels;
    private final Consumer<Feedback> counter;

    Opinions(Map<Language, Labels> labels, Consumer<Feedback> counter) {
        this.labels = labels;
        this.counter = counter;
    }

    void register(App app) {
        app.viewSubmission(NAMES, (request, context) -> {
            View view = request.getPayload().getView();
            count(view, reason(view).orElse(Opinion.BAD));
            return context.ack();
        });
        // Whoever closes the question has still pointed the thumb down.
        app.viewClosed(NAMES, (request, context) -> {
            count(request.getPayload().getView(), Opinion.BAD);
            return Response.ok();
        });
    }

    void count(Feedback feedback) {
        counter.accept(feedback);
    }

    /** Asks why. */
    View question(Feedback feedback, Language language) {
        Labels words = Forms.labels(labels, language);
        List<OptionObject> options = REASONS.stream()
                .map(reason -> OptionObject.builder()
                        .text(Texts.plain(words.say(reason.getValue())))
                        .value(reason.getKey().id())
                        .build())
                .toList();
        return Forms.view(
                        words.say("why.title"),
                        List.of(
                                InputBlock.builder()
                                        .blockId(REASON)
                                        .label(Texts.plain(words.say("why.question")))
                                        .element(RadioButtonsElement.builder()
                                                .actionId(REASON)
                                                .options(options)
                                                .build())
                                        .optional(true)
                                        .build(),
                                Texts.context(words.say("why.note"))))
                .callbackId(NAME + language.code())
                .privateMetadata(feedback.write())
                .submit(Forms.submit(words.say("why.submit")))
                .close(Forms.close(words.say("close")))
                .notifyOnClose(true)
                .build();
    }

    private void count(View view, Opinion opinion) {
        Feedback.read(Optional.ofNullable(view.getPrivateMetadata()).orElse(""))
                .map(judged -> judged.with(opinion))
                .ifPresent(counter);
    }

    private static Optional<Opinion> reason(View view) {
        return Forms.value(view, REASON)
                .flatMap(value -> Optional.ofNullable(value.getSelectedOption()))
                .map(ViewState.SelectedOption::getValue)
                .flatMap(value -> REASONS.stream()
                        .map(Map.Entry::getKey)
                        .filter(known -> known.id().equals(value))
                        .findFirst());
    }
}
