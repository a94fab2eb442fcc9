package dev.vett.slack;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which guideline answers in which workspace, as the setting {@code VETT_SLACK_PACK} says: a pack for all of them, and packs
 * for single ones behind it, such as {@code linkoping, T0123ABCD=almhult}.
 *
 * @param usual for workspaces that have none of their own; empty if those are not answered
 * @param byWorkspace for the workspace, or the organisation, of that id
 */
public record PackChoice(Optional<String> usual, Map<String, String> byWorkspace) {
    private static final Pattern ITEM = Pattern.compile("(?:([TE][A-Z0-9]{2,30})=)?([a-z0-9-]{1,60})");

    public PackChoice {
        byWorkspace = Map.copyOf(byWorkspace);
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException if it is anything else, with a message that says what is expected
     */
    public static PackChoice read(String setting) {
        Optional<String> usual = Optional.empty();
        Map<String, String> byWorkspace = new TreeMap<>();
        for (String item : setting.strip().split("[,\\s]+", -1)) {
            Matcher matcher = ITEM.matcher(item);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("VETT_SLACK_PACK is a pack such as linkoping, or several such as"
                        + " T0123ABCD=linkoping, T0456EFGH=almhult");
            }
            String pack = matcher.group(2);
            boolean twice =
                    matcher.group(1) == null ? usual.isPresent() : byWorkspace.put(matcher.group(1), pack) != null;
            if (twice) {
                throw new IllegalArgumentException("VETT_SLACK_PACK names two packs for the same workspace");
            }
            usual = matcher.group(1) == null ? Optional.of(pack) : usual;
        }
        return new PackChoice(usual, byWorkspace);
    }

    /** The pack of a workspace: its own, that of its organisation, or the usual one. */
    Optional<String> of(String team, Optional<String> organisation) {
        return Optional.ofNullable(byWorkspace.get(team))
                .or(() -> organisation.map(byWorkspace::get))
                .or(() -> usual);
    }
}
