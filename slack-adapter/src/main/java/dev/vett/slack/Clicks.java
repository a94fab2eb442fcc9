package dev.vett.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import dev.vett.reply.Block.Target.Box;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.RequestCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Buttons that are clicked and forms that are sent. */
final class Clicks {
    private static final Pattern ANY = Pattern.compile("[\\s\\S]*");
    private static final String DIRECT = "D";

    private final Desk desk;
    private final Forms forms;
    private final Delivery delivery;
    private final Work work;

    Clicks(Desk desk, Forms forms, Delivery delivery, Work work) {
        this.desk = desk;
        this.forms = forms;
        this.delivery = delivery;
        this.work = work;
    }

    void register(App app) {
        app.blockAction(ANY, (request, context) -> click(request.getPayload(), context));
        app.viewSubmission(
                Forms.NAMES, (request, context) -> submit(request.getPayload().getView(), context));
    }

    private Response submit(View view, ViewSubmissionContext context) {
        return Forms.read(view)
                .map(filled ->
                        desk.view(filled.request(), desk.context(filled.text(), filled.language(), Audience.PRIVATE)))
                .map(context::ackWithUpdate)
                .orElseGet(context::ack);
    }

    private Response click(BlockActionPayload payload, ActionContext context) {
        Optional<ButtonCode> code = code(payload);
        // A button that opens a page is clicked too, and a forged one gets no answer.
        return code.isEmpty() || work.start("a click", () -> answer(code.get(), payload))
                ? context.ack()
                : Response.error(503);
    }

    private static Optional<ButtonCode> code(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getActions()).orElse(List.of()).stream()
                .findFirst()
                .flatMap(action -> ButtonCode.read(
                        Optional.ofNullable(action.getActionId()).orElse(""),
                        Optional.ofNullable(action.getValue()).orElse("")));
    }

    private void answer(ButtonCode code, BlockActionPayload payload) throws IOException, SlackApiException {
        if (code.form().isPresent()) {
            form(code, code.form().get(), payload);
        }
        if (code.request().isPresent()) {
            send(code, code.request().get(), payload);
        }
    }

    private void form(ButtonCode code, Box box, BlockActionPayload payload) throws IOException, SlackApiException {
        View form = forms.empty(box, code.language());
        Optional<View> standing = Optional.ofNullable(payload.getView());
        if (standing.isPresent()) {
            delivery.update(standing.get().getId(), form);
        } else if (!delivery.open(payload.getTriggerId(), form)) {
            delivery.respond(payload.getResponseUrl(), false, desk.formFailed(code.language()));
        }
    }

    /** Answers where the button stands: in its view, in the place of a message that only one person sees, or below it. */
    private void send(ButtonCode code, RequestCode sent, BlockActionPayload payload)
            throws IOException, SlackApiException {
        Context context = new Context(sent.pack(), code.language(), Audience.PRIVATE);
        Optional<View> standing = Optional.ofNullable(payload.getView());
        if (standing.isPresent()) {
            delivery.update(standing.get().getId(), desk.view(sent.request(), context));
            return;
        }
        List<Desk.Message> messages = desk.messages(sent.request(), context);
        BlockActionPayload.Container container = payload.getContainer();
        if (container.isEphemeral()) {
            delivery.respond(payload.getResponseUrl(), true, messages);
            return;
        }
        Optional<String> thread = Optional.ofNullable(container.getThreadTs());
        String channel = container.getChannelId();
        if (channel.startsWith(DIRECT)) {
            delivery.post(channel, thread, messages);
        } else {
            delivery.postTo(payload.getUser().getId(), channel, thread, messages);
        }
    }
}
