package dev.vett.teams;

import dev.vett.reply.Replies;
import dev.vett.reply.Reply;
import dev.vett.reply.Shipped;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** Answers every kind of request with a real reply of that kind, and remembers what was asked. */
final class Recorded implements BiFunction<Request, Context, Reply> {
    static final Shipped SHIPPED = Shipped.load();
    static final Replies REPLIES = new Replies(SHIPPED);

    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request as the core gets it. */
    record Asked(Request request, Context context) {}

    @Override
    public Reply apply(Request request, Context context) {
        asked.add(new Asked(request, context));
        if (!SHIPPED.packs().containsKey(context.pack())) {
            throw new NoSuchElementException("no such pack");
        }
        Reply reply = REPLIES.reply(name(request), context.language());
        return new Reply(reply.language(), context.audience(), reply.blocks(), reply.share());
    }

    private static String name(Request request) {
        if (request instanceof Request.Check) {
            return "check-almhult-nothing";
        }
        if (request instanceof Request.Resolve) {
            return "resolved-almhult-no";
        }
        if (request instanceof Request.Open) {
            return "opened-layer";
        }
        if (request instanceof Request.About) {
            return "helped-about-asker";
        }
        return request instanceof Request.Help ? "helped-help-linkoping" : "answered-linkoping";
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The one request that came. */
    Asked only() {
        if (asked.size() != 1) {
            throw new AssertionError(asked.size() + " requests");
        }
        return asked.get(0);
    }
}
