package dev.vett.teams;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Serialization;
import dev.vett.Fault;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Teams posts to: the token is checked, then the sender, then the activity is answered.
 *
 * <p>Knows no HTTP server: the program gives it header and body, and sends back what it returns. Replies go out while
 * {@link #receive} runs, so it may take seconds. Thread-safe; owns no threads.
 */
public final class TeamsEndpoint {
    /** Where Teams posts. */
    public static final String PATH = "/api/messages";

    /** The longest body that is read, in bytes; the host answers 413 beyond it without reading on. */
    public static final int BODY_LIMIT = 512 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TeamsEndpoint.class);
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

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

    private final Optional<TokenCheck> tokens;
    private final Admission admission;
    private final Connector connector;
    private final VettBot bot;
    private final Clock clock;

    /** What goes back to Teams. */
    public record Answer(int status, String contentType, String body) {}

    private TeamsEndpoint(
            Optional<TokenCheck> tokens, Admission admission, Connector connector, VettBot bot, Clock clock) {
        this.tokens = tokens;
        this.admission = admission;
        this.connector = connector;
        this.bot = bot;
        this.clock = clock;
    }

    /**
     * An endpoint for the settings' bot.
     *
     * @param answers what Vett replies; it may throw, and the person is then told that the fault is Vett's
     */
    public static TeamsEndpoint of(TeamsSettings settings, BiFunction<Request, Context, Reply> answers, Clock clock) {
        return of(settings, answers, clock, Cloud.microsoft());
    }

    static TeamsEndpoint of(
            TeamsSettings settings, BiFunction<Request, Context, Reply> answers, Clock clock, Cloud cloud) {
        Http http = new Http();
        VettBot bot = new VettBot(settings, answers);
        if (settings.credentials().isEmpty()) {
            return new TeamsEndpoint(
                    Optional.empty(), Admission.local(), new Connector(http, Optional.empty()), bot, clock);
        }
        TeamsSettings.Credentials credentials = settings.credentials().get();
        SigningKeys keys = new SigningKeys(cloud.metadata(), http, clock);
        return new TeamsEndpoint(
                Optional.of(new TokenCheck(credentials.appId(), keys::key, clock)),
                Admission.of(settings.answeredTenants(), cloud),
                new Connector(http, Optional.of(new AccessToken(credentials, cloud, http, clock))),
                bot,
                clock);
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
        return turn(activity.get());
    }

    private Answer turn(Activity activity) {
        long began = clock.millis();
        Turn turn = new Turn(connector);
        turn.run(bot, activity);
        LOG.info(
                "{}: {} sent, {} failed, {} ms",
                TYPES.contains(activity.getType()) ? activity.getType() : "another type",
                turn.sent(),
                turn.failed(),
                clock.millis() - began);
        Optional<InvokeResponse> invoked = turn.invoked();
        if (invoked.isPresent()) {
            return json(invoked.get());
        }
        return turn.failed() > 0 ? plain(502, "The reply could not be sent") : plain(200, "");
    }

    private static Answer json(InvokeResponse response) {
        Object body = response.getBody();
        return body == null
                ? plain(response.getStatus(), "")
                : new Answer(response.getStatus(), JSON, Json.text(Serialization.objectToTree(body)));
    }

    private static Answer plain(int status, String line) {
        return new Answer(status, PLAIN, line);
    }
}
