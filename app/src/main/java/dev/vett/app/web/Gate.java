package dev.vett.app.web;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets only those requests pass that a person on the page itself can have sent.
 *
 * <p>A name that another site has pointed at this machine (DNS rebinding) is refused by {@code Host}, a form of another site
 * by {@code Origin} and {@code Sec-Fetch-Site} (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>).
 * Programs send neither of the two, and are let in.
 */
final class Gate extends Handler.Wrapper {
    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final Optional<URI> address;

    /**
     * A gate in front of the pages.
     *
     * @param bound the host that is listened on
     * @param address under which a proxy shows the page
     */
    Gate(String bound, Optional<URI> address, Handler pages) {
        super(pages);
        this.address = address;
        hosts.add(bound.contains(":") && !bound.startsWith("[") ? "[" + bound + "]" : bound.toLowerCase(Locale.ROOT));
        address.map(URI::getHost).ifPresent(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = String.valueOf(Request.getServerName(request)).toLowerCase(Locale.ROOT);
        if (!hosts.contains(host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)) {
            Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
            return true;
        }
        if (HttpMethod.POST.is(request.getMethod()) && !fromHere(request)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private boolean fromHere(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin == null
                || isHere(origin, String.valueOf(request.getHeaders().get(HttpHeader.HOST)));
    }

    private boolean isHere(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host)
                || address.filter(own -> origin.equalsIgnoreCase(own.getScheme() + "://" + own.getAuthority()))
                        .isPresent();
    }
}
