package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is answered: Teams only, only the installation's own people, and only at an address that may be sent to. */
final class Admission {
    private static final String TEAMS = "msteams";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<Set<String>> tenants;
    private final Predicate<URI> mayBeSentTo;

    /** Why somebody is not answered. */
    enum Refusal {
        CHANNEL("Only Teams is answered"),
        ENDORSEMENT("The token's key may not speak for this channel"),
        SERVICE_URL("Nothing is sent to this service URL"),
        TENANT("People of this tenant are not answered");

        private final String words;

        Refusal(String words) {
            this.words = words;
        }

        /** For the response: nothing of the request. */
        String words() {
            return words;
        }
    }

    private Admission(Optional<Set<String>> tenants, Predicate<URI> mayBeSentTo) {
        this.tenants = tenants;
        this.mayBeSentTo = mayBeSentTo;
    }

    /** For callers with a token. */
    static Admission of(Set<String> tenants, Cloud cloud) {
        return new Admission(Optional.of(Set.copyOf(tenants)), cloud.servesBots());
    }

    /** For a trial on one's own machine: no token tells who calls, so replies stay on the machine. */
    static Admission local() {
        return new Admission(Optional.empty(), Admission::isLoopback);
    }

    /** Why the activity is not answered; empty if it is. */
    Optional<Refusal> refusal(Activity activity, Optional<Caller> caller) {
        if (!TEAMS.equals(activity.getChannelId())) {
            return Optional.of(Refusal.CHANNEL);
        }
        if (tenants.isPresent()
                && caller.filter(who -> who.endorsements().contains(TEAMS)).isEmpty()) {
            return Optional.of(Refusal.ENDORSEMENT);
        }
        if (!mayBeSentTo(activity.getServiceUrl())
                || (tenants.isPresent()
                        && !caller.flatMap(Caller::serviceUrl).equals(Optional.of(activity.getServiceUrl())))) {
            return Optional.of(Refusal.SERVICE_URL);
        }
        if (tenants.isPresent() && !isOneOf(tenants.get(), activity)) {
            return Optional.of(Refusal.TENANT);
        }
        return Optional.empty();
    }

    /** Whether the address is one that replies may go to. */
    boolean mayBeSentTo(String serviceUrl) {
        try {
            return mayBeSentTo.test(URI.create(serviceUrl));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An activity may name its tenant twice; both must be welcome. */
    private static boolean isOneOf(Set<String> tenants, Activity activity) {
        JsonNode tenant = Serialization.objectToTree(activity.getChannelData());
        Set<String> named = Stream.concat(
                        Stream.ofNullable(tenant)
                                .map(data -> data.path("tenant").path("id").asText("")),
                        Stream.ofNullable(activity.getConversation().getTenantId()))
                .filter(id -> !id.isEmpty())
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return !named.isEmpty() && tenants.containsAll(named);
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme())
                && uri.getRawUserInfo() == null
                && uri.getHost() != null
                && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }
}
