package dev.vett.app.training;

import dev.vett.app.setup.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may start a session.
 *
 * @param names as the proxy's sign-in, Slack or Teams gives them
 * @param header in which the proxy names the person who is signed in; the proxy must overwrite one that comes from outside
 * @param local whether only this computer reaches the page: then there is no sign-in, and whoever sits there may
 */
public record Trainers(Set<String> names, Optional<String> header, boolean local) {
    public Trainers {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** As the settings name them. */
    public static Trainers of(Settings settings, boolean local) {
        return new Trainers(
                settings.value("VETT_TRAINERS").stream()
                        .flatMap(list -> Arrays.stream(list.split("[,;\\s]+")))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                settings.value("VETT_SIGNED_IN_HEADER"),
                local);
    }

    /** Whether the settings name somebody of that id. */
    public boolean name(String id) {
        return names.contains(id.toLowerCase(Locale.ROOT));
    }

    /** Whether that person may; nobody is named where there is no sign-in. */
    public boolean include(Optional<String> person) {
        return (local && names.isEmpty()) || person.filter(this::name).isPresent();
    }
}
