package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.language.Language;
import dev.vett.request.RequestCode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Activities as Teams sends them. */
final class Activities {
    static final String BOT = "28:" + FakeMicrosoft.APP;
    static final String MENTION = "<at>Vett</at>";

    private static final AtomicLong LAST = new AtomicLong(1_485_983_408_511L);

    private Activities() {}

    static ObjectNode message(String serviceUrl, String text) {
        ObjectNode activity = activity(serviceUrl, "message", "personal");
        activity.put("text", text).put("textFormat", "plain");
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<div>nobody reads this</div>");
        return activity;
    }

    static ObjectNode channelMessage(String serviceUrl, String text) {
        ObjectNode activity = activity(serviceUrl, "message", "channel");
        activity.put("text", text);
        activity.withObjectProperty("conversation")
                .put("isGroup", true)
                .put("id", "19:0123456789abcdef@thread.tacv2;messageid=1485983408511");
        return activity;
    }

    /** Says in the message's entities that the bot is spoken to. */
    static ObjectNode mentioning(ObjectNode activity) {
        ObjectNode mention = activity.withArrayProperty("entities").addObject();
        mention.put("type", "mention").put("text", MENTION);
        mention.putObject("mentioned").put("id", BOT).put("name", "Vett");
        return activity;
    }

    static ObjectNode pressed(String serviceUrl, RequestCode code, Language language) {
        return pressed(serviceUrl, new Deed.Send(code).data(language));
    }

    static ObjectNode pressed(String serviceUrl, ObjectNode data) {
        ObjectNode activity = activity(serviceUrl, "invoke", "personal");
        activity.put("name", "adaptiveCard/action").put("replyToId", "1485983408512");
        ObjectNode value = activity.putObject("value");
        value.put("trigger", "manual");
        value.putObject("action")
                .put("type", "Action.Execute")
                .put("verb", "vett")
                .set("data", data);
        return activity;
    }

    static ObjectNode submitted(String serviceUrl, ObjectNode data) {
        ObjectNode activity = activity(serviceUrl, "message", "personal");
        activity.set("value", data);
        return activity;
    }

    static ObjectNode activity(String serviceUrl, String type, String conversationType) {
        ObjectNode activity = JsonNodeFactory.instance.objectNode();
        activity.put("type", type)
                .put("id", String.valueOf(LAST.incrementAndGet()))
                .put("channelId", "msteams")
                .put("serviceUrl", serviceUrl)
                .put("timestamp", "2026-03-02T09:00:00.1234567Z")
                .put("localTimestamp", "2026-03-02T10:00:00.1234567+01:00")
                .put("localTimezone", "Europe/Stockholm")
                .put("locale", "sv-SE");
        activity.putObject("from")
                .put("id", "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw")
                .put("name", "Maja Exempel")
                .put("aadObjectId", "99999999-8888-7777-6666-555555555555");
        activity.putObject("recipient").put("id", BOT).put("name", "Vett");
        activity.putObject("conversation")
                .put(
                        "id",
                        "a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU7QZjKR0WSfOpzbfcAg2IaydGElSo10tVr4C7Fc6GtieTJX663WuJCc1uA83n4CSrHSgGBj5XNYLcVlJAs2ZX8DbYBPck201w-")
                .put("conversationType", conversationType)
                .put("tenantId", FakeMicrosoft.TENANT);
        activity.putObject("channelData").putObject("tenant").put("id", FakeMicrosoft.TENANT);
        activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", "sv-SE")
                .put("country", "SE")
                .put("platform", "Windows");
        return activity;
    }

    static byte[] bytes(ObjectNode activity) {
        return activity.toString().getBytes(StandardCharsets.UTF_8);
    }
}
