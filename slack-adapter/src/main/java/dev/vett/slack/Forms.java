package dev.vett.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.vett.language.Language;
import dev.vett.reply.Block.Target.Box;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The views that a person fills in, and what was filled in.
 *
 * <p>A draft that stands in a view is no message: Slack keeps it in no channel.
 */
final class Forms {
    /** The most that Slack lets a person write into a field. */
    static final int ROOM = 3_000;

    /** The names of the forms, which end in the language of what stands around the text. */
    static final Pattern NAMES = Pattern.compile("vett:(check|ask):([a-z]{2})");

    private static final String CHECK = "check";
    private static final String TEXT = "text";
    private static final String COPY = "copy";

    private final Map<Language, Labels> labels;
    private final Optional<URI> pageUrl;

    Forms(Map<Language, Labels> labels, Optional<URI> pageUrl) {
        this.labels = labels;
        this.pageUrl = pageUrl;
    }

    /**
     * What was filled in.
     *
     * @param request that it makes
     * @param text that stood in the form
     * @param language of the form
     */
    record Filled(Request request, String text, Language language) {
        @Override
        public String toString() {
            return "Filled[" + text.length() + " characters]";
        }
    }

    static Labels labels(Map<Language, Labels> labels, Language language) {
        Labels words = labels.get(language);
        if (words == null) {
            throw new IllegalStateException("every language has its labels");
        }
        return words;
    }

    /** An empty form. */
    View empty(Box box, Language language) {
        Labels words = labels(labels, language);
        boolean ask = box == Box.ASK;
        List<LayoutBlock> blocks = new ArrayList<>();
        if (ask) {
            blocks.add(input(words.say("ask.question"), false));
            blocks.add(BlockKit.context(words.say("ask.note")));
        } else {
            blocks.add(input(words.say("check.draft"), true));
            blocks.add(room(words));
            blocks.add(copy(words, box == Box.COPY));
            blocks.add(BlockKit.context(words.say("check.note")));
        }
        return view(words.say(ask ? "ask.title" : "check.title"), blocks)
                .callbackId("vett:" + (ask ? "ask" : CHECK) + ":" + language.code())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(words.say(ask ? "ask.submit" : "check.submit"))
                        .emoji(false)
                        .build())
                .close(close(words.say("cancel")))
                .build();
    }

    /** A view that only shows. */
    View answer(Language language, List<LayoutBlock> blocks) {
        Labels words = labels(labels, language);
        return view(words.say("answer.title"), blocks)
                .close(close(words.say("close")))
                .build();
    }

    /** Reads a form; empty if the view is none. */
    static Optional<Filled> read(View view) {
        Matcher name = NAMES.matcher(Optional.ofNullable(view.getCallbackId()).orElse(""));
        Optional<Language> language = name.matches() ? Language.of(name.group(2)) : Optional.empty();
        if (language.isEmpty()) {
            return Optional.empty();
        }
        String text = value(view, TEXT)
                .flatMap(value -> Optional.ofNullable(value.getValue()))
                .orElse("");
        boolean copy = value(view, COPY)
                .flatMap(value -> Optional.ofNullable(value.getSelectedOptions()))
                .filter(options -> !options.isEmpty())
                .isPresent();
        UserText given = UserText.of(text);
        Request request = name.group(1).equals(CHECK) ? new Request.Check(given, copy) : new Request.Ask(given);
        return Optional.of(new Filled(request, text, language.get()));
    }

    private static Optional<ViewState.Value> value(View view, String field) {
        return Optional.ofNullable(view.getState())
                .flatMap(state -> Optional.ofNullable(state.getValues()))
                .flatMap(values -> Optional.ofNullable(values.get(field)))
                .flatMap(values -> Optional.ofNullable(values.get(field)));
    }

    private static View.ViewBuilder view(String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(title)
                        .emoji(false)
                        .build())
                .blocks(blocks);
    }

    private static ViewClose close(String label) {
        return ViewClose.builder().type("plain_text").text(label).emoji(false).build();
    }

    private static LayoutBlock input(String label, boolean multiline) {
        return InputBlock.builder()
                .blockId(TEXT)
                .label(BlockKit.plain(label))
                .element(PlainTextInputElement.builder()
                        .actionId(TEXT)
                        .multiline(multiline)
                        .maxLength(ROOM)
                        .focusOnLoad(true)
                        .build())
                .build();
    }

    private static LayoutBlock copy(Labels words, boolean ticked) {
        List<OptionObject> options = List.of(OptionObject.builder()
                .text(BlockKit.plain(words.say("check.copy.option")))
                .value(COPY)
                .build());
        CheckboxesElement.CheckboxesElementBuilder boxes =
                CheckboxesElement.builder().actionId(COPY).options(options);
        return InputBlock.builder()
                .blockId(COPY)
                .label(BlockKit.plain(words.say("check.copy")))
                .element(ticked ? boxes.initialOptions(options).build() : boxes.build())
                .optional(true)
                .build();
    }

    /** How much there is room for, and where there is room for more. */
    private LayoutBlock room(Labels words) {
        if (pageUrl.isEmpty()) {
            return BlockKit.context(words.say("check.room"));
        }
        return RichTextBlock.builder()
                .elements(List.of(RichTextSectionElement.builder()
                        .elements(List.of(
                                RichTextSectionElement.Text.builder()
                                        .text(words.say("check.room.page") + " ")
                                        .build(),
                                RichTextSectionElement.Link.builder()
                                        .url(pageUrl.get().toString())
                                        .text(words.say("page"))
                                        .build(),
                                RichTextSectionElement.Text.builder().text(".").build()))
                        .build()))
                .build();
    }
}
