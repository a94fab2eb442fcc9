package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import java.util.Optional;

/**
 * Somebody who comes with an activity.
 *
 * @param language where a text does not tell: that of the person's Teams, or else of the installation
 */
record Visit(Activity activity, String pack, Language language) {
    static Visit of(Activity activity, TeamsSettings settings) {
        Language language =
                Optional.ofNullable(activity.getLocale()).flatMap(Language::of).orElse(settings.fallback());
        return new Visit(activity, settings.pack(), language);
    }

    /** The same, where everything else is in another language. */
    Visit in(Language other) {
        return new Visit(activity, pack, other);
    }

    /** Whatever does not say that it is a chat of two may have more readers. */
    boolean isPersonal() {
        return "personal".equals(activity.getConversation().getConversationType());
    }

    Audience audience() {
        return isPersonal() ? Audience.PRIVATE : Audience.CHANNEL;
    }

    /** The name of who comes, if Teams tells it. */
    Optional<String> name() {
        return Optional.ofNullable(activity.getFrom())
                .flatMap(from -> Optional.ofNullable(from.getName()))
                .filter(name -> !name.isBlank());
    }

    /** Whether the message that an action was chosen on ({@code value.messagePayload}) is from who comes. */
    boolean hasWritten(JsonNode payload) {
        String author = payload.path("from").path("user").path("id").asText("");
        return !author.isEmpty()
                && activity.getFrom() != null
                && author.equals(activity.getFrom().getAadObjectId());
    }

    /** The context of what nobody wrote. */
    Context context() {
        return new Context(pack, language, audience());
    }

    /** The context of a text that somebody wrote. */
    Context context(String text, Audience audience) {
        return new Context(pack, LanguageGuess.of(text, language), audience);
    }

    /** What the activity brings beside a text; missing if it brings nothing. */
    JsonNode value() {
        return activity.getValue() == null
                ? MissingNode.getInstance()
                : Serialization.objectToTree(activity.getValue());
    }

    /** Without the activity, which may hold a draft. */
    @Override
    public String toString() {
        return "Visit[" + pack + ", " + language + "]";
    }
}
