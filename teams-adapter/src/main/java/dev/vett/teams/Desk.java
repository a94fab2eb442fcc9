package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.Fault;
import dev.vett.language.Language;
import dev.vett.reply.Block;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.teams.CardButtons.Surface;
import dev.vett.teams.RichText.Look;
import dev.vett.teams.RichText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has requests answered, and draws the replies. Thread-safe. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final String pack;
    private final PageLinks links;
    private final Words words;
    private final Sources sources;
    private final BiFunction<Request, Context, Reply> answers;

    /** @param pack that answers whatever names no other */
    Desk(String pack, PageLinks links, Words words, BiFunction<Request, Context, Reply> answers) {
        this.pack = pack;
        this.links = links;
        this.words = words;
        this.sources = new Sources(links);
        this.answers = answers;
    }

    Reply reply(Request request, Context context) {
        try {
            return answers.apply(request, context);
        } catch (RuntimeException e) {
            return ReplyWriter.failure(Fault.log(LOG, e), context);
        }
    }

    /** A reply, and the pack that it is from. */
    record Told(String pack, Reply reply) {}

    /** The reply to a button, which keeps the pack that its card was from; help if that pack is no longer here. */
    Told press(RequestCode code, Language language, Audience audience) {
        Context context = new Context(code.pack(), language, audience);
        try {
            return new Told(code.pack(), answers.apply(code.request(), context));
        } catch (NoSuchElementException e) {
            LOG.info("a button of a pack that is not here");
            return stale(language, audience);
        } catch (RuntimeException e) {
            return new Told(pack, ReplyWriter.failure(Fault.log(LOG, e), context));
        }
    }

    /** Help, below the remark that a button says nothing that Vett knows. */
    Told stale(Language language, Audience audience) {
        Reply help = reply(new Request.Help(), new Context(pack, language, audience));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(true, words.say(language, "button.stale")));
        blocks.addAll(help.blocks());
        return new Told(pack, new Reply(help.language(), help.audience(), blocks));
    }

    /**
     * The reply as messages.
     *
     * @param from the pack that answered
     * @param request that it answers, if people may judge how well
     */
    List<Message> messages(Reply reply, String from, Optional<Request> request) {
        List<Message> messages = new ArrayList<>();
        Optional<Feedback> about = request.flatMap(Desk::subject)
                .filter(subject -> !isFault(reply))
                .map(subject -> new Feedback(from, subject, Sources.first(reply), Feedback.Opinion.GOOD));
        Optional<Block.Lead> lead = Sources.lead(reply);
        Reply drawn = lead.isPresent()
                ? new Reply(
                        reply.language(),
                        reply.audience(),
                        reply.blocks().subList(1, reply.blocks().size()))
                : reply;
        for (ObjectNode card : cards(drawn, from, Surface.CHAT)) {
            ObjectNode activity = Message.showing(card);
            boolean first = messages.isEmpty();
            if (first) {
                lead.ifPresent(text -> sources.cite(text, reply, activity));
                about.ifPresent(any -> activity.putObject("channelData")
                        .putObject("feedbackLoop")
                        .put("type", "custom"));
            }
            messages.add(new Message(activity, first ? about : Optional.empty()));
        }
        return messages;
    }

    /** Cards as messages that nobody judges. */
    static List<Message> shown(List<ObjectNode> cards) {
        return cards.stream()
                .map(card -> new Message(Message.showing(card), Optional.empty()))
                .toList();
    }

    /**
     * The reply as the card of a dialog.
     *
     * @param share what its button for that tells the chat, if it has one
     */
    ObjectNode dialog(Reply reply, String from, Optional<RequestCode> share) {
        Language language = reply.language();
        List<ObjectNode> shared = new ArrayList<>();
        share.ifPresent(request -> {
            shared.addAll(RichText.blocks(Look.SMALL, Run.plain(words.say(language, "share.what"))));
            shared.add(AdaptiveCard.actionSet(
                    List.of(CardAction.submit(words.say(language, "share"), new Deed.Share(request), language))));
        });
        return AdaptiveCard.dialog(
                reply,
                new CardButtons(from, links, Surface.DIALOG),
                shared,
                words.say(language, links.page().isPresent() ? "answer.cut.page" : "answer.cut"));
    }

    List<ObjectNode> cards(Reply reply, String from, Surface surface) {
        return AdaptiveCard.cards(reply, new CardButtons(from, links, surface));
    }

    /** A few blocks of Vett's own as messages. */
    List<Message> messages(Language language, List<Block> blocks) {
        return messages(new Reply(language, Audience.CHANNEL, blocks), pack, Optional.empty());
    }

    /** A line of Vett's own, by the key of its words. */
    List<Message> say(Language language, String key) {
        return messages(language, List.of(new Block.Note(false, words.say(language, key))));
    }

    private static Optional<Feedback.Subject> subject(Request request) {
        if (request instanceof Request.Ask) {
            return Optional.of(Feedback.Subject.QUESTION);
        }
        return request instanceof Request.Check ? Optional.of(Feedback.Subject.DRAFT) : Optional.empty();
    }

    /** A fault of Vett's own: to judge it helps nobody. */
    private static boolean isFault(Reply reply) {
        return reply.blocks().stream()
                .anyMatch(block -> block instanceof Block.Lead lead && lead.tone() == Block.Tone.ERROR);
    }
}
