package dev.vett.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.vett.language.Language;
import dev.vett.reply.Block.Target.Box;
import dev.vett.reply.PageLinks;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
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

    /** So many fields can a form have: together as much as the whole of a long letter. */
    static final int MOST_FIELDS = 10;

    /** The names of the forms, which end in the language of what stands around the text. */
    static final Pattern NAMES = Pattern.compile("vett:(check|ask):([a-z]{2})");

    private static final String CHECK = "check";
    private static final String TEXT = "text";
    private static final String COPY = "copy";

    private final Map<Language, Labels> labels;
    private final PageLinks links;

    Forms(Map<Language, Labels> labels, PageLinks links) {
        this.labels = labels;
        this.links = links;
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

    /** Whether what the box is for is done on Vett's own page. */
    boolean isElsewhere(Box box) {
        return box != Box.ASK && links.drafts("").isPresent();
    }

    /** Where a draft is checked if that is not in Slack: a line and a button. */
    Optional<List<LayoutBlock>> page(Language language, String pack) {
        Labels words = labels(labels, language);
        return links.drafts(pack)
                .map(url -> List.of(
                        Texts.section(words.say("check.page")),
                        Buttons.row(List.of(ButtonElement.builder()
                                .text(Texts.plain(words.say("page")))
                                .actionId(ButtonCode.id(language, 0))
                                .url(url)
                                .build()))));
    }

    /** Where a draft is checked: an empty form, or the way to Vett's own page. */
    View start(Language language, String pack) {
        return page(language, pack)
                .map(blocks -> view(labels(labels, language).say("check.title"), blocks)
                        .close(close(labels(labels, language).say("close")))
                        .build())
                .orElseGet(() -> empty(Box.CHECK, language, pack, Place.nowhere()));
    }

    /** An empty form. */
    View empty(Box box, Language language, String pack, Place place) {
        return form(box, language, pack, 1, box == Box.COPY, place.write());
    }

    /** The same form with room for more. What stands in its fields stays there: Slack knows them by their names. */
    View roomier(View form, Language language, String pack) {
        int fields = (int) form.getBlocks().stream()
                .filter(block ->
                        block instanceof InputBlock input && input.getElement() instanceof PlainTextInputElement)
                .count();
        return form(
                Box.CHECK, language, pack, Math.min(fields + 1, MOST_FIELDS), copy(form), form.getPrivateMetadata());
    }

    private View form(Box box, Language language, String pack, int fields, boolean copy, String place) {
        Labels words = labels(labels, language);
        boolean ask = box == Box.ASK;
        List<LayoutBlock> blocks = new ArrayList<>();
        if (ask) {
            blocks.add(input(words.say("ask.question"), TEXT, Optional.of(words.say("ask.note")), false));
        } else {
            blocks.add(input(words.say("check.draft"), TEXT, Optional.of(words.say("check.note")), true));
            for (int field = 2; field <= fields; field++) {
                blocks.add(input(words.say("check.draft.more", field), TEXT + field, Optional.empty(), true));
            }
            blocks.addAll(room(language, pack, fields));
            blocks.add(copyBox(words, copy));
        }
        return view(words.say(ask ? "ask.title" : "check.title"), blocks)
                .callbackId("vett:" + (ask ? "ask" : CHECK) + ":" + language.code())
                .privateMetadata(place)
                .submit(submit(words.say(ask ? "ask.submit" : "check.submit")))
                .close(close(words.say("cancel")))
                .build();
    }

    /** A view that only shows. */
    View answer(Language language, List<LayoutBlock> blocks, Place place) {
        Labels words = labels(labels, language);
        return view(words.say("answer.title"), blocks)
                .privateMetadata(place.write())
                .close(close(words.say("close")))
                .build();
    }

    /** A view with a line of Vett's own, by the key of its words. */
    View say(Language language, String key) {
        return answer(language, List.of(Texts.section(labels(labels, language).say(key))), Place.nowhere());
    }

    /** Whether the view is a form that a draft is written into. */
    static boolean isForDrafts(View view) {
        Matcher name = NAMES.matcher(Optional.ofNullable(view.getCallbackId()).orElse(""));
        return name.matches() && name.group(1).equals(CHECK) && view.getBlocks() != null;
    }

    /** Reads a form; empty if the view is none. */
    static Optional<Filled> read(View view) {
        Matcher name = NAMES.matcher(Optional.ofNullable(view.getCallbackId()).orElse(""));
        Optional<Language> language = name.matches() ? Language.of(name.group(2)) : Optional.empty();
        if (language.isEmpty()) {
            return Optional.empty();
        }
        String text = text(view);
        UserText given = UserText.of(text);
        Request request = name.group(1).equals(CHECK) ? new Request.Check(given, copy(view)) : new Request.Ask(given);
        return Optional.of(new Filled(request, text, language.get()));
    }

    /** What stands in the fields. Behind a full one the text goes on in the middle of a word, else in a new line. */
    private static String text(View view) {
        StringBuilder text = new StringBuilder(field(view, TEXT));
        int last = text.length();
        for (int number = 2; number <= MOST_FIELDS; number++) {
            String more = field(view, TEXT + number);
            if (!more.isEmpty()) {
                text.append(last < ROOM && last > 0 ? "\n" : "").append(more);
                last = more.length();
            }
        }
        return text.toString();
    }

    private static String field(View view, String name) {
        return value(view, name)
                .flatMap(value -> Optional.ofNullable(value.getValue()))
                .orElse("");
    }

    private static boolean copy(View view) {
        return value(view, COPY)
                .flatMap(value -> Optional.ofNullable(value.getSelectedOptions()))
                .filter(options -> !options.isEmpty())
                .isPresent();
    }

    /** What stands in a field whose block and element have the same name. */
    static Optional<ViewState.Value> value(View view, String field) {
        return Optional.ofNullable(view.getState())
                .flatMap(state -> Optional.ofNullable(state.getValues()))
                .flatMap(values -> Optional.ofNullable(values.get(field)))
                .flatMap(values -> Optional.ofNullable(values.get(field)));
    }

    /** The beginning of a modal view. */
    static View.ViewBuilder view(String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(title)
                        .emoji(false)
                        .build())
                .blocks(blocks);
    }

    static ViewSubmit submit(String label) {
        return ViewSubmit.builder().type("plain_text").text(label).emoji(false).build();
    }

    static ViewClose close(String label) {
        return ViewClose.builder().type("plain_text").text(label).emoji(false).build();
    }

    /** A field. Its hint, which a screen reader reads with it, stands before whoever begins to write. */
    private static LayoutBlock input(String label, String name, Optional<String> hint, boolean multiline) {
        return InputBlock.builder()
                .blockId(name)
                .label(Texts.plain(label))
                .hint(hint.map(Texts::plain).orElse(null))
                // Only the first field must hold something.
                .optional(!name.equals(TEXT))
                .element(PlainTextInputElement.builder()
                        .actionId(name)
                        .multiline(multiline)
                        .maxLength(ROOM)
                        .focusOnLoad(name.equals(TEXT))
                        .build())
                .build();
    }

    private static LayoutBlock copyBox(Labels words, boolean ticked) {
        List<OptionObject> options = List.of(OptionObject.builder()
                .text(Texts.plain(words.say("check.copy.option")))
                .value(COPY)
                .build());
        CheckboxesElement.CheckboxesElementBuilder boxes =
                CheckboxesElement.builder().actionId(COPY).options(options);
        return InputBlock.builder()
                .blockId(COPY)
                .label(Texts.plain(words.say("check.copy")))
                .element(ticked ? boxes.initialOptions(options).build() : boxes.build())
                .optional(true)
                .build();
    }

    /** How much there is room for, a button for more, and where there is room for all of it. */
    private List<LayoutBlock> room(Language language, String pack, int fields) {
        Labels words = labels(labels, language);
        List<LayoutBlock> blocks = new ArrayList<>();
        Optional<String> page = links.longDrafts(pack);
        blocks.add(Texts.context(words.say("check.room", fields * ROOM)));
        List<BlockElement> buttons = new ArrayList<>();
        if (fields < MOST_FIELDS) {
            buttons.add(ButtonElement.builder()
                    .text(Texts.plain(words.say("check.room.more")))
                    .actionId(ButtonCode.id(language, 0))
                    .value(ButtonCode.moreRoom())
                    .build());
        }
        page.ifPresent(url -> buttons.add(ButtonElement.builder()
                .text(Texts.plain(words.say("page")))
                .actionId(ButtonCode.id(language, 1))
                .url(url)
                .build()));
        if (!buttons.isEmpty()) {
            blocks.add(Buttons.row(buttons));
        }
        return blocks;
    }
}
