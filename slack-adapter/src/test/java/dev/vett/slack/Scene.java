package dev.vett.slack;

import dev.vett.Product;
import dev.vett.delivery.SeenEvents;
import dev.vett.language.Language;
import dev.vett.reply.Reply;
import dev.vett.request.Context;
import dev.vett.request.Feedback;
import dev.vett.request.Request;
import dev.vett.slack.FakeSlack.Call;
import dev.vett.training.Room;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** The whole product behind the adapter, a stand-in for Slack in front, and Anna, who works there. */
final class Scene implements AutoCloseable {
    static final URI PAGE = URI.create("https://vett.example.se/");

    private static final BiFunction<Request, Context, Reply> PRODUCT = Product.load();

    /** What is installed how. */
    record Terms(String packs, Optional<URI> page, boolean draftsOnPage, boolean guests) {
        static Terms usual() {
            return new Terms("almhult", Optional.empty(), false, false);
        }
    }

    final FakeSlack slack = new FakeSlack(Optional.empty());
    final List<Feedback> opinions = new CopyOnWriteArrayList<>();
    final List<Context> contexts = new CopyOnWriteArrayList<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();
    final Person anna;

    private final SlackAdapter adapter;

    Scene() throws IOException {
        this(Terms.usual());
    }

    Scene(Terms terms) throws IOException {
        this(terms, Optional.empty());
    }

    Scene(Terms terms, Optional<Room> training) throws IOException {
        SlackSettings settings = new SlackSettings(
                Optional.of(Posts.SECRET),
                Optional.empty(),
                Optional.of("xoxb-vett"),
                Optional.empty(),
                PackChoice.read(terms.packs()),
                Map.of("almhult", Language.SV, "asker", Language.NB),
                Optional.of(slack.url()),
                terms.page(),
                terms.draftsOnPage(),
                terms.guests());
        this.adapter = new SlackAdapter(
                settings,
                new SlackAdapter.Around(
                        this::answer,
                        Optional.empty(),
                        opinions::add,
                        notice -> {},
                        Posts.CLOCK,
                        Duration.ofSeconds(20),
                        Duration.ofMillis(50),
                        SeenEvents.inMemory(),
                        training,
                        Duration.ofMillis(50)));
        this.anna = person(Person.TEAM, Posts.USER);
    }

    private Reply answer(Request request, Context context) {
        requests.add(request);
        contexts.add(context);
        return PRODUCT.apply(request, context);
    }

    Person person(String team, String user) {
        return new Person(new Posts(adapter.endpoint().orElseThrow()), team, user);
    }

    /** Anna gives a command in the channel. */
    Answer command(String command, String text) {
        return anna.command(command, text, Posts.CHANNEL, slack.responses());
    }

    Call next() throws InterruptedException {
        return slack.next();
    }

    /** Finishes what has begun; true if Slack was told nothing that nobody has looked at. */
    boolean isQuiet() {
        adapter.close();
        return slack.waiting() == 0;
    }

    @Override
    public void close() {
        adapter.close();
        slack.close();
    }
}
