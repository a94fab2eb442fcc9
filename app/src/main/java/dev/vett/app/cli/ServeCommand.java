package dev.vett.app.cli;

import dev.vett.app.chat.Chats;
import dev.vett.app.setup.Current;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.UsageException;
import dev.vett.app.setup.Version;
import dev.vett.app.store.GapCounts;
import dev.vett.app.store.Store;
import dev.vett.app.training.Classroom;
import dev.vett.app.training.Retention;
import dev.vett.app.training.ScenarioSets;
import dev.vett.app.training.Trainers;
import dev.vett.app.training.Training;
import dev.vett.app.web.Site;
import dev.vett.app.web.WebHost;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Starts the web page and the chat endpoints; the default.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private PackOptions packs = new PackOptions();

    @Mixin
    private StoreOptions data = new StoreOptions();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on; 0 takes a free one (8080).")
    private int port = 8080;

    @Option(
            names = "--behind-proxy",
            // Otherwise the option would mean the opposite of a setting that says true.
            fallbackValue = "true",
            description = "A proxy in front does TLS and sign-in: allows a host other than loopback.")
    private boolean behindProxy;

    @Option(
            names = "--page-url",
            paramLabel = "URL",
            description = "Under which the proxy shows the page, such as https://vett.example.se.")
    private @Nullable URI pageUrl;

    @Option(
            names = "--local-teams",
            fallbackValue = "true",
            description = "Teams' test client may post without a token: on this computer only.")
    private boolean localTeams;

    @Option(
            names = "--teams-tab",
            fallbackValue = "true",
            description = "Teams may show the page in a tab (docs/teams.md); needs a --page-url with https.")
    private boolean teamsTab;

    private final Program program;

    ServeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port (VETT_PORT) is a number from 0 to 65535");
        }
        InetAddress address = address(host);
        if (!behindProxy && !address.isLoopbackAddress()) {
            throw new UsageException(
                    "--host " + host + " can be reached from other machines, and Vett itself has neither"
                            + " TLS nor sign-in: drafts would travel readable. Put a proxy in front that does both and add"
                            + " --behind-proxy, or leave --host out.");
        }
        try (Store store = data.store(program);
                Knowledge knowledge = Knowledge.shipped();
                Model model = packs.loadedModel();
                GapCounts gaps = store.gaps();
                AtExit exit = new AtExit(() -> end(gaps, store));
                Current current = Current.start(
                        packs.plan(knowledge.folder()).at(program.clock()).telling(gaps::count), model)) {
            serve(address, store, current, gaps, exit);
        } catch (InterruptedException e) {
            // Whoever runs the command in a thread stops it so.
            Thread.currentThread().interrupt();
        } catch (BindException e) {
            throw new UsageException("port " + port + " on " + host + " is taken; choose another with --port");
        } catch (SocketException e) {
            throw new UsageException("port " + port + " on " + host + " needs more rights; choose another with --port");
        }
        return ExitCode.DONE;
    }

    private void serve(InetAddress address, Store store, Current current, GapCounts gaps, AtExit exit)
            throws Exception {
        Site site = site(current, address);
        Classroom classroom = classroom(current, address, store);
        try (Chats chats = Chats.of(site, program.settings(), store, classroom, this::notice, localTeams);
                Retention retention = new Retention(store.training(), program.settings(), program.clock());
                WebHost web = WebHost.start(host, port, site, classroom, chats.endpoints())) {
            program.out().println("Vett is ready: " + web.address() + "/   (stop with Ctrl+C)");
            if (teamsTab) {
                program.out().println("Teams may show the page in a tab");
            }
            chats.names().forEach(program.out()::println);
            // The page alone stores nothing, unless somebody has named a place for it.
            if (store.isNamed() || !chats.names().isEmpty()) {
                gaps.start();
                exit.arm();
            }
            current.get().reviewsDue(program.clock()).forEach(program.err()::println);
            if (!chats.names().isEmpty()) {
                store.feedback().problem().ifPresent(program.err()::println);
            }
            program.out().flush();
            chats.start();
            retention.start();
            web.join();
        }
    }

    /** In this order: what is still to be written needs the database. */
    private static void end(GapCounts gaps, Store store) {
        gaps.close();
        store.close();
    }

    private Classroom classroom(Current current, InetAddress address, Store store) {
        ScenarioSets sets = new ScenarioSets(current);
        return new Classroom(
                sets,
                Optional.of(new Training(sets, store.training(), program.clock())),
                Trainers.of(program.settings(), address.isLoopbackAddress() && !behindProxy));
    }

    private void notice(String words) {
        program.err().println(words);
        program.err().flush();
    }

    private Site site(Current current, InetAddress address) {
        return new Site(
                current,
                packs.lang(),
                packs.workplace(),
                packs.pack().isEmpty(),
                address.isLoopbackAddress() && !behindProxy,
                pageUrl(),
                teamsTab,
                Version.text());
    }

    private Optional<URI> pageUrl() {
        if (pageUrl != null
                && (pageUrl.getHost() == null || !List.of("http", "https").contains(pageUrl.getScheme()))) {
            throw new UsageException("--page-url (VETT_PAGE_URL) is an address such as https://vett.example.se");
        }
        if (teamsTab && (pageUrl == null || !"https".equals(pageUrl.getScheme()))) {
            throw new UsageException("--teams-tab (VETT_TEAMS_TAB) also needs --page-url (VETT_PAGE_URL) with https://:"
                    + " Teams shows no other page");
        }
        return Optional.ofNullable(pageUrl);
    }

    private static InetAddress address(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (UnknownHostException | SocketException e) {
            // Said below.
        }
        throw new UsageException("--host (VETT_HOST) is not an address of this machine");
    }
}
