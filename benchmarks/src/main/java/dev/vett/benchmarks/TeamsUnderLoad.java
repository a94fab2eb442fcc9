package dev.vett.benchmarks;

import dev.vett.app.setup.Answering;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Current;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.web.ChatHandler;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import dev.vett.language.Language;
import dev.vett.reply.PageLinks;
import dev.vett.teams.Cloud;
import dev.vett.teams.TeamsEndpoint;
import dev.vett.teams.TeamsSettings;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Vett as it is served, with all packs, for a Microsoft that {@link TeamsLoad} stands for. */
public final class TeamsUnderLoad {
    static final String APP = "00000000-1111-2222-3333-444444444444";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private TeamsUnderLoad() {}

    /**
     * Says where it listens, and at the end of its input what it needed.
     *
     * @param arguments where Microsoft is
     */
    public static void main(String[] arguments) throws Exception {
        String microsoft = arguments[0];
        TeamsSettings settings = new TeamsSettings(
                Optional.of(new TeamsSettings.Credentials(APP, "not-a-real-password", TENANT)),
                Set.of(),
                true,
                "almhult",
                Language.SV,
                new PageLinks(Optional.empty(), false),
                false);
        Cloud cloud = new Cloud(
                URI.create(microsoft + "/openid"),
                URI.create(microsoft),
                uri -> uri.toString().startsWith(microsoft + "/teams/"));
        try (Knowledge knowledge = Knowledge.shipped();
                Model model = new Model(Optional.empty());
                Current current =
                        Current.start(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.empty()), model);
                TeamsEndpoint endpoint = TeamsEndpoint.of(
                        settings, new Answering(current, Optional.empty()), feedback -> {}, Clock.systemUTC(), cloud);
                WebHost web = WebHost.start("127.0.0.1", 0, site(current), List.of(handler(endpoint)))) {
            System.out.println(web.address() + TeamsEndpoint.PATH);
            while (System.in.read() >= 0) {
                // Until it is closed.
            }
            int threads = ManagementFactory.getThreadMXBean().getPeakThreadCount();
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf("threads at peak %d, heap after %d MB%n", threads, heap >> 20);
        }
    }

    private static Site site(Current current) {
        return new Site(current, Optional.empty(), Optional.empty(), true, true, Optional.empty(), "load");
    }

    private static ChatHandler handler(TeamsEndpoint endpoint) {
        return new ChatHandler(TeamsEndpoint.PATH, TeamsEndpoint.BODY_LIMIT, (headers, body) -> {
            TeamsEndpoint.Answer answer = endpoint.receive(headers.apply("Authorization"), body);
            return new ChatHandler.Answer(answer.status(), answer.contentType(), answer.body());
        });
    }
}
