package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.reply.Block.Target.Box;
import dev.vett.reply.PageLinks;
import dev.vett.request.Feedback;
import dev.vett.request.Feedback.Opinion;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import dev.vett.teams.RichText.Look;
import dev.vett.teams.RichText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards that a person fills in, in a dialog, and what was filled in. What stands in a dialog is no message. */
final class Forms {
    /** Of a draft, in UTF-16 units: a copy of it with the reply around it still fits into a card. */
    static final int ROOM = 15_000;

    private static final String TEXT = "text";
    private static final String COPY = "copy";
    private static final String REASON = "reason";
    private static final String TRUE = "true";

    /** The reasons in their order, with the keys of their words. */
    private static final List<Map.Entry<Opinion, String>> REASONS = List.of(
            Map.entry(Opinion.BESIDE_THE_POINT, "why.beside"),
            Map.entry(Opinion.UNCLEAR, "why.unclear"),
            Map.entry(Opinion.TOO_STRICT, "why.strict"),
            Map.entry(Opinion.TOO_LENIENT, "why.lenient"));

    private final Words words;
    private final PageLinks links;

    Forms(Words words, PageLinks links) {
        this.words = words;
        this.links = links;
    }

    /** Where a draft is checked: a form, or the way to Vett's own page. */
    Dialog draft(Box box, Language language, String pack) {
        Optional<String> page = links.drafts(pack);
        return page.isPresent()
                ? elsewhere(language, page.get())
                : fields("check.title", new Deed.Fill(box, false), "", language, pack);
    }

    /**
     * A form with the text of a message, which the chat platform has already.
     *
     * @param own whether who fills it in has written that message, and can delete it
     */
    Dialog message(String text, boolean own, Language language, String pack) {
        return fields("check.message", new Deed.Fill(Box.CHECK, own), text, language, pack);
    }

    private Dialog elsewhere(Language language, String url) {
        ObjectNode card = CardPages.card(
                language,
                words.say(language, "check.title"),
                RichText.blocks(Look.NORMAL, Run.plain(words.say(language, "check.page"))));
        card.withArrayProperty("actions").add(CardAction.openUrl(words.say(language, "page"), url));
        return new Dialog(words.say(language, "check.title"), card);
    }

    private Dialog fields(String title, Deed.Fill fill, String text, Language language, String pack) {
        List<ObjectNode> body =
                new ArrayList<>(RichText.blocks(Look.NORMAL, Run.plain(words.say(language, "check.note"))));
        body.add(AdaptiveCard.element("Input.Text")
                .put("id", TEXT)
                .put("label", words.say(language, "check.draft"))
                .put("isMultiline", true)
                .put("isRequired", true)
                .put("errorMessage", words.say(language, "check.empty"))
                .put("maxLength", ROOM)
                .put("value", text.substring(0, Math.min(text.length(), ROOM))));
        body.add(AdaptiveCard.element("Input.Toggle")
                .put("id", COPY)
                .put("title", words.say(language, "check.copy"))
                .put("valueOn", TRUE)
                .put("valueOff", "false")
                .put("value", String.valueOf(fill.box() == Box.COPY)));
        body.addAll(RichText.blocks(Look.SMALL, Run.plain(words.say(language, "check.room", ROOM))));
        ObjectNode card = CardPages.card(language, words.say(language, title), body);
        card.withArrayProperty("actions").add(CardAction.submit(words.say(language, "check.submit"), fill, language));
        links.longDrafts(pack)
                .ifPresent(url ->
                        card.withArrayProperty("actions").add(CardAction.openUrl(words.say(language, "page"), url)));
        return new Dialog(words.say(language, title), card);
    }

    /** What was written into a form for a draft. */
    static Request.Check filled(JsonNode data) {
        return new Request.Check(
                UserText.of(data.path(TEXT).asText("")),
                TRUE.equals(data.path(COPY).asText()));
    }

    /** Asks why somebody does not like a reply. Nothing can be answered in words of one's own. */
    Dialog why(Feedback judged, Language language) {
        ObjectNode choices = AdaptiveCard.element("Input.ChoiceSet")
                .put("id", REASON)
                .put("label", words.say(language, "why.question"))
                .put("style", "expanded");
        for (Map.Entry<Opinion, String> reason : REASONS) {
            choices.withArrayProperty("choices")
                    .addObject()
                    .put("title", words.say(language, reason.getValue()))
                    .put("value", reason.getKey().id());
        }
        List<ObjectNode> body = new ArrayList<>(List.of(choices));
        body.addAll(RichText.blocks(Look.SMALL, Run.plain(words.say(language, "why.note"))));
        ObjectNode card = CardPages.card(language, words.say(language, "why.title"), body);
        card.withArrayProperty("actions")
                .add(CardAction.submit(words.say(language, "why.submit"), new Deed.Judge(judged), language));
        return new Dialog(words.say(language, "why.title"), card);
    }

    /** The reason that was chosen, if one was. */
    static Optional<Opinion> reason(JsonNode data) {
        return Opinion.of(data.path(REASON).asText())
                .filter(opinion -> REASONS.stream().anyMatch(reason -> reason.getKey() == opinion));
    }
}
