package dev.vett.teams;

import com.microsoft.bot.builder.Bot;
import com.microsoft.bot.builder.BotAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.TurnContextImpl;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One activity, and what it is answered in the HTTP response itself. Messages go by {@link Delivery}, not by botbuilder. Not
 * thread-safe: a turn is one thread's.
 */
final class Turn extends BotAdapter {
    private Optional<InvokeResponse> invoked = Optional.empty();

    /** Has the bot answer the activity; what it says is on its way when this returns. */
    static Optional<InvokeResponse> run(Bot bot, Activity activity) {
        Turn turn = new Turn();
        bot.onTurn(new TurnContextImpl(turn, activity)).join();
        return turn.invoked;
    }

    @Override
    public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
        for (Activity activity : activities) {
            if (!ActivityTypes.INVOKE_RESPONSE.equals(activity.getType())) {
                throw new UnsupportedOperationException("Delivery sends messages");
            }
            invoked = Optional.of((InvokeResponse) activity.getValue());
        }
        ResourceResponse[] responses = new ResourceResponse[activities.size()];
        Arrays.setAll(responses, each -> new ResourceResponse());
        return CompletableFuture.completedFuture(responses);
    }

    @Override
    public CompletableFuture<ResourceResponse> updateActivity(TurnContext context, Activity activity) {
        throw new UnsupportedOperationException("Connector changes messages");
    }

    @Override
    public CompletableFuture<Void> deleteActivity(TurnContext context, ConversationReference reference) {
        throw new UnsupportedOperationException("Vett deletes no message");
    }
}
