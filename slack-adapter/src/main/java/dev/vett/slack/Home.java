package dev.vett.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.vett.language.Language;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A person's home in the app: what Vett does, buttons to begin with, the other languages, the guideline's rules at a glance.
 *
 * <p>The language that somebody chose is kept by Slack with the home itself.
 */
final class Home {
    private static final String TAB = "home";

    private final Door door;
    private final Desk desk;
    private final Delivery delivery;
    private final Members members;
    private final Events events;

    Home(Door door, Desk desk, Delivery delivery, Members members, Events events) {
        this.door = door;
        this.desk = desk;
        this.delivery = delivery;
        this.members = members;
        this.events = events;
    }

    void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent event = payload.getEvent();
            Asker asker = Asker.of(payload, event.getUser(), Optional.empty());
            return TAB.equals(event.getTab())
                    ? events.once("a home", payload, context, () -> open(asker, Optional.ofNullable(event.getView())))
                    : context.ack();
        });
    }

    private void open(Asker asker, Optional<View> before) {
        Optional<Language> chosen = before.flatMap(view -> Optional.ofNullable(view.getPrivateMetadata()))
                .flatMap(Language::of);
        chosen.ifPresent(language -> members.choose(asker, language));
        show(door.open(asker), chosen);
    }

    /** Shows the home in a language that the person chose. */
    void choose(Asker asker, Language language) {
        members.choose(asker, language);
        show(door.open(asker), Optional.of(language));
    }

    private void show(Door.Visit visit, Optional<Language> chosen) {
        if (visit.workspace().isEmpty()) {
            return;
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        if (visit.closed().isPresent()) {
            blocks.add(Texts.section(
                    desk.labels(visit.language()).say(visit.closed().get().key())));
        } else {
            blocks.addAll(desk.home(
                    new Context(visit.in().pack(), visit.language(), Audience.PRIVATE), languages(visit.language())));
        }
        delivery.publish(
                visit.in(),
                visit.asker().user(),
                View.builder()
                        .type(TAB)
                        .privateMetadata(chosen.map(Language::code).orElse(""))
                        .blocks(blocks.subList(0, Math.min(blocks.size(), BlockKit.BLOCKS_OF_VIEW)))
                        .build());
    }

    /** Whether it is a home, where nothing else can take its place. */
    static boolean is(View view) {
        return TAB.equals(view.getType());
    }

    /** The languages that the home is not in, each by its own name. */
    private LayoutBlock languages(Language here) {
        List<BlockElement> buttons = new ArrayList<>();
        Arrays.stream(Language.values())
                .filter(language -> language != here)
                .forEach(language -> buttons.add(ButtonElement.builder()
                        .text(Texts.plain(desk.labels(language).say("language")))
                        // A number that no button of a reply has.
                        .actionId(ButtonCode.id(language, 9_000))
                        .value(ButtonCode.home())
                        .build()));
        return Buttons.row(buttons);
    }
}
