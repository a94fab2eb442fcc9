package dev.vett.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.vett.Fault;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has requests answered and the replies drawn. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final SlackSettings settings;
    private final Map<Language, Labels> labels;
    private final Forms forms;
    private final BiFunction<Request, Context, Reply> answers;

    Desk(
            SlackSettings settings,
            Map<Language, Labels> labels,
            Forms forms,
            BiFunction<Request, Context, Reply> answers) {
        this.settings = settings;
        this.labels = labels;
        this.forms = forms;
        this.answers = answers;
    }

    /** A part of a reply: a line for notifications, and blocks. */
    record Message(String summary, List<LayoutBlock> blocks) {
        Message {
            blocks = List.copyOf(blocks);
        }

        /** Without the blocks, which may hold a draft. */
        @Override
        public String toString() {
            return "Message[" + blocks.size() + " blocks]";
        }
    }

    /** The context of a text that somebody wrote. */
    Context context(String text, Audience audience) {
        return context(text, settings.fallback(), audience);
    }

    /** The context of a text that somebody wrote where everything else is in {@code fallback}. */
    Context context(String text, Language fallback, Audience audience) {
        return new Context(settings.pack(), LanguageGuess.of(text, fallback), audience);
    }

    /** The reply as messages in their order. */
    List<Message> messages(Request request, Context context) {
        Reply reply = answer(request, context);
        String summary = BlockKit.summary(reply);
        return BlockKit.messages(reply, context.pack(), settings.pageUrl(), labels(reply.language())).stream()
                .map(blocks -> new Message(summary, blocks))
                .toList();
    }

    /** The reply as a view. */
    View view(Request request, Context context) {
        Reply reply = answer(request, context);
        return forms.answer(
                reply.language(), BlockKit.view(reply, context.pack(), settings.pageUrl(), labels(reply.language())));
    }

    /** What to say where a form did not open. */
    List<Message> formFailed(Language language) {
        String words = labels(language).say("form.failed");
        return List.of(new Message(words, List.of(BlockKit.section(words))));
    }

    private Labels labels(Language language) {
        return Forms.labels(labels, language);
    }

    private Reply answer(Request request, Context context) {
        long start = System.nanoTime();
        try {
            Reply reply = answers.apply(request, context);
            LOG.debug("{} answered in {} ms", kind(request), (System.nanoTime() - start) / 1_000_000);
            return reply;
        } catch (RuntimeException e) {
            return ReplyWriter.failure(Fault.log(LOG, e), context);
        }
    }

    private static String kind(Request request) {
        return request.getClass().getSimpleName();
    }
}
