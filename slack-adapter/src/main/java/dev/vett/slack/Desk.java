package dev.vett.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.vett.Fault;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has requests answered and the replies drawn. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final PageLinks links;
    private final Map<Language, Labels> labels;
    private final Forms forms;
    private final BiFunction<Request, Context, Reply> answers;

    /** A core is left for the acknowledgements: with all of them busy answering, those come too late. */
    private final Semaphore cores =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    Desk(PageLinks links, Map<Language, Labels> labels, Forms forms, BiFunction<Request, Context, Reply> answers) {
        this.links = links;
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

    /** A reply as messages in their order, and who may see them. */
    record Answer(Audience audience, List<Message> messages) {
        Answer {
            messages = List.copyOf(messages);
        }
    }

    /** The context of a text that somebody wrote. */
    Context context(Door.Visit visit, String text, Audience audience) {
        return context(visit, text, visit.language(), audience);
    }

    /** The context of a text that somebody wrote where everything else is in {@code fallback}. */
    Context context(Door.Visit visit, String text, Language fallback, Audience audience) {
        return new Context(visit.in().pack(), LanguageGuess.of(text, fallback), audience);
    }

    /** The reply as messages. */
    Answer answer(Request request, Context context, Place place) {
        Reply reply = reply(request, context);
        return new Answer(
                reply.audience(),
                messages(
                        reply,
                        new Drawing(
                                context.pack(), links, labels(reply.language()), place.isChannel(), subject(request))));
    }

    /** The reply as a view, in which the verdict can be shared with the place. */
    View view(Request request, Context context, Place place) {
        Reply reply = reply(request, context);
        Drawing drawing =
                new Drawing(context.pack(), links, labels(reply.language()), place.isChannel(), Optional.empty());
        return forms.answer(reply.language(), BlockKit.view(reply, drawing), place);
    }

    /** What Vett says of itself, as a person's home with a row of the home's own. */
    List<LayoutBlock> home(Context context, LayoutBlock row) {
        Reply reply = reply(new Request.Help(), context);
        return BlockKit.home(
                reply, new Drawing(context.pack(), links, labels(reply.language()), false, Optional.empty()), row);
    }

    /** A reply that is there already, as messages. */
    List<Message> draw(Reply reply, Workspace workspace) {
        return messages(reply, drawing(reply, workspace));
    }

    /** A reply as the one message that a channel sees of it, without anything that is for one person. */
    Message card(Reply reply, Workspace workspace) {
        Reply open = new Reply(reply.language(), Audience.CHANNEL, reply.blocks());
        return new Message(BlockKit.summary(open), BlockKit.card(open, drawing(open, workspace)));
    }

    private Drawing drawing(Reply reply, Workspace workspace) {
        return new Drawing(workspace.pack(), links, labels(reply.language()), false, Optional.empty());
    }

    private static List<Message> messages(Reply reply, Drawing drawing) {
        String summary = BlockKit.summary(reply);
        return BlockKit.messages(reply, drawing).stream()
                .map(blocks -> new Message(summary, blocks))
                .toList();
    }

    /** A line of Vett's own, by the key of its words. */
    List<Message> say(Language language, String key) {
        String words = labels(language).say(key);
        return List.of(new Message(words, List.of(Texts.section(words))));
    }

    /** Where a draft is checked if that is not in Slack. */
    Optional<List<Message>> page(Door.Visit visit) {
        return forms.page(visit.language(), visit.in().pack())
                .map(blocks -> List.of(new Message(labels(visit.language()).say("check.page"), blocks)));
    }

    Labels labels(Language language) {
        return Forms.labels(labels, language);
    }

    private static Optional<Feedback.Subject> subject(Request request) {
        if (request instanceof Request.Ask) {
            return Optional.of(Feedback.Subject.QUESTION);
        }
        return request instanceof Request.Check ? Optional.of(Feedback.Subject.DRAFT) : Optional.empty();
    }

    private Reply reply(Request request, Context context) {
        cores.acquireUninterruptibly();
        long start = System.nanoTime();
        try {
            Reply reply = answers.apply(request, context);
            LOG.debug("{} answered in {} ms", kind(request), (System.nanoTime() - start) / 1_000_000);
            return reply;
        } catch (RuntimeException e) {
            return ReplyWriter.failure(Fault.log(LOG, e), context);
        } finally {
            cores.release();
        }
    }

    private static String kind(Request request) {
        return request.getClass().getSimpleName();
    }
}
