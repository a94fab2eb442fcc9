package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person wrote in a message: without the mention of the bot, and without Teams' HTML. */
final class MessageText {
    private static final Pattern MENTION_TAG = Pattern.compile("</?at(?:\\s[^<>]{0,200})?>");

    /** What begins a new line when a person reads it. */
    private static final Pattern LINE_END =
            Pattern.compile("<br\\s*/?>|</(?:p|div|li|tr|h[1-6]|blockquote|pre)>", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--.*?-->", Pattern.DOTALL);

    /** The entities that Teams writes; others stay as they are, since a draft may be about them. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?:(amp|lt|gt|quot|apos|nbsp)|#(\\d{1,7})|#[xX](\\p{XDigit}{1,6}));");

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private MessageText() {}

    /** Whether the message speaks to the bot by name. */
    static boolean mentionsBot(Activity activity) {
        return mentions(activity).stream().anyMatch(mention -> isOfBot(mention, activity));
    }

    /** The text, as the person sees it. */
    static String of(Activity activity) {
        String text = Optional.ofNullable(activity.getText()).orElse("");
        for (Entity mention : mentions(activity)) {
            String shown =
                    mention.getProperties().getOrDefault("text", missing()).asText("");
            // A text of another shape could be any word of the message.
            if (isOfBot(mention, activity) && shown.startsWith("<at")) {
                text = text.replace(shown, " ");
            }
        }
        // Other people's names stay: they are part of what was written.
        return unescaped(MENTION_TAG.matcher(text).replaceAll("")).strip();
    }

    /** The text of a message that an action was chosen on ({@code value.messagePayload}); Teams gives it as HTML. */
    static String ofPayload(JsonNode payload) {
        JsonNode body = payload.path("body");
        String text = body.path("content").asText("");
        if (!"html".equals(body.path("contentType").asText())) {
            return text.strip();
        }
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return unescaped(TAG.matcher(lines).replaceAll("")).strip();
    }

    private static List<Entity> mentions(Activity activity) {
        return Optional.ofNullable(activity.getEntities()).orElse(List.of());
    }

    private static boolean isOfBot(Entity mention, Activity activity) {
        String bot =
                activity.getRecipient() == null ? null : activity.getRecipient().getId();
        return bot != null
                && bot.equals(mention.getProperties()
                        .getOrDefault("mentioned", missing())
                        .path("id")
                        .asText(""));
    }

    private static JsonNode missing() {
        return MissingNode.getInstance();
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        if (match.group(1) != null) {
            return NAMED.getOrDefault(match.group(1), match.group());
        }
        int point = match.group(2) != null ? Integer.parseInt(match.group(2)) : Integer.parseInt(match.group(3), 16);
        return Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF)
                ? Character.toString(point)
                : match.group();
    }
}
