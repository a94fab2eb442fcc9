package dev.vett.reply;

import dev.vett.quiz.Move;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where Vett's own page is, for the links of a chat platform.
 *
 * @param page empty if people cannot reach one
 * @param drafts whether drafts are checked there and not in the chat platform
 */
public record PageLinks(Optional<URI> page, boolean drafts) {
    /** Where a section is read. */
    public Optional<String> section(String pack, String section) {
        return page.map(url -> base(url) + "/guideline/" + encoded(pack) + "#" + encoded(section));
    }

    /** Where a draft is checked; empty if that is in the chat platform. */
    public Optional<String> drafts(String pack) {
        return drafts ? longDrafts(pack) : Optional.empty();
    }

    /** Where a draft can be checked that has no room in the chat platform. */
    public Optional<String> longDrafts(String pack) {
        return page.map(url -> base(url) + "/?pack=" + encoded(pack) + "#check");
    }

    /** Where a button of the training leads, if that is a page; empty if it is pressed in the chat. */
    public Optional<String> training(Move move) {
        Optional<String> path = Optional.empty();
        if (move instanceof Move.Screen screen) {
            path = Optional.of(encoded(screen.session()) + "/screen");
        } else if (move instanceof Move.Result result) {
            path = Optional.of(encoded(result.session()) + "/lead/" + encoded(result.secret()));
        }
        return path.flatMap(there -> page.map(url -> base(url) + "/training/s/" + there));
    }

    /** An address without the slashes at its end, to go on with a path. */
    public static String base(URI url) {
        return url.toString().replaceFirst("/+$", "");
    }

    private static String encoded(String id) {
        // In a fragment and in a path, "+" is not a space and "/" stands for itself (RFC 3986, 3.3 and 3.5).
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
}
