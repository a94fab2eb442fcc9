package dev.vett.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.vett.delivery.Work;
import dev.vett.request.Audience;
import dev.vett.slack.Delivery.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Slash commands. Only the person who gives one sees it and its answer. */
final class Commands {
    /** Those that the app's manifest names. */
    static final Set<String> NAMES = Set.of(CommandText.CHECK, CommandText.ASK, "/vett");

    /** Slack sends only the app's own commands, and whoever has made the app may have called them otherwise. */
    private static final Pattern ANY_NAME = Pattern.compile("/[a-z0-9_-]{1,31}");

    private final Door door;
    private final Desk desk;
    private final Forms forms;
    private final Delivery delivery;
    private final Optional<Trainings> trainings;
    private final Work work;

    Commands(Door door, Desk desk, Forms forms, Delivery delivery, Optional<Trainings> trainings, Work work) {
        this.door = door;
        this.desk = desk;
        this.forms = forms;
        this.delivery = delivery;
        this.trainings = trainings;
        this.work = work;
    }

    void register(App app) {
        app.command(ANY_NAME, (request, context) -> handle(request.getPayload(), context));
    }

    private Response handle(SlashCommandPayload payload, SlashCommandContext context) {
        String address = Optional.ofNullable(payload.getResponseUrl()).orElse("");
        Work.Soon<List<Desk.Message>> soon =
                work.soon("a command", () -> answer(payload), late -> delivery.respond(address, Reader.ASKER, late));
        if (soon instanceof Work.Soon.Ready<List<Desk.Message>> ready) {
            return acknowledge(ready.answer(), address, context);
        }
        return soon instanceof Work.Soon.Later
                ? context.ack()
                : acknowledge(desk.say(door.fallback(), "busy"), address, context);
    }

    private Response acknowledge(List<Desk.Message> messages, String address, SlashCommandContext context) {
        if (messages.isEmpty()) {
            return context.ack();
        }
        if (messages.size() > 1) {
            // The first one in the acknowledgement could arrive after the second.
            return work.start("a long answer", () -> delivery.respond(address, Reader.ASKER, messages))
                    ? context.ack()
                    : acknowledge(desk.say(door.fallback(), "busy"), address, context);
        }
        return context.ack(SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(messages.get(0).summary())
                .blocks(messages.get(0).blocks())
                .build());
    }

    /** Nothing where a form opens instead, or where the answer goes its own way. */
    private List<Desk.Message> answer(SlashCommandPayload payload) {
        Door.Visit visit = door.open(Asker.of(payload));
        if (visit.closed().isPresent()) {
            return desk.say(visit.language(), visit.closed().get().key());
        }
        String text = MessageText.plain(Optional.ofNullable(payload.getText()).orElse(""));
        if (trainings.isPresent() && CommandText.asksForTraining(payload.getCommand(), text)) {
            train(trainings.get(), visit, payload);
            return List.of();
        }
        CommandText asked = CommandText.read(payload.getCommand(), text);
        Place place = Place.of(payload.getChannelId(), payload.getResponseUrl());
        return asked.request()
                .map(request -> desk.answer(request, desk.context(visit, asked.text(), Audience.PRIVATE), place)
                        .messages())
                .orElseGet(() -> form(asked, visit, payload.getTriggerId(), place));
    }

    private void train(Trainings training, Door.Visit visit, SlashCommandPayload payload) {
        Spot spot = new Spot(Optional.ofNullable(payload.getChannelId()).orElse(""), Optional.empty());
        String address = Optional.ofNullable(payload.getResponseUrl()).orElse("");
        training.asked(visit, spot, messages -> delivery.respond(address, Reader.ASKER, messages));
    }

    private List<Desk.Message> form(CommandText asked, Door.Visit visit, String trigger, Place place) {
        Optional<List<Desk.Message>> page = forms.isElsewhere(asked.box()) ? desk.page(visit) : Optional.empty();
        return page.orElseGet(() -> {
            View form = forms.empty(asked.box(), visit.language(), visit.in().pack(), place);
            return delivery.open(visit.in(), trigger, form) ? List.of() : desk.say(visit.language(), "form.failed");
        });
    }
}
