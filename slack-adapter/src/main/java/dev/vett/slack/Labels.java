package dev.vett.slack;

import dev.vett.language.Language;
import dev.vett.language.Messages;
import java.util.EnumMap;
import java.util.Map;

/** The words of the forms and of what only happens in Slack: {@code slack_<language>.properties}. */
record Labels(Messages messages) {

    static Map<Language, Labels> all() {
        Map<Language, Labels> all = new EnumMap<>(Language.class);
        Messages.all(Labels.class, "slack").forEach((language, messages) -> all.put(language, new Labels(messages)));
        return all;
    }

    String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }
}
