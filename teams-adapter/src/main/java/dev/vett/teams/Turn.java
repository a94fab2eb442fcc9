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

/** One activity and what came of it. Not thread-safe: a turn is one thread's. */
final class Turn extends BotAdapter {
    private final Connector connector;

    private int sent;
    private int failed;
    private Optional<InvokeResponse> invoked = Optional.empty();

    Turn(Connector connector) {
        this.connector = connector;
    }

    /** Has the bot answer the activity; all of it has happened when this returns. */
    void run(Bot bot, Activity activity) {
        bot.onTurn(new TurnContextImpl(this, activity)).join();
    }

    /** Messages that were taken. */
    int sent() {
        return sent;
    }

    /** Messages that were not. */
    int failed() {
        return failed;
    }

    /** What an invoke is answered in the HTTP response itself. */
    Optional<InvokeResponse> invoked() {
        return invoked;
    }

    @Override
    public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
        activities.forEach(this::send);
        ResourceResponse[] responses = new ResourceResponse[activities.size()];
        Arrays.setAll(responses, each -> new ResourceResponse());
        return CompletableFuture.completedFuture(responses);
    }

    private void send(Activity activity) {
        if (ActivityTypes.INVOKE_RESPONSE.equals(activity.getType())) {
            invoked = Optional.of((InvokeResponse) activity.getValue());
        } else if (failed == 0 && connector.post(activity)) {
            sent++;
        } else {
            // The rest of a reply is not tried: each try may take seconds, and Teams waits for fifteen.
            failed++;
        }
    }

    @Override
    public CompletableFuture<ResourceResponse> updateActivity(TurnContext context, Activity activity) {
        if (connector.put(activity)) {
            sent++;
        } else {
            failed++;
        }
        return CompletableFuture.completedFuture(new ResourceResponse());
    }

    @Override
    public CompletableFuture<Void> deleteActivity(TurnContext context, ConversationReference reference) {
        throw new UnsupportedOperationException("Vett deletes no message");
    }
}
