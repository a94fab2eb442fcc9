package dev.vett.app.web;

import dev.vett.app.training.Classroom;
import dev.vett.app.training.ScenarioSets;
import java.net.SocketException;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: the pages, the endpoints of chat platforms and the health check. */
public final class WebHost implements AutoCloseable {
    private static final int MOST_THREADS = 32;

    private final Server server;
    private final ServerConnector connector;

    private WebHost(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Starts listening, without sessions of teams. */
    public static WebHost start(String host, int port, Site site, List<Endpoint> chats) throws Exception {
        return start(host, port, site, Classroom.alone(new ScenarioSets(site.current())), chats);
    }

    /**
     * Starts listening.
     *
     * @param classroom for training
     * @param chats the endpoints of chat platforms, which check by themselves who calls
     * @throws SocketException if it may not listen there; a {@link java.net.BindException} if the port is taken
     */
    public static WebHost start(String host, int port, Site site, Classroom classroom, List<Endpoint> chats)
            throws Exception {
        Server server = new Server(new QueuedThreadPool(MOST_THREADS, 4));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.addCustomizer((request, headers) -> {
            protect(headers);
            return request;
        });
        http.setUriCompliance(UriCompliance.RFC3986);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        // A form field that is sent percent-encoded needs three bytes for one, four such for a character.
        server.setAttribute(FormFields.MAX_LENGTH_ATTRIBUTE, FormHandler.MOST_BYTES);
        Page frame = new Page(site);
        StartPage start = new StartPage(site, frame);
        Handler pages = new Handler.Sequence(
                new Assets(),
                new PageHandler(site, start, new TextPages(frame, site.version())),
                new FormHandler(site, start),
                new TrainingHandler(site, frame, classroom));
        Handler.Sequence all = new Handler.Sequence(new HealthHandler(site.current(), site.version()));
        chats.forEach(all::addHandler);
        // Health checks and chat platforms come under any name; people come under the page's own.
        all.addHandler(new Gate(host, site.address(), pages));
        server.setHandler(all);
        server.setErrorHandler(new PlainErrors());
        WebHost started = new WebHost(server, connector);
        try {
            server.start();
        } catch (Exception e) {
            started.close();
            throw e.getCause() instanceof SocketException refused ? refused : e;
        }
        return started;
    }

    /**
     * What every response says: nobody keeps it, nobody guesses what it is, no link to elsewhere tells where it was. Not
     * {@code no-referrer}: a browser would send the page's own forms without their origin.
     */
    static void protect(HttpFields.Mutable headers) {
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        String host = connector.getHost();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort();
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Stops listening; requests under way are finished first, within Jetty's stop timeout. */
    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
