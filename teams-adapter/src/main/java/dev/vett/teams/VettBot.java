package dev.vett.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.teams.TeamsActivityHandler;
import dev.vett.request.Feedback;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Tells the activities of Teams apart.
 *
 * <p>Overrides the handlers that lie right above the activity: those below them ask Teams for members with a call of their
 * own, trust that fields are there, and tell the message of an exception to the caller.
 */
final class VettBot extends TeamsActivityHandler {
    private final TeamsSettings settings;
    private final Chat chat;
    private final CardPress press;
    private final Dialogs dialogs;
    private final Search search;
    private final Opinions opinions;
    private final Welcome welcome;

    VettBot(
            TeamsSettings settings,
            Desk desk,
            Consumer<Feedback> feedback,
            Words words,
            Delivery delivery,
            Answered answered,
            Optional<Training> training) {
        this.settings = settings;
        Forms forms = new Forms(words, settings.links());
        this.chat = new Chat(desk, words, delivery, training);
        this.press = new CardPress(desk, delivery, training);
        this.dialogs = new Dialogs(desk, forms, words, delivery);
        this.search = new Search(desk, words);
        this.opinions = new Opinions(forms, words, answered, feedback);
        this.welcome = new Welcome(desk, words, delivery);
    }

    @Override
    protected CompletableFuture<Void> onMessageActivity(TurnContext turn) {
        Visit visit = visit(turn);
        if (Chat.isForVett(visit)) {
            chat.answer(visit);
        }
        return done();
    }

    @Override
    protected CompletableFuture<Void> onInstallationUpdate(TurnContext turn) {
        Visit visit = visit(turn);
        if (Welcome.isAdded(visit)) {
            welcome.greet(visit);
        }
        return done();
    }

    @Override
    protected CompletableFuture<Void> onConversationUpdateActivity(TurnContext turn) {
        return done();
    }

    /** What is answered in the response itself. */
    @Override
    protected CompletableFuture<InvokeResponse> onInvokeActivity(TurnContext turn) {
        Optional<ObjectNode> body = invoked(visit(turn));
        int status = body.isPresent() ? HttpURLConnection.HTTP_OK : HttpURLConnection.HTTP_NOT_IMPLEMENTED;
        return CompletableFuture.completedFuture(new InvokeResponse(status, body.orElse(null)));
    }

    private Optional<ObjectNode> invoked(Visit visit) {
        return switch (String.valueOf(visit.activity().getName())) {
            case "adaptiveCard/action" -> Optional.of(press.answer(visit));
            case "task/fetch" -> Optional.of(dialogs.open(visit));
            case "task/submit" -> Optional.of(dialogs.submit(visit));
            case "composeExtension/fetchTask" -> Optional.of(dialogs.openExtension(visit));
            case "composeExtension/submitAction" -> Optional.of(dialogs.submitExtension(visit));
            case "composeExtension/query" -> Optional.of(search.answer(visit));
            case "message/fetchTask" -> Optional.of(opinions.open(visit));
            case "message/submitAction" -> Optional.of(opinions.submit(visit));
            default -> Optional.empty();
        };
    }

    private Visit visit(TurnContext turn) {
        return Visit.of(turn.getActivity(), settings);
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
