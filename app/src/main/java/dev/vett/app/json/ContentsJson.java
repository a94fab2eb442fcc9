package dev.vett.app.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.app.store.Contents;
import dev.vett.app.store.FeedbackCount;
import dev.vett.app.store.GapCount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what is stored as the JSON object of {@code docs/json.md}. */
public final class ContentsJson {
    private ContentsJson() {}

    /**
     * One object over several lines.
     *
     * @param contents empty if there is no database
     */
    public static String pretty(String place, Optional<Contents> contents) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("place", place).put("database", contents.isPresent());
        ArrayNode installations = json.putArray("installations");
        for (Contents.Workspace each : contents.map(Contents::workspaces).orElse(List.of())) {
            installations
                    .addObject()
                    .put("workspace", each.id())
                    .put("installed", each.installed().toString());
        }
        ArrayNode feedback = json.putArray("feedback");
        for (FeedbackCount each : contents.map(Contents::feedback).orElse(List.of())) {
            feedback.addObject()
                    .put("month", each.month().toString())
                    .put("pack", each.pack())
                    .put("subject", each.subject())
                    .put("section", each.section().orElse(null))
                    .put("opinion", each.opinion())
                    .put("amount", each.amount());
        }
        ArrayNode gaps = json.putArray("gaps");
        for (GapCount each : contents.map(Contents::gaps).orElse(List.of())) {
            gaps.addObject()
                    .put("month", each.month().toString())
                    .put("pack", each.pack())
                    .put("topic", each.topic())
                    .put("outcome", each.outcome())
                    .put("language", each.language())
                    .put("amount", each.amount());
        }
        json.put("events", contents.map(Contents::events).orElse(0L));
        ArrayNode training = json.putArray("training");
        for (Contents.Training each : contents.map(Contents::training).orElse(List.of())) {
            training.addObject()
                    .put("set", each.set())
                    .put("phase", each.phase().toLowerCase(Locale.ROOT))
                    .put("keys", each.keys())
                    .put("votes", each.votes())
                    .put("secret", each.secret())
                    .put("changed", each.changed().toString());
        }
        return json.toPrettyString();
    }
}
