package dev.vett.teams;

import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The addresses of Microsoft's side.
 *
 * @param metadata the OpenID document that names the signing keys
 * @param login where a directory gives out access tokens; the directory's id and the rest of the path are added
 * @param servesBots whether an address is Microsoft's own to send replies to: whoever is sent to gets the bot's token
 */
public record Cloud(URI metadata, URI login, Predicate<URI> servesBots) {
    /** Microsoft's public one. */
    public static Cloud microsoft() {
        return new Cloud(
                URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                URI.create("https://login.microsoftonline.com"),
                Cloud::isMicrosofts);
    }

    private static boolean isMicrosofts(URI uri) {
        if (!"https".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || (uri.getPort() != -1 && uri.getPort() != 443)) {
            return false;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("smba.trafficmanager.net") || host.endsWith(".botframework.com");
    }
}
