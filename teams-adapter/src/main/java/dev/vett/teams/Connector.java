package dev.vett.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import dev.vett.delivery.Attempt;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the Bot Connector service by its REST API, with the JDK's client instead of botbuilder's: that one keeps a pool of
 * blocking threads, and reports a failed send to nobody. Tells from an answer whether it makes sense to call again.
 *
 * <p>Every call goes to the service URL of an activity that was admitted; ids only ever are segments of its path.
 */
final class Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);

    /** A message that is given up while it is on its way arrives twice. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    /** What passes, beside errors of the server: a timeout, a conversation that is just being changed, too many requests. */
    private static final Set<Integer> PASSING = Set.of(408, 412, 425, 429);

    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z]{1,64}");
    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[\\x21-\\x7E]{1,500}");
    private static final String TOO_BIG = "MessageSizeTooBig";
    private static final Attempt NO_ID = new Attempt.Refused("no id");

    private final Http http;
    private final Optional<AccessToken> token;
    private final Predicate<String> mayBeSentTo;

    /**
     * @param token none where no token is asked for: on one's own machine
     * @param mayBeSentTo whether a service URL may be called; asked before every call, since the token goes with it
     */
    Connector(Http http, Optional<AccessToken> token, Predicate<String> mayBeSentTo) {
        this.http = http;
        this.token = token;
        this.mayBeSentTo = mayBeSentTo;
    }

    /** Whether a message was refused for what it is, so that another may arrive where it did not. */
    static boolean isOfMessage(String code) {
        return code.startsWith("400") || code.startsWith("413") || code.endsWith(TOO_BIG);
    }

    /** Answers the activity, in its thread. */
    Attempt answer(Activity to, Message message) {
        String conversation = to.getConversation().getId();
        ObjectNode body = addressed(to, conversation, message);
        if (to.getId() == null) {
            return call("POST", to, activities(conversation), body);
        }
        body.put("replyToId", to.getId());
        return call("POST", to, activities(conversation) + "/" + encoded(to.getId()), body);
    }

    /**
     * Posts to a conversation.
     *
     * @param to whose sender is meant
     */
    Attempt post(Activity to, String conversation, Message message) {
        return call("POST", to, activities(conversation), addressed(to, conversation, message));
    }

    /** Posts to a conversation for everybody in it. Without an address of its own, nobody is told about it in particular. */
    Attempt hang(Activity by, String conversation, Message message) {
        return areIds(conversation)
                ? call("POST", by, activities(conversation), unaddressed(by, conversation, message))
                : NO_ID;
    }

    /** Puts another message in the place of one of the bot's own. */
    Attempt change(Activity by, String conversation, String id, Message message) {
        return areIds(conversation, id)
                ? call(
                        "PUT",
                        by,
                        activities(conversation) + "/" + encoded(id),
                        unaddressed(by, conversation, message).put("id", id))
                : NO_ID;
    }

    /** Posts to the activity's conversation so that only its sender sees it ("Targeted messages", a preview). */
    Attempt target(Activity to, Message message) {
        String conversation = to.getConversation().getId();
        return call(
                "POST",
                to,
                activities(conversation) + "?isTargetedActivity=true",
                addressed(to, conversation, message));
    }

    /** Opens the conversation with the activity's sender alone, or finds it; its id comes back. */
    Attempt converse(Activity to) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("isGroup", false);
        id(to.getRecipient()).ifPresent(bot -> body.putObject("bot").put("id", bot));
        id(to.getFrom())
                .ifPresent(person -> body.putArray("members").addObject().put("id", person));
        Optional.ofNullable(to.getConversation().getTenantId())
                .ifPresent(tenant -> body.put("tenantId", tenant)
                        .putObject("channelData")
                        .putObject("tenant")
                        .put("id", tenant));
        return call("POST", to, "v3/conversations", body);
    }

    /** The whole message: Teams has a limit for it. */
    static ObjectNode addressed(Activity to, String conversation, Message message) {
        ObjectNode body = unaddressed(to, conversation, message);
        id(to.getFrom()).ifPresent(person -> body.putObject("recipient").put("id", person));
        return body;
    }

    private static ObjectNode unaddressed(Activity by, String conversation, Message message) {
        ObjectNode body = message.activity().deepCopy();
        body.putObject("conversation").put("id", conversation);
        id(by.getRecipient()).ifPresent(bot -> body.putObject("from").put("id", bot));
        return body;
    }

    /** A name of a conversation that a button carries comes from outside; two dots would be another address. */
    private static boolean areIds(String... segments) {
        return Arrays.stream(segments).allMatch(segment -> ID.matcher(segment).matches());
    }

    private static Optional<String> id(@Nullable ChannelAccount account) {
        return Optional.ofNullable(account).map(ChannelAccount::getId);
    }

    private Attempt call(String method, Activity to, String path, ObjectNode body) {
        String base = to.getServiceUrl();
        if (!mayBeSentTo.test(base)) {
            return new Attempt.Refused("no address of Teams");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create((base.endsWith("/") ? base : base + "/") + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, BodyPublishers.ofByteArray(Json.bytes(body)));
        if (token.isEmpty()) {
            return came(http.send(request.build(), PATIENCE));
        }
        Optional<String> value = token.get().value();
        if (value.isEmpty()) {
            return Attempt.notNow();
        }
        request.header("Authorization", "Bearer " + value.get());
        Optional<Http.Result> result = http.send(request.build(), PATIENCE);
        if (result.filter(came -> came.status() == UNAUTHORIZED).isPresent()
                && token.get().withdraw(value.get())) {
            LOG.info("Teams does not take the access token any more");
            return Attempt.notNow();
        }
        return came(result);
    }

    private static Attempt came(Optional<Http.Result> result) {
        if (result.isEmpty()) {
            return Attempt.notNow();
        }
        Http.Result came = result.get();
        if (came.status() / 100 == 2) {
            return new Attempt.Done(Json.object(came.body())
                    .map(answer -> answer.path("id").asText())
                    .filter(id -> ID.matcher(id).matches()));
        }
        if (came.status() >= SERVER_ERROR || PASSING.contains(came.status())) {
            return Attempt.NotNow.after(came.retryAfter());
        }
        return new Attempt.Refused(Json.object(came.body())
                .map(answer -> answer.at("/error/code").asText())
                .filter(code -> ERROR_CODE.matcher(code).matches())
                .map(code -> came.status() + " " + code)
                .orElse(String.valueOf(came.status())));
    }

    private static String activities(String conversation) {
        return "v3/conversations/" + encoded(conversation) + "/activities";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
