package dev.vett.app.setup;

import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a request to the words of its reply; a bug is worded, too. Thread-safe. */
public final class Answering implements BiFunction<Request, Context, Reply> {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Supplier<Assembly> current;

    /** Answers with the assembly that is the current one when the request comes. */
    public Answering(Supplier<Assembly> current) {
        this.current = current;
    }

    @Override
    public Reply apply(Request request, Context context) {
        Assembly assembly = current.get();
        try {
            return assembly.replies().write(assembly.vett().handle(request, context), context);
        } catch (RuntimeException | StackOverflowError e) {
            return assembly.replies().failure(Fault.log(LOG, e), context);
        }
    }
}
