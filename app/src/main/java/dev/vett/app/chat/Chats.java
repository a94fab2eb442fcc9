package dev.vett.app.chat;

import dev.vett.app.setup.Answering;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import dev.vett.app.store.Store;
import dev.vett.app.training.ChatRoom;
import dev.vett.app.training.Classroom;
import dev.vett.app.web.ChatHandler;
import dev.vett.app.web.Endpoint;
import dev.vett.app.web.InstallHandler;
import dev.vett.app.web.Site;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.reply.PageLinks;
import dev.vett.slack.Answer;
import dev.vett.slack.Installing;
import dev.vett.slack.PackChoice;
import dev.vett.slack.SlackAdapter;
import dev.vett.slack.SlackEndpoint;
import dev.vett.teams.TeamsEndpoint;
import dev.vett.teams.TeamsSettings;
import dev.vett.training.Room;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The endpoints of the chat platforms that the settings name. */
public final class Chats implements AutoCloseable {
    private static final String SLACK_PACK = "VETT_SLACK_PACK";

    private final Site site;
    private final Settings settings;
    private final Answering answering;
    private final Clock clock = Clock.systemUTC();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Store store;
    private final Classroom classroom;
    private final Consumer<String> notices;
    private Optional<SlackAdapter> slack = Optional.empty();
    private Optional<TeamsEndpoint> teams = Optional.empty();

    private Chats(Site site, Settings settings, Store store, Classroom classroom, Consumer<String> notices) {
        this.site = site;
        this.settings = settings;
        this.store = store;
        this.classroom = classroom;
        this.notices = notices;
        this.answering = new Answering(site.current(), site.workplace());
    }

    /**
     * Sets up what the settings name; calls nobody yet.
     *
     * @param store for what is kept: counts, and the tokens of several workspaces
     * @param classroom without sessions nobody trains in a chat
     * @param notices told in words what a platform finds wrong with the settings later
     * @param localTeams whether Teams' test client may come without a token, which needs a page that is local
     * @throws UsageException if a platform is set up by halves
     */
    public static Chats of(
            Site site,
            Settings settings,
            Store store,
            Classroom classroom,
            Consumer<String> notices,
            boolean localTeams) {
        Chats chats = new Chats(site, settings, store, classroom, notices);
        try {
            chats.slack();
            chats.teams(localTeams);
        } catch (IllegalArgumentException e) {
            // The adapters' settings say what is wrong with them; they never repeat a secret.
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return chats;
    }

    /** For the web host. */
    public List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    /** Opens the connections that Vett opens itself. */
    public void start() {
        slack.ifPresent(SlackAdapter::start);
    }

    /** What was set up, in words for whoever starts the program. */
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public void close() {
        slack.ifPresent(SlackAdapter::close);
        teams.ifPresent(TeamsEndpoint::close);
    }

    private void slack() {
        SlackSetup setup = new SlackSetup(settings);
        if (!setup.isAsked()) {
            return;
        }
        PackChoice packs = slackPacks();
        SlackAdapter adapter = new SlackAdapter(
                setup.read(packs, languages(), site.address()),
                new SlackAdapter.Around(
                        answering,
                        settings.value("SLACK_CLIENT_SECRET").map(store::installations),
                        store.feedback()::count,
                        notices,
                        clock,
                        SlackAdapter.Around.PATIENCE,
                        SlackAdapter.Around.FIRST_PAUSE,
                        store.seenEvents("slack"),
                        room(classroom.trainers()::name),
                        SlackAdapter.Around.GATHERING));
        slack = Optional.of(adapter);
        adapter.endpoint()
                .ifPresent(endpoint -> endpoints.add(new ChatHandler(
                        SlackEndpoint.PATH,
                        SlackEndpoint.LONGEST_BODY,
                        (headers, body) -> answer(endpoint.receive(headers, body)))));
        adapter.installing().ifPresent(installing -> {
            endpoints.add(
                    new InstallHandler(Installing.BEGIN, Installing.COOKIE, (query, cookie) -> installing.begin()));
            endpoints.add(new InstallHandler(Installing.END, Installing.COOKIE, installing::end));
        });
        String way = adapter.endpoint().isPresent()
                ? "Slack posts to " + SlackEndpoint.PATH
                : "Slack is reached by a connection of Vett's own";
        names.add(way + " and is answered for " + named(packs));
    }

    private Optional<Room> room(Predicate<String> leads) {
        return classroom
                .sessions()
                .map(training ->
                        new ChatRoom(classroom.sets(), training, store.posts(), leads, site.address(), clock).room());
    }

    private static ChatHandler.Answer answer(Answer answer) {
        return new ChatHandler.Answer(answer.status(), answer.contentType(), answer.body());
    }

    /** The packs that the setting names, else the only one. */
    private PackChoice slackPacks() {
        PackChoice choice = settings.value(SLACK_PACK)
                .map(PackChoice::read)
                .orElseGet(() -> new PackChoice(Optional.of(pack(SLACK_PACK).id()), Map.of()));
        var packs = site.current().get().packs();
        if (!packs.keySet().containsAll(choice.byWorkspace().values())
                || !choice.usual().stream().allMatch(packs::containsKey)) {
            throw new UsageException(
                    SLACK_PACK + " names a pack that is not here; there are " + Assembly.names(packs.keySet()));
        }
        return choice;
    }

    private String named(PackChoice choice) {
        return Stream.concat(choice.usual().stream(), choice.byWorkspace().values().stream())
                .distinct()
                .map(id -> Objects.requireNonNull(site.current().get().packs().get(id))
                        .name())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Language> languages() {
        return site.current().get().packs().values().stream().collect(Collectors.toMap(PolicyPack::id, this::language));
    }

    private void teams(boolean local) {
        List<String> needed = List.of("MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD", "MICROSOFT_APP_TENANT_ID");
        boolean complete = complete("Teams", needed);
        if (local && (complete || !site.local())) {
            throw new UsageException("--local-teams lets anybody in who reaches the port: it is for this computer only,"
                    + " without --behind-proxy and without MICROSOFT_APP_ID");
        }
        if (!local && !complete) {
            return;
        }
        PolicyPack pack = local ? offered("VETT_TEAMS_PACK").orElseGet(this::first) : pack("VETT_TEAMS_PACK");
        Set<String> tenants = settings.value("VETT_TEAMS_TENANTS").stream()
                .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                .collect(Collectors.toSet());
        Optional<TeamsSettings.Credentials> credentials = complete
                ? Optional.of(
                        new TeamsSettings.Credentials(value(needed.get(0)), value(needed.get(1)), value(needed.get(2))))
                : Optional.empty();
        PageLinks links = new PageLinks(site.address(), new Drafts(settings).onPage(site.address()));
        boolean targeted = settings.flag("VETT_TEAMS_TARGETED");
        TeamsEndpoint endpoint = TeamsEndpoint.of(
                new TeamsSettings(credentials, tenants, local, pack.id(), language(pack), links, targeted),
                answering,
                store.feedback()::count,
                clock,
                store.seenEvents("teams"),
                // On this computer only whoever sits there comes.
                room(id -> local || classroom.trainers().name(id)));
        teams = Optional.of(endpoint);
        endpoints.add(new ChatHandler(TeamsEndpoint.PATH, TeamsEndpoint.BODY_LIMIT, (headers, body) -> {
            TeamsEndpoint.Answer answer = endpoint.receive(headers.apply("Authorization"), body);
            return new ChatHandler.Answer(answer.status(), answer.contentType(), answer.body());
        }));
        names.add((local ? "TEST ONLY, WITHOUT ANY CHECK OF WHO POSTS: " : "") + "Teams posts to " + TeamsEndpoint.PATH
                + " and is answered for " + pack.name());
    }

    /** Whether all of them are set; half of them is a mistake that would show only when the first person asks. */
    private boolean complete(String platform, List<String> needed) {
        List<String> missing =
                needed.stream().filter(name -> settings.value(name).isEmpty()).toList();
        if (!missing.isEmpty() && missing.size() < needed.size()) {
            throw new UsageException(platform + " also needs " + String.join(" and ", missing));
        }
        return missing.isEmpty();
    }

    private String value(String name) {
        return settings.value(name).orElseThrow();
    }

    private PolicyPack pack(String setting) {
        return offered(setting)
                .orElseThrow(() -> new UsageException("name the organisation with " + setting + " or --pack: "
                        + Assembly.names(site.current().get().packs().keySet())));
    }

    /** The pack that the setting names, else the only one. */
    private Optional<PolicyPack> offered(String setting) {
        var packs = site.current().get().packs();
        Optional<String> named = settings.value(setting);
        if (named.isPresent() && !packs.containsKey(named.get())) {
            throw new UsageException(
                    setting + " names a pack that is not here; there are " + Assembly.names(packs.keySet()));
        }
        return named.map(packs::get).or(() -> packs.size() == 1 ? Optional.of(first()) : Optional.empty());
    }

    private PolicyPack first() {
        return site.current().get().packs().values().iterator().next();
    }

    private Language language(PolicyPack pack) {
        return site.language().orElse(pack.languages().get(0));
    }
}
