package dev.vett.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.view.View;
import dev.vett.delivery.Work;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Feedback;
import dev.vett.request.RequestCode;
import dev.vett.slack.ButtonCode.Deed;
import dev.vett.slack.Delivery.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Buttons that are clicked and forms that are sent. */
final class Clicks {
    private static final Pattern ANY = Pattern.compile("[\\s\\S]*");
    private static final String DIRECT = "D";
    private static final String FIRST_FIELD = "text";
    private static final int UNAVAILABLE = 503;

    private final Door door;
    private final Desk desk;
    private final Forms forms;
    private final Home home;
    private final Opinions opinions;
    private final Sharing sharing;
    private final Optional<Trainings> trainings;
    private final Delivery delivery;
    private final Work work;

    Clicks(
            Door door,
            Desk desk,
            Forms forms,
            Home home,
            Opinions opinions,
            Sharing sharing,
            Optional<Trainings> trainings,
            Delivery delivery,
            Work work) {
        this.door = door;
        this.desk = desk;
        this.forms = forms;
        this.home = home;
        this.opinions = opinions;
        this.sharing = sharing;
        this.trainings = trainings;
        this.delivery = delivery;
        this.work = work;
    }

    void register(App app) {
        app.blockAction(ANY, (request, context) -> click(request.getPayload(), context));
        app.viewSubmission(Forms.NAMES, (request, context) -> submit(request.getPayload(), context));
    }

    private Response submit(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        Optional<Forms.Filled> filled = Forms.read(payload.getView());
        if (filled.isEmpty()) {
            return context.ack();
        }
        Asker asker = Asker.of(payload);
        String id = payload.getView().getId();
        Work.Soon<View> soon =
                work.soon("a form", () -> answer(door.open(asker), filled.get(), payload.getView()), late -> {
                    Door.Visit visit = door.open(asker);
                    visit.workspace().ifPresent(workspace -> delivery.update(workspace, id, late));
                });
        if (soon instanceof Work.Soon.Ready<View> ready) {
            return context.ackWithUpdate(ready.answer());
        }
        return soon instanceof Work.Soon.Later
                ? context.ackWithUpdate(forms.say(filled.get().language(), "working"))
                // The text stays in its field.
                : context.ackWithErrors(
                        Map.of(FIRST_FIELD, desk.labels(filled.get().language()).say("busy")));
    }

    private View answer(Door.Visit visit, Forms.Filled filled, View form) {
        return visit.closed()
                .map(closed -> forms.say(filled.language(), closed.key()))
                .orElseGet(() -> desk.view(
                        filled.request(),
                        desk.context(visit, filled.text(), filled.language(), Audience.PRIVATE),
                        Place.read(form.getPrivateMetadata())));
    }

    private Response click(BlockActionPayload payload, ActionContext context) {
        Optional<ButtonCode> code = code(payload);
        // A button that opens a page is clicked too, and a forged one gets no answer.
        return code.isEmpty() || work.start("a click", () -> answer(code.get(), payload))
                ? context.ack()
                : Response.error(UNAVAILABLE);
    }

    private static Optional<ButtonCode> code(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getActions()).orElse(List.of()).stream()
                .findFirst()
                .flatMap(action -> ButtonCode.read(
                        Optional.ofNullable(action.getActionId()).orElse(""),
                        Optional.ofNullable(action.getValue()).orElse("")));
    }

    private void answer(ButtonCode code, BlockActionPayload payload) {
        Door.Visit visit = door.open(Asker.of(payload));
        if (visit.closed().isPresent()) {
            closed(visit, payload);
            return;
        }
        Deed deed = code.deed();
        if (deed instanceof Deed.Send send) {
            send(visit, code, send.request(), payload);
        } else if (deed instanceof Deed.Form form) {
            // A button from before drafts moved to Vett's own page leads there, too.
            View view = forms.isElsewhere(form.box())
                    ? forms.start(code.language(), visit.in().pack())
                    : forms.empty(form.box(), code.language(), visit.in().pack(), place(payload));
            open(visit, code, view, payload);
        } else if (deed instanceof Deed.MoreRoom) {
            modal(payload)
                    .filter(Forms::isForDrafts)
                    .ifPresent(view -> delivery.update(
                            visit.in(),
                            view.getId(),
                            forms.roomier(view, code.language(), visit.in().pack())));
        } else if (deed instanceof Deed.Share share) {
            sharing.share(
                    visit, code.language(), share.request(), place(payload), payload.getTriggerId(), modal(payload));
        } else if (deed instanceof Deed.Train train) {
            trainings.ifPresent(training -> training.moved(visit, train.move(), payload));
        } else if (deed instanceof Deed.Home) {
            home.choose(visit.asker(), code.language());
        } else if (deed instanceof Deed.Judge judge) {
            judge(visit, code, judge.feedback(), payload);
        }
    }

    private void closed(Door.Visit visit, BlockActionPayload payload) {
        if (payload.getResponseUrl() != null) {
            delivery.respond(
                    payload.getResponseUrl(),
                    Reader.ASKER,
                    desk.say(visit.language(), visit.closed().orElseThrow().key()));
        }
    }

    /** In the place of the form or answer that stands, or in a view of its own. */
    private void open(Door.Visit visit, ButtonCode code, View view, BlockActionPayload payload) {
        Optional<View> standing = modal(payload);
        if (standing.isPresent()) {
            // The place travels on.
            view.setPrivateMetadata(standing.get().getPrivateMetadata());
            show(visit, standing.get(), view, payload);
        } else if (!delivery.open(visit.in(), payload.getTriggerId(), view) && payload.getResponseUrl() != null) {
            delivery.respond(payload.getResponseUrl(), Reader.ASKER, desk.say(code.language(), "form.failed"));
        }
    }

    private void judge(Door.Visit visit, ButtonCode code, Feedback feedback, BlockActionPayload payload) {
        boolean asked = feedback.opinion() == Feedback.Opinion.BAD
                && delivery.open(visit.in(), payload.getTriggerId(), opinions.question(feedback, code.language()));
        if (!asked) {
            opinions.count(feedback);
        }
    }

    /** Answers where the button stands: in its view, in the place of a message that only one person sees, or below it. */
    private void send(Door.Visit visit, ButtonCode code, RequestCode sent, BlockActionPayload payload) {
        Context context = new Context(sent.pack(), code.language(), Audience.PRIVATE);
        Place place = place(payload);
        if (payload.getView() != null) {
            view(visit, desk.view(sent.request(), context, place), payload);
            return;
        }
        List<Desk.Message> messages =
                desk.answer(sent.request(), context, place).messages();
        BlockActionPayload.Container container = payload.getContainer();
        if (container.isEphemeral()) {
            delivery.respond(payload.getResponseUrl(), Reader.ASKER_INSTEAD, messages);
            return;
        }
        Optional<String> thread = Optional.ofNullable(container.getThreadTs());
        String channel = container.getChannelId();
        if (channel.startsWith(DIRECT)) {
            delivery.post(visit.in(), channel, thread, messages, Optional.empty());
        } else {
            delivery.postTo(visit.in(), payload.getUser().getId(), channel, thread, messages);
        }
    }

    private void view(Door.Visit visit, View answer, BlockActionPayload payload) {
        modal(payload)
                .ifPresentOrElse(
                        standing -> show(visit, standing, answer, payload),
                        () -> delivery.open(visit.in(), payload.getTriggerId(), answer));
    }

    /** A copy of the draft is nowhere but in the view that shows it: what follows stands on top of it. */
    private void show(Door.Visit visit, View standing, View next, BlockActionPayload payload) {
        if (!holdsCopy(standing) || !delivery.push(visit.in(), payload.getTriggerId(), next)) {
            delivery.update(visit.in(), standing.getId(), next);
        }
    }

    private static boolean holdsCopy(View view) {
        return Optional.ofNullable(view.getBlocks()).orElse(List.<LayoutBlock>of()).stream()
                .filter(RichTextBlock.class::isInstance)
                .flatMap(block -> ((RichTextBlock) block).getElements().stream())
                .anyMatch(RichTextPreformattedElement.class::isInstance);
    }

    /** The view that the button stands in, unless it is a home, whose place nothing else takes. */
    private static Optional<View> modal(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getView()).filter(view -> !Home.is(view));
    }

    private static Place place(BlockActionPayload payload) {
        return modal(payload)
                .map(view -> Place.read(view.getPrivateMetadata()))
                .orElseGet(() -> payload.getContainer() == null
                        ? Place.nowhere()
                        : Place.of(payload.getContainer().getChannelId(), payload.getResponseUrl()));
    }
}
