package dev.vett.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages and views to Slack. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** What one address for responses takes (docs.slack.dev, "Handling user interaction"). */
    private static final int RESPONSES = 5;

    private static final String EPHEMERAL = "ephemeral";
    private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,64}");

    private final MethodsClient methods;
    private final ActionResponseSender responses;
    private final Optional<URI> apiUrl;

    Delivery(Slack slack, String botToken, Optional<URI> apiUrl) {
        this.methods = slack.methods(botToken);
        this.responses = new ActionResponseSender(slack);
        this.apiUrl = apiUrl;
    }

    /** Posts to a channel or a direct message. */
    void post(String channel, Optional<String> thread, List<Desk.Message> messages)
            throws IOException, SlackApiException {
        for (Desk.Message message : messages) {
            arrived(methods.chatPostMessage(request -> request.channel(channel)
                    .threadTs(thread.orElse(null))
                    .text(message.summary())
                    .blocks(message.blocks())
                    .mrkdwn(false)
                    .unfurlLinks(false)
                    .unfurlMedia(false)));
        }
    }

    /** Posts to a channel so that only one person sees it. */
    void postTo(String user, String channel, Optional<String> thread, List<Desk.Message> messages)
            throws IOException, SlackApiException {
        for (Desk.Message message : messages) {
            arrived(methods.chatPostEphemeral(request -> request.channel(channel)
                    .user(user)
                    .threadTs(thread.orElse(null))
                    .text(message.summary())
                    .blocks(message.blocks())));
        }
    }

    /**
     * Answers a command or a click so that only that person sees it.
     *
     * @param address that Slack gave with it
     * @param replace whether the first message takes the place of the one with the button
     */
    void respond(String address, boolean replace, List<Desk.Message> messages) throws IOException {
        if (!isSlack(address)) {
            LOG.warn("a response to an address that is not Slack's was not sent");
            return;
        }
        if (messages.size() > RESPONSES) {
            LOG.warn("{} of {} messages of a response were not sent", messages.size() - RESPONSES, messages.size());
        }
        for (int i = 0; i < Math.min(RESPONSES, messages.size()); i++) {
            int status = responses
                    .send(
                            address,
                            ActionResponse.builder()
                                    .responseType(EPHEMERAL)
                                    .replaceOriginal(replace && i == 0)
                                    .text(messages.get(i).summary())
                                    .blocks(messages.get(i).blocks())
                                    .build())
                    .getCode();
            if (status != 200) {
                LOG.warn("a response was refused with status {}", status);
            }
        }
    }

    /** Opens a view; false if Slack did not, because it took too long or because a view of another app is open. */
    boolean open(String trigger, View view) throws IOException, SlackApiException {
        return arrived(methods.viewsOpen(request -> request.triggerId(trigger).view(view)));
    }

    /** Puts another view where one stands. */
    void update(String id, View view) throws IOException, SlackApiException {
        arrived(methods.viewsUpdate(request -> request.viewId(id).view(view)));
    }

    /** The address comes with a signed request; a draft still goes nowhere but to Slack. */
    boolean isSlack(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) && "hooks.slack.com".equals(uri.getHost()) && uri.getPort() == -1)
                    || apiUrl.filter(api -> origin(api).equals(origin(uri))).isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<String> origin(URI uri) {
        return List.of(String.valueOf(uri.getScheme()), String.valueOf(uri.getHost()), String.valueOf(uri.getPort()));
    }

    private static boolean arrived(SlackApiTextResponse response) {
        if (!response.isOk()) {
            String error = String.valueOf(response.getError());
            LOG.warn("Slack refused a call: {}", ERROR_CODE.matcher(error).matches() ? error : "unknown");
        }
        return response.isOk();
    }
}
