package dev.vett.teams;

import dev.vett.language.Language;
import dev.vett.reply.PageLinks;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How an installation speaks with Teams.
 *
 * @param credentials of the bot; without them no token can be checked, which only a local trial may do
 * @param tenants the directories whose people are answered; empty for the bot's own
 * @param local whether the address that is listened on is a loopback address
 * @param pack that questions are answered from
 * @param fallback the reply's language where neither the text nor the person's settings tell
 * @param links to Vett's own web page
 * @param targeted whether a reply for one person stands in the channel so that only that person sees it: a preview of Teams,
 *     and one that does not know it would show the reply to everybody
 */
public record TeamsSettings(
        Optional<Credentials> credentials,
        Set<String> tenants,
        boolean local,
        String pack,
        Language fallback,
        PageLinks links,
        boolean targeted) {

    private static final Pattern DIRECTORY = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    public TeamsSettings {
        if (credentials.isEmpty() && !local) {
            throw new IllegalArgumentException("Teams needs the bot's app id, password and tenant id: without them"
                    + " anybody could post, so that is for a loopback address only");
        }
        tenants = tenants.stream().map(TeamsSettings::directory).collect(Collectors.toUnmodifiableSet());
        if (links.page().isPresent() && !isWebAddress(links.page().get())) {
            throw new IllegalArgumentException(
                    "the page's address must begin with http:// or https:// and have no ? or #");
        }
    }

    /**
     * What the bot's registration says. Never shows the password.
     *
     * @param tenantId the directory that the bot is registered in
     */
    public record Credentials(String appId, String password, String tenantId) {
        public Credentials {
            if (appId.isBlank() || password.isBlank()) {
                throw new IllegalArgumentException("Teams needs the bot's app id and its password");
            }
            tenantId = directory(tenantId);
        }

        @Override
        public String toString() {
            return "Credentials[" + appId + "]";
        }
    }

    /** The directories whose people are answered. */
    Set<String> answeredTenants() {
        return tenants.isEmpty()
                ? credentials.stream().map(Credentials::tenantId).collect(Collectors.toUnmodifiableSet())
                : tenants;
    }

    /** Activities name a directory by its id, never by its domain: a domain here would refuse everybody. */
    private static String directory(String tenant) {
        if (!DIRECTORY.matcher(tenant).matches()) {
            throw new IllegalArgumentException(
                    "a tenant is named by its directory id, such as 00000000-0000-0000-0000-000000000000");
        }
        return tenant.toLowerCase(Locale.ROOT);
    }

    private static boolean isWebAddress(URI uri) {
        return uri.getHost() != null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
