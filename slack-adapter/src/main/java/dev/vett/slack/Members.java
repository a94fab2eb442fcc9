package dev.vett.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.vett.delivery.Pool;
import dev.vett.language.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack tells of the people who ask, remembered for an hour. Thread-safe.
 *
 * <p>Where Slack cannot tell, a signed request is answered: what Vett says is the organisation's own guideline, and a bot
 * that falls silent whenever Slack is slow helps nobody. A sender whose request names another home is a stranger then.
 */
final class Members implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration REMEMBERED_UNKNOWN = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    /** Slack answers in a fifth of a second. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private static final int THREADS = 32;
    private static final int WAITING = 200;

    /** Slack's word for people of other organisations whom the bot may not look up. */
    private static final String HIDDEN = "user_not_visible";

    private final Slack slack;
    private final Map<String, Home> homes = new ConcurrentHashMap<>();
    private final Cache<Asker, Member> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Cache<Asker, Member> unknown = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED_UNKNOWN)
            .build();
    private final Cache<Asker, Language> chosen =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final ThreadPoolExecutor threads;

    Members(Slack slack) {
        this.slack = slack;
        this.threads = Pool.of("vett-slack-members", THREADS, WAITING);
    }

    /** Where a bot is installed. */
    private record Home(String team, Optional<String> organisation) {}

    /** The person, in the language that they chose if they did; may call Slack. */
    Member of(Asker asker, Workspace workspace) {
        Member member = Optional.ofNullable(known.getIfPresent(asker))
                .or(() -> Optional.ofNullable(unknown.getIfPresent(asker)))
                .orElseGet(() -> lookInTime(asker, workspace));
        return new Member(
                member.standing(),
                Optional.ofNullable(chosen.getIfPresent(person(asker))).or(member::language));
    }

    /** Has the person answered in this language from now on, until the program ends. */
    void choose(Asker asker, Language language) {
        chosen.put(person(asker), language);
    }

    /** The same person, wherever they are. */
    private static Asker person(Asker asker) {
        return new Asker(asker.team(), Optional.empty(), asker.user(), Optional.empty());
    }

    /** What Slack tells in time; what comes later is there for the next request. */
    private Member lookInTime(Asker asker, Workspace workspace) {
        try {
            return CompletableFuture.supplyAsync(() -> look(asker, workspace), threads)
                    .completeOnTimeout(untold(asker), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (RejectedExecutionException | CompletionException e) {
            return untold(asker);
        }
    }

    private Member look(Asker asker, Workspace workspace) {
        try {
            UsersInfoResponse response = slack.methods(workspace.botToken())
                    .usersInfo(request -> request.user(asker.user()).includeLocale(true));
            if (response.isOk() && response.getUser() != null) {
                Member member = member(response.getUser(), workspace);
                known.put(asker, member);
                return member;
            }
            if (HIDDEN.equals(response.getError())) {
                return remember(asker, new Member(Member.Standing.STRANGER, Optional.empty()));
            }
            if (!response.isOk()) {
                LOG.warn("Slack does not tell who asks: {}", Attempts.code(response.getError()));
            }
        } catch (IOException | SlackApiException | RuntimeException e) {
            LOG.warn("Slack could not be asked who asks: {}", e.getClass().getName());
        }
        return remember(asker, untold(asker));
    }

    /** Somebody of whom Slack tells nothing. */
    private static Member untold(Asker asker) {
        boolean elsewhere = asker.home()
                .filter(home ->
                        !home.equals(asker.team()) && asker.organisation().isEmpty())
                .isPresent();
        return new Member(elsewhere ? Member.Standing.STRANGER : Member.Standing.MEMBER, Optional.empty());
    }

    private Member remember(Asker asker, Member member) {
        unknown.put(asker, member);
        return member;
    }

    private Member member(User user, Workspace workspace) {
        return new Member(
                standing(user, workspace), Optional.ofNullable(user.getLocale()).flatMap(Language::of));
    }

    private Member.Standing standing(User user, Workspace workspace) {
        if (user.isStranger() || isElsewhere(user, workspace)) {
            return Member.Standing.STRANGER;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Member.Standing.GUEST : Member.Standing.MEMBER;
    }

    /** Whether the person belongs to another workspace than the bot, and not to the same organisation either. */
    private boolean isElsewhere(User user, Workspace workspace) {
        Optional<Home> home = home(workspace.botToken());
        if (home.isEmpty()
                || user.getTeamId() == null
                || user.getTeamId().equals(home.get().team())) {
            return false;
        }
        return Optional.ofNullable(user.getEnterpriseUser())
                .map(User.EnterpriseUser::getEnterpriseId)
                .filter(organisation ->
                        home.get().organisation().filter(organisation::equals).isPresent())
                .isEmpty();
    }

    private Optional<Home> home(String botToken) {
        return Optional.ofNullable(homes.get(botToken)).or(() -> {
            Optional<Home> asked = askHome(botToken);
            asked.ifPresent(home -> homes.put(botToken, home));
            return asked;
        });
    }

    private Optional<Home> askHome(String botToken) {
        try {
            AuthTestResponse response = slack.methods(botToken).authTest(request -> request);
            return Optional.ofNullable(response.getTeamId())
                    .map(team -> new Home(team, Optional.ofNullable(response.getEnterpriseId())));
        } catch (IOException | SlackApiException | RuntimeException e) {
            LOG.warn("Slack could not be asked where Vett is: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Looks nobody up any more. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
