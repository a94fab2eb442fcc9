package dev.vett.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.vett.language.Language;
import dev.vett.reply.Block.Target.Box;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Slash commands. Only the person who gives one sees it and its answer. */
final class Commands {
    static final String CHECK = "/check";
    static final String ASK = "/ask";
    static final String VETT = "/vett";

    /** Those that the app's manifest names. */
    static final Set<String> NAMES = Set.of(CHECK, ASK, VETT);

    private static final Set<String> HELP = Set.of("", "help", "hjälp", "hjelp");

    private final Desk desk;
    private final Forms forms;
    private final Delivery delivery;
    private final Work work;
    private final Language fallback;

    Commands(Desk desk, Forms forms, Delivery delivery, Work work, Language fallback) {
        this.desk = desk;
        this.forms = forms;
        this.delivery = delivery;
        this.work = work;
        this.fallback = fallback;
    }

    void register(App app) {
        NAMES.forEach(name -> app.command(name, (request, context) -> handle(request.getPayload(), context)));
    }

    private Response handle(SlashCommandPayload payload, SlashCommandContext context) {
        String text = MessageText.plain(Optional.ofNullable(payload.getText()).orElse(""));
        String command = payload.getCommand();
        if (command.equals(CHECK)) {
            return text.isEmpty()
                    ? form(payload, context)
                    : answer(new Request.Check(UserText.of(text), false), text, payload, context);
        }
        boolean help = command.equals(VETT) ? HELP.contains(text.toLowerCase(Locale.ROOT)) : text.isEmpty();
        return help
                ? answer(new Request.Help(), "", payload, context)
                : answer(new Request.Ask(UserText.of(text)), text, payload, context);
    }

    private Response answer(Request request, String text, SlashCommandPayload payload, SlashCommandContext context) {
        Context asked = desk.context(text, Audience.PRIVATE);
        List<Desk.Message> messages = desk.messages(request, asked);
        if (messages.size() == 1) {
            return context.ack(SlashCommandResponse.builder()
                    .responseType("ephemeral")
                    .text(messages.get(0).summary())
                    .blocks(messages.get(0).blocks())
                    .build());
        }
        // The first one in the acknowledgement could arrive after the second.
        return acknowledged(
                work.start("a long answer", () -> delivery.respond(payload.getResponseUrl(), false, messages)),
                context);
    }

    private Response form(SlashCommandPayload payload, SlashCommandContext context) {
        return acknowledged(
                work.start("a form", () -> {
                    if (!delivery.open(payload.getTriggerId(), forms.empty(Box.CHECK, fallback))) {
                        delivery.respond(payload.getResponseUrl(), false, desk.formFailed(fallback));
                    }
                }),
                context);
    }

    private static Response acknowledged(boolean started, SlashCommandContext context) {
        return started ? context.ack() : Response.error(503);
    }
}
