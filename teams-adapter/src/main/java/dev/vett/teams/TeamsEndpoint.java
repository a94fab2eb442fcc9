package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Serialization;
import dev.vett.Fault;
import dev.vett.delivery.Outbox;
import dev.vett.delivery.Pool;
import dev.vett.delivery.SeenEvents;
import dev.vett.delivery.Work;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.reply.TextRenderer;
import dev.vett.request.Context;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.training.Board;
import dev.vett.training.Room;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Teams posts to: the token is checked, then the sender, then the activity is answered.
 *
 * <p>Knows no HTTP server: the program gives it header and body, and sends back what it returns. Messages are acknowledged at
 * once and answered by threads of its own, so that a slow Teams keeps no thread of the host; only what Teams wants in the
 * response itself is computed while {@link #receive} runs. Thread-safe.
 */
public final class TeamsEndpoint implements AutoCloseable {
    /** Where Teams posts. */
    public static final String PATH = "/api/messages";

    /** The longest body that is read, in bytes; the host answers 413 beyond it without reading on. */
    public static final int BODY_LIMIT = 512 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TeamsEndpoint.class);
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    /** Teams waits five seconds for what an invoke is answered. */
    private static final int INVOKE_PATIENCE_MILLISECONDS = 2_000;

    /** Threads that tell people that there is too much to do, and how many of them may wait to be told. */
    private static final int BUSY_THREADS = 4;

    private static final int BUSY_WAITING = 200;

    /** Types are logged, but only those that are known: the field is text from outside. */
    private static final Set<String> TYPES = Set.of(
            ActivityTypes.MESSAGE,
            ActivityTypes.INVOKE,
            ActivityTypes.CONVERSATION_UPDATE,
            ActivityTypes.INSTALLATION_UPDATE,
            ActivityTypes.MESSAGE_REACTION,
            ActivityTypes.MESSAGE_UPDATE,
            ActivityTypes.MESSAGE_DELETE,
            ActivityTypes.TYPING,
            ActivityTypes.EVENT);

    private final TeamsSettings settings;
    private final Optional<TokenCheck> tokens;
    private final Admission admission;
    private final VettBot bot;
    private final Clock clock;
    private final Words words = new Words();
    private final Work work = new Work("teams", Duration.ZERO);
    private final ThreadPoolExecutor busy = Pool.of("vett-teams-busy", BUSY_THREADS, BUSY_WAITING);
    private final Outbox outbox;
    private final Delivery delivery;
    private final SeenEvents seen;
    private final Optional<Board> board;

    /** A turn takes milliseconds of a processor; more of them at a time only make each other late. */
    private final Semaphore computing = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    /** What goes back to Teams. */
    public record Answer(int status, String contentType, String body) {}

    /**
     * How long is waited.
     *
     * @param again before something is sent again
     * @param board while votes are gathered: in a conversation Teams takes seven messages a second, and 60 in half a minute
     */
    record Pauses(Duration again, Duration board) {
        private static final Pauses USUAL = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private TeamsEndpoint(
            TeamsSettings settings,
            BiFunction<Request, Context, Reply> answers,
            Consumer<Feedback> feedback,
            Clock clock,
            Cloud cloud,
            Pauses pauses,
            SeenEvents seen,
            Optional<Room> room) {
        this.settings = settings;
        this.clock = clock;
        this.seen = seen;
        Http http = new Http();
        Optional<TeamsSettings.Credentials> credentials = settings.credentials();
        this.tokens = credentials.map(
                known -> new TokenCheck(known.appId(), new SigningKeys(cloud.metadata(), http, clock)::key, clock));
        this.admission = credentials.isEmpty() ? Admission.local() : Admission.of(settings.answeredTenants(), cloud);
        Connector connector = new Connector(
                http, credentials.map(known -> new AccessToken(known, cloud, http, clock)), admission::mayBeSentTo);
        this.outbox = new Outbox("Teams", pauses.again());
        Answered answered = new Answered();
        this.delivery = new Delivery(connector, work, outbox, answered, words, settings.targeted());
        this.board = room.map(any -> new Board("teams", any, pauses.board()));
        Desk desk = new Desk(settings.pack(), settings.links(), words, answers);
        Optional<Training> training = room.map(
                any -> new Training(any, board.orElseThrow(), settings.fallback(), desk, words, delivery, connector));
        this.bot = new VettBot(settings, desk, feedback, words, delivery, answered, training);
    }

    /**
     * An endpoint for the settings' bot.
     *
     * @param answers what Vett replies; it may throw, and the person is then told that the fault is Vett's
     * @param feedback counts what people think of replies; called from several threads
     */
    public static TeamsEndpoint of(
            TeamsSettings settings,
            BiFunction<Request, Context, Reply> answers,
            Consumer<Feedback> feedback,
            Clock clock) {
        return of(settings, answers, feedback, clock, SeenEvents.inMemory(), Optional.empty());
    }

    /**
     * The same where other programs may answer, too.
     *
     * @param seen the activities that were handled, also by the others
     * @param training of teams; without it "train" is a question
     */
    public static TeamsEndpoint of(
            TeamsSettings settings,
            BiFunction<Request, Context, Reply> answers,
            Consumer<Feedback> feedback,
            Clock clock,
            SeenEvents seen,
            Optional<Room> training) {
        return new TeamsEndpoint(settings, answers, feedback, clock, Cloud.microsoft(), Pauses.USUAL, seen, training);
    }

    /**
     * The same, in a cloud that is not Microsoft's public one.
     *
     * @param cloud whom to trust and to send to
     */
    public static TeamsEndpoint of(
            TeamsSettings settings,
            BiFunction<Request, Context, Reply> answers,
            Consumer<Feedback> feedback,
            Clock clock,
            Cloud cloud) {
        return of(settings, answers, feedback, clock, cloud, Pauses.USUAL, Optional.empty());
    }

    static TeamsEndpoint of(
            TeamsSettings settings,
            BiFunction<Request, Context, Reply> answers,
            Consumer<Feedback> feedback,
            Clock clock,
            Cloud cloud,
            Pauses pauses,
            Optional<Room> training) {
        return new TeamsEndpoint(settings, answers, feedback, clock, cloud, pauses, SeenEvents.inMemory(), training);
    }

    /**
     * Answers one post.
     *
     * @param authorization the header of that name
     */
    public Answer receive(Optional<String> authorization, byte[] body) {
        try {
            return answer(authorization, body);
        } catch (RuntimeException e) {
            return plain(500, "Vett failed, code " + Fault.log(LOG, e));
        }
    }

    private Answer answer(Optional<String> authorization, byte[] body) {
        if (body.length > BODY_LIMIT) {
            return plain(413, "Too large");
        }
        // Nothing of the body is read for somebody who has no token.
        Optional<Caller> caller = tokens.flatMap(check -> check.caller(authorization));
        if (tokens.isPresent() && caller.isEmpty()) {
            return plain(401, "No valid token");
        }
        Optional<Activity> activity = ActivityReader.read(body);
        if (activity.isEmpty()) {
            LOG.info("refused: not a readable activity");
            return plain(400, "Not a readable activity");
        }
        Optional<Admission.Refusal> refusal = admission.refusal(activity.get(), caller);
        if (refusal.isPresent()) {
            LOG.info("refused: {}", refusal.get());
            return plain(403, refusal.get().words());
        }
        return ActivityTypes.INVOKE.equals(activity.get().getType()) ? invoke(activity.get()) : take(activity.get());
    }

    /** Acknowledges it, and answers it when there is time. */
    private Answer take(Activity activity) {
        Optional<String> event = event(activity);
        if (event.isPresent() && !seen.add(event.get())) {
            LOG.info("{}: was posted again", kind(activity));
            return plain(200, "");
        }
        if (work.start(kind(activity), () -> converse(activity)) || !isAsked(activity) || tellBusy(activity)) {
            return plain(200, "");
        }
        event.ifPresent(seen::forget);
        return plain(503, "There is too much to do");
    }

    /** Teams posts again what was not acknowledged in time. */
    private static Optional<String> event(Activity activity) {
        return Optional.ofNullable(activity.getId())
                .map(id -> activity.getType() + " " + activity.getConversation().getId() + " " + id);
    }

    /** Whether somebody waits for an answer. */
    private boolean isAsked(Activity activity) {
        return ActivityTypes.MESSAGE.equals(activity.getType()) && Chat.isForVett(Visit.of(activity, settings));
    }

    private boolean tellBusy(Activity activity) {
        try {
            busy.execute(() -> delivery.answer(activity, List.of(Message.line(busyLine(activity)))));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void converse(Activity activity) {
        computing.acquireUninterruptibly();
        try {
            turn(activity);
        } catch (RuntimeException e) {
            if (isAsked(activity)) {
                delivery.answer(activity, List.of(Message.line(failure(e, activity))));
            } else {
                Fault.log(LOG, e);
            }
        } finally {
            computing.release();
        }
    }

    /** What Teams wants in the response. */
    private Answer invoke(Activity activity) {
        try {
            if (!computing.tryAcquire(INVOKE_PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                LOG.warn("invoke: there is too much to do");
                return untold(activity, busyLine(activity));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return untold(activity, busyLine(activity));
        }
        try {
            return turn(activity).map(TeamsEndpoint::json).orElseGet(() -> plain(200, ""));
        } catch (RuntimeException e) {
            return untold(activity, failure(e, activity));
        } finally {
            computing.release();
        }
    }

    private Optional<InvokeResponse> turn(Activity activity) {
        long began = clock.millis();
        Optional<InvokeResponse> invoked = Turn.run(bot, activity);
        LOG.info("{}: {} ms", kind(activity), clock.millis() - began);
        return invoked;
    }

    private static String kind(Activity activity) {
        return TYPES.contains(activity.getType()) ? activity.getType() : "another type";
    }

    private String busyLine(Activity activity) {
        return words.say(Visit.of(activity, settings).language(), "busy");
    }

    private String failure(RuntimeException bug, Activity activity) {
        Visit visit = Visit.of(activity, settings);
        return TextRenderer.render(ReplyWriter.failure(Fault.log(LOG, bug), visit.context("", visit.audience())));
    }

    private static Answer untold(Activity activity, String line) {
        return Untold.of(String.valueOf(activity.getName()), line)
                .map(TeamsEndpoint::json)
                .orElseGet(() -> plain(503, line));
    }

    private static Answer json(InvokeResponse response) {
        Object body = response.getBody();
        return body == null
                ? plain(response.getStatus(), "")
                : new Answer(response.getStatus(), JSON, Json.text(Serialization.objectToTree(body)));
    }

    private static Answer json(ObjectNode body) {
        return new Answer(200, JSON, Json.text(body));
    }

    private static Answer plain(int status, String line) {
        return new Answer(status, PLAIN, line);
    }

    /** Takes nothing more, and finishes what has begun. */
    @Override
    public void close() {
        board.ifPresent(Board::close);
        work.close();
        Pool.finish(busy);
        outbox.close();
    }
}
