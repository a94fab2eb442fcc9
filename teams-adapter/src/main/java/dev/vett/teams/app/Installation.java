package dev.vett.teams.app;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What one installation's app package names.
 *
 * @param appId of the app in Entra, or for a tab any GUID that no other app has
 * @param host under which people's computers, or Teams, reach Vett
 */
public record Installation(String appId, String host) {
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** RFC 1123 labels, at least two of them, and no address of digits only: Teams wants a name with a certificate. */
    private static final Pattern NAME = Pattern.compile(
            "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    public Installation {
        if (!GUID.matcher(appId).matches()) {
            throw new IllegalArgumentException("the app id is a GUID such as 00000000-0000-0000-0000-000000000000:"
                    + " Entra shows it as \"Application (client) ID\" of the app registration");
        }
        if (!NAME.matcher(host).matches()) {
            throw new IllegalArgumentException("the host is a plain name such as vett.example.se: without https://,"
                    + " port or path, and no number; write å, ä, ö and the like as xn--");
        }
        appId = appId.toLowerCase(Locale.ROOT);
        host = host.toLowerCase(Locale.ROOT);
    }
}
