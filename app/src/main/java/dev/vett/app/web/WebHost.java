package dev.vett.app.web;

import dev.vett.app.setup.Assembly;
import dev.vett.request.UserText;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: the page and the health check. */
public final class WebHost implements AutoCloseable {
    private static final int MOST_THREADS = 32;

    private final Server server;
    private final ServerConnector connector;

    private WebHost(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts listening.
     *
     * @param demo whether the page offers all packs and says that it is a demonstration
     * @throws BindException if the port is taken
     */
    public static WebHost start(String host, int port, Supplier<Assembly> assembly, boolean demo, String version)
            throws Exception {
        Server server = new Server(new QueuedThreadPool(MOST_THREADS, 4));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.RFC3986);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        // A form field that is sent percent-encoded needs three bytes for one, four such for a character.
        server.setAttribute(FormFields.MAX_LENGTH_ATTRIBUTE, 12 * UserText.LIMIT + 1_000);
        server.setHandler(
                new Handler.Sequence(new HealthHandler(assembly, version), new PageHandler(assembly, demo, version)));
        server.setErrorHandler(new PlainErrors());
        WebHost started = new WebHost(server, connector);
        try {
            server.start();
        } catch (Exception e) {
            started.close();
            throw e.getCause() instanceof BindException bind ? bind : e;
        }
        return started;
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        String host = connector.getHost();
        return "http://" + new InetSocketAddress(host, connector.getLocalPort()).getHostString() + ":"
                + connector.getLocalPort();
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
