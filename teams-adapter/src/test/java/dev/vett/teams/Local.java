package dev.vett.teams;

import dev.vett.language.Language;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A trial on one's own machine. */
final class Local {
    static final PageLinks NO_PAGE = new PageLinks(Optional.empty(), false);
    static final TeamsSettings SETTINGS = with(NO_PAGE);

    private Local() {}

    /** Drafts are checked in dialogs, and there is a page besides. */
    static TeamsSettings withPage(String url) {
        return with(new PageLinks(Optional.of(URI.create(url)), false));
    }

    static TeamsSettings with(PageLinks links) {
        return new TeamsSettings(Optional.empty(), Set.of(), true, "almhult", Language.SV, links, false);
    }

    static TeamsEndpoint endpoint(BiFunction<Request, Context, Reply> answers, Clock clock) {
        return TeamsEndpoint.of(SETTINGS, answers, feedback -> {}, clock);
    }
}
