package dev.vett.teams;

import com.microsoft.bot.schema.Activity;
import dev.vett.delivery.Attempt;
import dev.vett.delivery.Latest;
import dev.vett.delivery.Outbox;
import dev.vett.delivery.Outbox.Call;
import dev.vett.delivery.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Brings messages to Teams: at once if Teams takes them, else later. Whoever calls does not wait for Teams, so what belongs
 * together goes into one call. Thread-safe.
 */
final class Delivery {
    private final Connector connector;
    private final Work work;
    private final Outbox outbox;
    private final Answered answered;
    private final Words words;
    private final boolean targeted;
    private final Latest<Person, String> conversations = new Latest<>();

    /** Somebody with whom the bot has a conversation of two. */
    private record Person(String serviceUrl, String bot, String id) {}

    /**
     * @param targeted whether messages that one person sees may be posted in a channel. A preview of Teams: one that does
     *     not know it shows the message to everybody, so it is for organisations that have tried it
     */
    Delivery(Connector connector, Work work, Outbox outbox, Answered answered, Words words, boolean targeted) {
        this.connector = connector;
        this.work = work;
        this.outbox = outbox;
        this.answered = answered;
        this.words = words;
        this.targeted = targeted;
    }

    /** Sends them into the conversation that the activity is from, in its thread and in their order. */
    void answer(Activity to, List<Message> messages) {
        soon(() -> answerNow(to, messages));
    }

    /** Puts a message in the place of the one on which the activity's sender pressed a button, if Teams tells which. */
    void change(Activity pressed, Message message) {
        Optional.ofNullable(pressed.getReplyToId())
                .ifPresent(id -> soon(() -> outbox.send(
                        "a change",
                        List.of(() -> connector.change(
                                pressed, pressed.getConversation().getId(), id, message)),
                        code -> {})));
    }

    /**
     * Sends them so that only the activity's sender reads them.
     *
     * @param otherwise goes into the conversation where there is no such way
     */
    void privately(Activity to, List<Message> messages, List<Message> otherwise) {
        privately(to, messages, List.of(), otherwise);
    }

    /**
     * The same.
     *
     * @param elsewhere goes into the conversation after them, if they stand in another
     */
    void privately(Activity to, List<Message> messages, List<Message> elsewhere, List<Message> otherwise) {
        Optional<Person> person = person(to);
        if ("personal".equals(to.getConversation().getConversationType())) {
            answer(to, messages);
        } else if (person.isEmpty()) {
            answer(to, otherwise);
        } else if (targeted) {
            soon(() -> target(to, person.get(), messages, elsewhere, otherwise));
        } else {
            soon(() -> personally(to, person.get(), messages, elsewhere, otherwise));
        }
    }

    private void soon(Runnable sending) {
        if (!work.start("sending", sending)) {
            // Whoever brings more than can be sent is slowed down by it.
            sending.run();
        }
    }

    private void answerNow(Activity to, List<Message> messages) {
        Function<Message, Attempt> way = message -> connector.answer(to, message);
        outbox.send(
                "an answer",
                calls(messages, way, () -> to.getConversation().getId()),
                instead(messages, line -> answerNow(to, line), () -> {}));
    }

    private void target(
            Activity to, Person person, List<Message> messages, List<Message> elsewhere, List<Message> otherwise) {
        outbox.send(
                "a targeted message",
                calls(
                        messages,
                        message -> connector.target(to, message),
                        () -> to.getConversation().getId()),
                code -> personally(to, person, messages, elsewhere, otherwise));
    }

    private void personally(
            Activity to, Person person, List<Message> messages, List<Message> elsewhere, List<Message> otherwise) {
        Call open = () -> conversations.get(person).isPresent() ? Attempt.done() : open(to, person);
        Function<Message, Attempt> way = message -> conversations
                .get(person)
                .map(conversation -> connector.post(to, conversation, message))
                .orElseGet(() -> new Attempt.Refused("no conversation"));
        List<Call> calls = new ArrayList<>();
        calls.add(open);
        calls.addAll(calls(messages, way, () -> conversations.get(person).orElse("")));
        calls.add(() -> {
            answerNow(to, elsewhere);
            return Attempt.done();
        });
        outbox.send(
                "a private message",
                calls,
                instead(messages, line -> personally(to, person, line, elsewhere, otherwise), () -> {
                    // The person may have removed the bot since.
                    conversations.remove(person);
                    answerNow(to, otherwise);
                }));
    }

    private Attempt open(Activity to, Person person) {
        Attempt attempt = connector.converse(to);
        if (attempt instanceof Attempt.Done done) {
            done.id().ifPresent(conversation -> conversations.put(person, conversation));
        }
        return attempt;
    }

    /**
     * A call for each message.
     *
     * @param conversation where they go; one of two is known only once it is open
     */
    private List<Call> calls(List<Message> messages, Function<Message, Attempt> way, Supplier<String> conversation) {
        return messages.stream()
                .<Call>map(message -> () -> {
                    Attempt attempt = way.apply(message);
                    if (attempt instanceof Attempt.Done done) {
                        message.about().ifPresent(about -> answered.add(conversation.get(), done.id(), about));
                    }
                    return attempt;
                })
                .toList();
    }

    /**
     * What is done where Teams refuses one of the messages.
     *
     * @param line takes words instead of them, where Teams does not want a card
     * @param otherwise is done where it wants nothing there
     */
    private Consumer<String> instead(List<Message> messages, Consumer<List<Message>> line, Runnable otherwise) {
        return code -> {
            Optional<Message> said = messages.stream()
                    .flatMap(message -> message.instead(words).stream())
                    .findFirst()
                    .filter(message -> Connector.isOfMessage(code));
            said.ifPresentOrElse(message -> line.accept(List.of(message)), otherwise);
        };
    }

    private static Optional<Person> person(Activity to) {
        return to.getFrom() == null
                        || to.getFrom().getId() == null
                        || to.getRecipient() == null
                        || to.getRecipient().getId() == null
                ? Optional.empty()
                : Optional.of(new Person(
                        to.getServiceUrl(),
                        to.getRecipient().getId(),
                        to.getFrom().getId()));
    }
}
