package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an activity.
 *
 * <p>botbuilder's types are filled from the fields that Vett uses and no others: a date or a role that they cannot read
 * must not cost a person the answer, and what is not kept cannot be sent back.
 */
final class ActivityReader {
    private static final String TEXT = "text";
    private static final List<String> REQUIRED = List.of("type", "channelId", "serviceUrl");
    private static final List<String> TEXTS = List.of("id", "name", "action", TEXT, "locale", "replyToId");
    private static final Set<String> KEPT = Set.of(
            "type",
            "channelId",
            "serviceUrl",
            "id",
            "name",
            "action",
            TEXT,
            "locale",
            "replyToId",
            "from",
            "recipient",
            "conversation",
            "entities",
            "value",
            "attachments",
            "channelData");
    private static final Set<String> KEPT_OF_ACCOUNTS = Set.of("id");
    /** Who shares something, or adds Vett to a channel, is named there; who checks a message may have written it. */
    private static final Set<String> KEPT_OF_SENDERS = Set.of("id", "name", "aadObjectId");

    private static final String CONTENT_TYPE = "contentType";

    /** What Teams itself attaches: the text once more, and cards. */
    private static final Pattern NO_FILE = Pattern.compile("text/html|application/vnd\\.microsoft\\.card\\..*");

    private static final Set<String> KEPT_OF_CONVERSATIONS = Set.of("id", "conversationType", "tenantId");

    /** Ids go back to Teams beside the card, so their length counts there; and in the address, so dots alone are none. */
    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[\\x21-\\x7E&&[^\"\\\\]]{1,500}");

    private ActivityReader() {}

    /** The activity; empty if the bytes are not one that could be answered. */
    static Optional<Activity> read(byte[] body) {
        return Json.object(body).filter(ActivityReader::isSound).flatMap(ActivityReader::activity);
    }

    /** Whether files came with the message. */
    static boolean hasFiles(Activity activity) {
        return activity.getAttachments() != null && !activity.getAttachments().isEmpty();
    }

    private static boolean isSound(ObjectNode tree) {
        return REQUIRED.stream()
                        .allMatch(field -> tree.path(field).isTextual()
                                && !tree.path(field).asText().isEmpty())
                && TEXTS.stream().allMatch(field -> isText(tree, field))
                && isAbsentOrId(tree.path("id"))
                && tree.path("conversation") instanceof ObjectNode conversation
                && isId(conversation.path("id"))
                && isText(conversation, "conversationType")
                && isText(conversation, "tenantId")
                && isAccount(tree.path("from"))
                && isAccount(tree.path("recipient"));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isAccount(JsonNode node) {
        return isAbsent(node)
                || (node instanceof ObjectNode account
                        && isAbsentOrId(account.path("id"))
                        && isText(account, "name")
                        && isText(account, "aadObjectId"));
    }

    private static boolean isAbsentOrId(JsonNode node) {
        return isAbsent(node) || isId(node);
    }

    private static boolean isId(JsonNode node) {
        return node.isTextual() && ID.matcher(node.textValue()).matches();
    }

    private static boolean isText(ObjectNode tree, String field) {
        JsonNode node = tree.path(field);
        return node.isTextual() || isAbsent(node);
    }

    private static Optional<Activity> activity(ObjectNode tree) {
        tree.retain(KEPT);
        retain(tree, "from", KEPT_OF_SENDERS);
        retain(tree, "recipient", KEPT_OF_ACCOUNTS);
        retain(tree, "conversation", KEPT_OF_CONVERSATIONS);
        ArrayNode mentions = tree.arrayNode();
        for (JsonNode entity : tree.path("entities")) {
            if (entity.isObject() && "mention".equals(entity.path("type").asText())) {
                mentions.add(entity);
            }
        }
        tree.set("entities", mentions);
        ArrayNode files = tree.arrayNode();
        for (JsonNode attachment : tree.path("attachments")) {
            String type = attachment.path(CONTENT_TYPE).asText();
            if (!type.isEmpty() && !NO_FILE.matcher(type).matches()) {
                files.addObject().put(CONTENT_TYPE, "a file");
            }
        }
        tree.set("attachments", files);
        return Optional.ofNullable(Serialization.treeToValue(tree, Activity.class));
    }

    private static void retain(ObjectNode tree, String field, Set<String> kept) {
        if (tree.path(field) instanceof ObjectNode object) {
            object.retain(kept);
        }
    }
}
