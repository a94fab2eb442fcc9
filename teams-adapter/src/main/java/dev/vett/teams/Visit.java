package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.training.Learner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes with an activity.
 *
 * @param language where a text does not tell: that of the person's Teams, or else of the installation
 */
record Visit(Activity activity, String pack, Language language) {
    /** In a trial on one's own machine. */
    private static final String NO_TENANT = "local";

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

    /**
     * Who comes, to train: by the id in the directory, which is the same in every conversation.
     *
     * @throws IllegalStateException if the activity is from nobody
     */
    Learner learner() {
        String tenant = named(activity.getConversation().getTenantId())
                .or(() -> Optional.ofNullable(Serialization.objectToTree(activity.getChannelData()))
                        .flatMap(data -> named(data.at("/tenant/id").asText(""))))
                .orElse(NO_TENANT);
        String user = Optional.ofNullable(activity.getFrom())
                .flatMap(from -> named(from.getAadObjectId()).or(() -> named(from.getId())))
                .orElseThrow(() -> new IllegalStateException("an activity from nobody"));
        return new Learner(tenant, user, pack, language);
    }

    private static Optional<String> named(@Nullable String id) {
        return Optional.ofNullable(id).filter(any -> !any.isBlank());
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
