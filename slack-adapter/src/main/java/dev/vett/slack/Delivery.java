package dev.vett.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.vett.delivery.Attempt;
import dev.vett.delivery.Outbox;
import dev.vett.delivery.Outbox.Call;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages and views to Slack. Thread-safe. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** What one address for responses takes (docs.slack.dev, "Handling user interaction"). */
    private static final int RESPONSES = 5;

    private final Slack slack;
    private final Optional<URI> apiUrl;
    private final Outbox outbox;

    Delivery(Slack slack, Optional<URI> apiUrl, Outbox outbox) {
        this.slack = slack;
        this.apiUrl = apiUrl;
        this.outbox = outbox;
    }

    /** Who sees a response. */
    enum Reader {
        /** Only the person who asked. */
        ASKER("ephemeral", false),
        /** The same, and it stands where the message with the button stood. */
        ASKER_INSTEAD("ephemeral", true),
        /** Everybody in the channel. */
        CHANNEL("in_channel", false);

        private final String type;
        private final boolean instead;

        Reader(String type, boolean instead) {
            this.type = type;
            this.instead = instead;
        }
    }

    /** Posts to a channel or a direct message; to the person alone where Slack has no such channel any more. */
    void post(
            Workspace workspace,
            String channel,
            Optional<String> thread,
            List<Desk.Message> messages,
            Optional<String> person) {
        Runnable refused =
                () -> person.ifPresent(user -> post(workspace, user, Optional.empty(), messages, Optional.empty()));
        post(workspace, channel, thread, messages, refused);
    }

    /**
     * Posts to a channel or a direct message.
     *
     * @param refused what to do where Slack does not take it, such as in a channel that Vett is not in
     */
    void post(
            Workspace workspace,
            String channel,
            Optional<String> thread,
            List<Desk.Message> messages,
            Runnable refused) {
        outbox.send(
                "a message",
                messages.stream()
                        .map(message -> message(workspace, channel, thread, message))
                        .toList(),
                instead(refused));
    }

    /** Posts to a channel so that only one person sees it; to the person alone where Slack does not let it. */
    void postTo(
            Workspace workspace, String user, String channel, Optional<String> thread, List<Desk.Message> messages) {
        MethodsClient methods = slack.methods(workspace.botToken());
        outbox.send(
                "a private message",
                messages.stream()
                        .<Call>map(message ->
                                () -> Attempts.call(() -> methods.chatPostEphemeral(request -> request.channel(channel)
                                        .user(user)
                                        .threadTs(thread.orElse(null))
                                        .text(message.summary())
                                        .blocks(message.blocks()))))
                        .toList(),
                instead(() -> post(workspace, user, Optional.empty(), messages, Optional.empty())));
    }

    /** Posts a message once, without sending it again; done with its time stamp. */
    Attempt hang(Workspace workspace, String channel, Optional<String> thread, Desk.Message message) {
        return message(workspace, channel, thread, message).attempt();
    }

    /** Puts another message in the place of one of Vett's own, once. */
    Attempt change(Workspace workspace, String channel, String ts, Desk.Message message) {
        MethodsClient methods = slack.methods(workspace.botToken());
        return Attempts.call(() -> methods.chatUpdate(request ->
                request.channel(channel).ts(ts).text(message.summary()).blocks(message.blocks())));
    }

    /**
     * Puts messages in the place of one of Vett's own.
     *
     * @param thread in which it stands
     * @param refused what to do where Slack does not take it, such as for a message that was deleted
     */
    void replace(
            Workspace workspace,
            String channel,
            String ts,
            Optional<String> thread,
            List<Desk.Message> messages,
            Runnable refused) {
        outbox.send(
                "a message",
                IntStream.range(0, messages.size())
                        .<Call>mapToObj(i -> i == 0
                                ? () -> change(workspace, channel, ts, messages.get(0))
                                : message(workspace, channel, thread, messages.get(i)))
                        .toList(),
                instead(refused));
    }

    /** What is refused for a token that is wrong is refused everywhere. */
    private static Consumer<String> instead(Runnable way) {
        return code -> {
            if (!Attempts.isOfToken(code)) {
                way.run();
            }
        };
    }

    private Call message(Workspace workspace, String channel, Optional<String> thread, Desk.Message message) {
        MethodsClient methods = slack.methods(workspace.botToken());
        return () -> Attempts.call(() -> methods.chatPostMessage(request -> request.channel(channel)
                .threadTs(thread.orElse(null))
                .text(message.summary())
                .blocks(message.blocks())
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false)));
    }

    /**
     * Answers a command or a click.
     *
     * @param address that Slack gave with it
     */
    void respond(String address, Reader reader, List<Desk.Message> messages) {
        respond(address, reader, Optional.empty(), messages, () -> {});
    }

    /**
     * Answers a command or a click.
     *
     * @param address that Slack gave with it
     * @param thread in which to answer
     * @param refused what to do where Slack does not take it, such as after half an hour
     */
    void respond(
            String address, Reader reader, Optional<String> thread, List<Desk.Message> messages, Runnable refused) {
        if (!isSlack(address)) {
            LOG.warn("a response to an address that is not Slack's was not sent");
            return;
        }
        if (messages.size() > RESPONSES) {
            LOG.warn("{} of {} messages of a response were not sent", messages.size() - RESPONSES, messages.size());
        }
        outbox.send(
                "a response",
                IntStream.range(0, Math.min(RESPONSES, messages.size()))
                        .<Call>mapToObj(i -> () -> response(address, reader, thread, messages.get(i), i == 0))
                        .toList(),
                code -> refused.run());
    }

    /** Answers a command with what was to be its acknowledgement. */
    void respond(String address, String json) {
        if (!isSlack(address)) {
            LOG.warn("a response to an address that is not Slack's was not sent");
            return;
        }
        outbox.send("a response", List.of(() -> Attempts.post(() -> slack.send(address, json))), code -> {});
    }

    private Attempt response(
            String address, Reader reader, Optional<String> thread, Desk.Message message, boolean first) {
        // Not by the library's sender of such responses: it drops the headers, and with them for how long to wait.
        ActionResponse response = ActionResponse.builder()
                .responseType(reader.type)
                .replaceOriginal(reader.instead && first)
                .threadTs(thread.orElse(null))
                .text(message.summary())
                .blocks(message.blocks())
                .build();
        String json = GsonFactory.createSnakeCase(slack.getConfig()).toJson(response);
        return Attempts.post(() -> slack.send(address, json));
    }

    /** Opens a view; false if Slack did not, because it took too long or because a view of another app is open. */
    boolean open(Workspace workspace, String trigger, View view) {
        MethodsClient methods = slack.methods(workspace.botToken());
        return done(
                "a view",
                () -> methods.viewsOpen(request -> request.triggerId(trigger).view(view)));
    }

    /** Puts a view on top of the one that stands; false if there is no room for one more. */
    boolean push(Workspace workspace, String trigger, View view) {
        MethodsClient methods = slack.methods(workspace.botToken());
        return done(
                "a view",
                () -> methods.viewsPush(request -> request.triggerId(trigger).view(view)));
    }

    /** Puts another view where one stands. */
    void update(Workspace workspace, String id, View view) {
        MethodsClient methods = slack.methods(workspace.botToken());
        outbox.send(
                "a view",
                List.of(() -> Attempts.call(
                        () -> methods.viewsUpdate(request -> request.viewId(id).view(view)))),
                code -> {});
    }

    /** Shows a person's home. */
    void publish(Workspace workspace, String user, View view) {
        MethodsClient methods = slack.methods(workspace.botToken());
        outbox.send(
                "a home",
                List.of(() -> Attempts.call(() ->
                        methods.viewsPublish(request -> request.userId(user).view(view)))),
                code -> {});
    }

    /** The address comes with a signed request; a draft still goes nowhere but to Slack, or to what stands for it here. */
    boolean isSlack(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) && "hooks.slack.com".equals(uri.getHost()) && uri.getPort() == -1)
                    || apiUrl.filter(api -> origin(api).equals(origin(uri)) || (isHere(api) && isHere(uri)))
                            .isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<String> origin(URI uri) {
        return List.of(String.valueOf(uri.getScheme()), String.valueOf(uri.getHost()), String.valueOf(uri.getPort()));
    }

    private static boolean isHere(URI uri) {
        return "http".equals(uri.getScheme())
                && List.of("127.0.0.1", "localhost").contains(String.valueOf(uri.getHost()));
    }

    private static boolean done(String kind, Attempts.Method method) {
        Attempt attempt = Attempts.call(method);
        if (attempt instanceof Attempt.Refused refused) {
            LOG.warn("Slack refused {}: {}", kind, refused.code());
        }
        return attempt instanceof Attempt.Done;
    }
}
