package dev.vett.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.vett.delivery.Outbox;
import dev.vett.delivery.SeenEvents;
import dev.vett.delivery.Work;
import dev.vett.language.Language;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.training.Board;
import dev.vett.training.Room;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's way to Vett and back. Slack posts to the {@link #endpoint}, or Vett opens a connection of its own, as the settings
 * say. Thread-safe.
 */
public final class SlackAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);
    private static final int CALL_MILLISECONDS = 10_000;

    private final SlackSettings settings;
    private final Around around;
    private final Slack slack;
    private final App app;
    private final Work work;
    private final Members members;
    private final Outbox outbox;
    private final Optional<Board> board;
    private final Optional<SlackEndpoint> endpoint;
    private final Optional<SocketMode> socket;
    private final Optional<Installing> installing;

    /**
     * What stands around the adapter. All of it is called from several threads.
     *
     * @param answers answers a request
     * @param installations where tokens are kept, if the settings have none
     * @param feedback counts what people think of replies
     * @param notices told in words what whoever runs Vett has to mend
     * @param patience of an acknowledgement that could hold the answer
     * @param firstPause before something is sent again, or a connection opened again
     * @param seen the events that were handled, also by other programs that answer the same Slack
     * @param training in the chat; where it is empty, "train" is a question like others
     * @param gathering how long votes are gathered before the cards are drawn anew
     */
    public record Around(
            BiFunction<Request, Context, Reply> answers,
            Optional<Installations> installations,
            Consumer<Feedback> feedback,
            Consumer<String> notices,
            Clock clock,
            Duration patience,
            Duration firstPause,
            SeenEvents seen,
            Optional<Room> training,
            Duration gathering) {
        /** The same without training, where no other program answers. */
        public Around(
                BiFunction<Request, Context, Reply> answers,
                Optional<Installations> installations,
                Consumer<Feedback> feedback,
                Consumer<String> notices,
                Clock clock,
                Duration patience,
                Duration firstPause) {
            this(
                    answers,
                    installations,
                    feedback,
                    notices,
                    clock,
                    patience,
                    firstPause,
                    SeenEvents.inMemory(),
                    Optional.empty(),
                    GATHERING);
        }

        /** How long an acknowledgement waits for its answer. Slack waits three seconds for it, people do not. */
        public static final Duration PATIENCE = Duration.ofMillis(400);

        /** How soon something is sent again. */
        public static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

        /** How long votes are gathered. Slack takes about 50 changes of messages a minute ("chat.update", tier 3). */
        public static final Duration GATHERING = Duration.ofSeconds(3);
    }

    /**
     * Puts the parts together; calls nobody yet.
     *
     * @throws IllegalArgumentException if the settings need a store for installations and there is none
     */
    public SlackAdapter(SlackSettings settings, Around around) {
        this.settings = settings;
        this.around = around;
        if (settings.app().isPresent() && around.installations().isEmpty()) {
            throw new IllegalArgumentException("Slack in several workspaces needs a store for their tokens");
        }
        this.slack = Slack.getInstance(config(settings));
        AppConfig.AppConfigBuilder config = AppConfig.builder()
                .slack(slack)
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true);
        settings.botToken().ifPresent(config::singleTeamBotToken);
        AppConfig appConfig = config.build();
        // Not Bolt's own list: it calls Slack before every request to learn what a signed request tells already.
        this.app = new App(appConfig, slack, List.of());
        this.work = new Work("slack", around.patience());
        this.members = new Members(slack);
        this.outbox = new Outbox("Slack", around.firstPause());
        this.board = around.training().map(room -> new Board("slack", room, around.gathering()));
        Delivery delivery = new Delivery(slack, settings.apiUrl(), outbox);
        register(delivery);
        app.start();
        Intake intake = new Intake(app, appConfig);
        this.endpoint = settings.signingSecret()
                .map(secret -> new SlackEndpoint(new Signature(secret, around.clock()), intake));
        this.socket = settings.appToken()
                .map(token -> new SocketMode(
                        slack, token, settings.apiUrl(), intake, delivery, around.notices(), around.firstPause()));
        this.installing = settings.app()
                .map(known -> new Installing(
                        known, slack, settings, around.installations().orElseThrow(), around.clock()));
    }

    private void register(Delivery delivery) {
        Map<Language, Labels> labels = Labels.all();
        PageLinks links = settings.links();
        Door door = new Door(new Workspaces(settings, around.installations()), members, settings.guests());
        Forms forms = new Forms(labels, links);
        Desk desk = new Desk(links, labels, forms, around.answers());
        Events events = new Events(work, around.seen());
        Home home = new Home(door, desk, delivery, members, events);
        Opinions opinions = new Opinions(labels, around.feedback());
        Sharing sharing = new Sharing(desk, forms, delivery);
        Optional<Trainings> trainings =
                board.map(drawn -> new Trainings(around.training().orElseThrow(), drawn, desk, delivery));
        new Commands(door, desk, forms, delivery, trainings, work).register(app);
        new Messages(door, desk, delivery, trainings, events).register(app);
        new Shortcuts(door, desk, forms, delivery, work).register(app);
        new Clicks(door, desk, forms, home, opinions, sharing, trainings, delivery, work).register(app);
        home.register(app);
        opinions.register(app);
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            around.installations().ifPresent(kept -> kept.remove(payload.getTeamId()));
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            // A person's token may be revoked, too: Vett has none, and its own goes on.
            if (Optional.ofNullable(payload.getEvent().getTokens())
                    .map(TokensRevokedEvent.Tokens::getBot)
                    .filter(bots -> !bots.isEmpty())
                    .isPresent()) {
                around.installations().ifPresent(kept -> kept.remove(payload.getTeamId()));
            }
            return context.ack();
        });
    }

    private static SlackConfig config(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setHttpClientCallTimeoutMillis(CALL_MILLISECONDS);
        // To count calls for each team, it would first ask Slack which team this is.
        config.setStatsEnabled(false);
        settings.apiUrl().ifPresent(url -> config.setMethodsEndpointUrlPrefix(PageLinks.base(url) + "/api/"));
        return config;
    }

    /** Takes what Slack posts; empty if it posts nothing. */
    public Optional<SlackEndpoint> endpoint() {
        return endpoint;
    }

    /** Takes whoever installs Vett; empty if there is one workspace only. */
    public Optional<Installing> installing() {
        return installing;
    }

    /** Opens the connection, if there is one to open, and looks whether the token is right; waits for neither. */
    public void start() {
        settings.botToken()
                .ifPresent(token -> work.start(
                        "a look at the token",
                        () -> Scopes.problem(slack, token).ifPresent(around.notices())));
        socket.ifPresent(SocketMode::start);
    }

    /** Finishes what has begun. */
    @Override
    public void close() {
        socket.ifPresent(SocketMode::close);
        work.close();
        board.ifPresent(Board::close);
        members.close();
        outbox.close();
        app.stop();
        try {
            slack.close();
        } catch (Exception e) {
            LOG.warn("closing failed with {}", e.getClass().getName());
        }
    }
}
