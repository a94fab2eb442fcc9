package dev.vett.app.setup;

import dev.vett.Fault;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a request to the words of its reply; a bug is worded, too. Thread-safe. */
public final class Answering implements BiFunction<Request, Context, Reply> {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Supplier<Assembly> current;
    private final Optional<String> workplace;

    /**
     * Answers with the assembly that is the current one when the request comes.
     *
     * @param workplace of everybody who asks, if it is known
     * @throws UsageException if there is no such workplace
     */
    public Answering(Supplier<Assembly> current, Optional<String> workplace) {
        this.current = current;
        this.workplace = workplace;
        current.get().workplace(workplace);
    }

    @Override
    public Reply apply(Request request, Context from) {
        Assembly assembly = current.get();
        Context context = from.at(assembly.workplace(workplace));
        try {
            return assembly.replies().write(assembly.vett().handle(request, context), context);
        } catch (RuntimeException | StackOverflowError e) {
            return ReplyWriter.failure(Fault.log(LOG, e), context);
        }
    }
}
