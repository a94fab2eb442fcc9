package dev.vett.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.teams.TeamsActivityHandler;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.AdaptiveCardInvokeResponse;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.Serialization;
import dev.vett.Fault;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.reply.ReplyWriter;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import dev.vett.request.TypedMessage;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the activities of Teams.
 *
 * <p>Overrides the handlers that lie right above the activity: those below them ask Teams for members with a call of their
 * own, trust that fields are there, and tell the message of an exception to the caller.
 */
final class VettBot extends TeamsActivityHandler {
    static final String CARD = "application/vnd.microsoft.card.adaptive";

    private static final Logger LOG = LoggerFactory.getLogger(VettBot.class);
    private static final String CARD_ACTION = "adaptiveCard/action";
    private static final String ADDED = "add";

    private final TeamsSettings settings;
    private final BiFunction<Request, Context, Reply> answers;

    VettBot(TeamsSettings settings, BiFunction<Request, Context, Reply> answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    protected CompletableFuture<Void> onMessageActivity(TurnContext turn) {
        Activity activity = turn.getActivity();
        String text = MessageText.of(activity);
        JsonNode data = tree(activity.getValue());
        if (text.isEmpty() && data.isObject()) {
            send(turn, pressed(ButtonData.ofSubmit(data), activity));
        } else if (isPersonal(activity) || MessageText.mentionsBot(activity)) {
            TypedMessage typed = TypedMessage.read(text);
            Context context = context(LanguageGuess.of(typed.text(), language(activity)), activity);
            send(turn, drawn(reply(typed.request(), context), context));
        }
        return done();
    }

    /** A button: the new card is the response itself, and Teams puts it into the place of the old one. */
    @Override
    protected CompletableFuture<InvokeResponse> onInvokeActivity(TurnContext turn) {
        Activity activity = turn.getActivity();
        if (!CARD_ACTION.equals(activity.getName())) {
            return CompletableFuture.completedFuture(new InvokeResponse(HttpURLConnection.HTTP_NOT_IMPLEMENTED, null));
        }
        List<ObjectNode> cards = pressed(ButtonData.ofInvoke(tree(activity.getValue())), activity);
        AdaptiveCardInvokeResponse response = new AdaptiveCardInvokeResponse();
        response.setStatusCode(HttpURLConnection.HTTP_OK);
        response.setType(CARD);
        response.setValue(cards.get(0));
        send(turn, cards.subList(1, cards.size()));
        return CompletableFuture.completedFuture(new InvokeResponse(HttpURLConnection.HTTP_OK, response));
    }

    /** Teams tells an installation twice, by this and by a conversation update; this one is answered. */
    @Override
    protected CompletableFuture<Void> onInstallationUpdate(TurnContext turn) {
        Activity activity = turn.getActivity();
        if (isPersonal(activity) && ADDED.equals(activity.getAction())) {
            Context context = context(language(activity), activity);
            send(turn, drawn(reply(new Request.Help(), context), context));
        }
        return done();
    }

    @Override
    protected CompletableFuture<Void> onConversationUpdateActivity(TurnContext turn) {
        return done();
    }

    /** A button keeps the pack that its card was from. */
    private List<ObjectNode> pressed(ButtonData button, Activity activity) {
        Context own = context(button.language().orElseGet(() -> language(activity)), activity);
        if (button.code().isPresent()) {
            RequestCode code = button.code().get();
            Context cards = new Context(code.pack(), own.language(), own.audience());
            try {
                return drawn(answers.apply(code.request(), cards), cards);
            } catch (NoSuchElementException e) {
                LOG.info("a button of a pack that is not here");
            } catch (RuntimeException e) {
                return drawn(failure(e, own), own);
            }
        }
        Reply help = reply(new Request.Help(), own);
        List<Block> blocks = new ArrayList<>();
        blocks.add(TeamsWords.of(own.language()).staleButton());
        blocks.addAll(help.blocks());
        return drawn(new Reply(help.language(), help.audience(), blocks), own);
    }

    private Reply reply(Request request, Context context) {
        try {
            return answers.apply(request, context);
        } catch (RuntimeException e) {
            return failure(e, context);
        }
    }

    private static Reply failure(RuntimeException bug, Context context) {
        return ReplyWriter.failure(Fault.log(LOG, bug), context);
    }

    private Context context(Language language, Activity activity) {
        return new Context(settings.pack(), language, isPersonal(activity) ? Audience.PRIVATE : Audience.CHANNEL);
    }

    /** Where the text does not tell: the person's Teams does, or else the installation. */
    private Language language(Activity activity) {
        return Optional.ofNullable(activity.getLocale()).flatMap(Language::of).orElse(settings.fallback());
    }

    /** Whatever does not say that it is a chat of two may have more readers. */
    private static boolean isPersonal(Activity activity) {
        return "personal".equals(activity.getConversation().getConversationType());
    }

    private List<ObjectNode> drawn(Reply reply, Context context) {
        return AdaptiveCard.cards(reply, new CardLinks(context.pack(), settings.pageUrl()));
    }

    private static void send(TurnContext turn, List<ObjectNode> cards) {
        if (!cards.isEmpty()) {
            turn.sendActivities(cards.stream().map(VettBot::message).toList()).join();
        }
    }

    private static Activity message(ObjectNode card) {
        Attachment attachment = new Attachment();
        attachment.setContentType(CARD);
        attachment.setContent(card);
        Activity message = new Activity(ActivityTypes.MESSAGE);
        message.setSummary(CardPages.summary(card));
        message.setAttachments(List.of(attachment));
        return message;
    }

    private static JsonNode tree(Object value) {
        return value == null ? MissingNode.getInstance() : Serialization.objectToTree(value);
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
