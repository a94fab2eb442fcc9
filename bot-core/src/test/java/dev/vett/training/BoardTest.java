package dev.vett.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.delivery.Attempt;
import dev.vett.delivery.Await;
import dev.vett.language.Language;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What hangs in a channel is, in the end, how the session stands. */
class BoardTest {
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final String SESSION = "s";

    private final AtomicInteger votes = new AtomicInteger();
    private final Map<Integer, String> messages = new ConcurrentHashMap<>();

    /** Two cards: the first, and a question that counts. */
    private final Room room = new Room(
            (who, place) -> {
                throw new AssertionError("nobody asked");
            },
            (who, move) -> {
                throw new AssertionError("nobody moved");
            },
            (session, language) ->
                    List.of(new Card(Card.FIRST, reply("session")), new Card(0, reply("votes " + votes.get()))),
            new Posts() {
                @Override
                public Optional<String> place(String session) {
                    return Optional.of("C1");
                }

                @Override
                public Optional<String> find(String session, int card) {
                    return Optional.ofNullable(messages.get(card));
                }

                @Override
                public void keep(String session, int card, String message) {
                    messages.put(card, message);
                }
            });

    /** A platform that remembers what hangs where. */
    private static class Channel implements Board.Wall {
        final Map<String, Reply> hangs = new ConcurrentHashMap<>();
        final List<String> calls = new CopyOnWriteArrayList<>();
        final AtomicInteger busy = new AtomicInteger();

        @Override
        public Attempt post(String place, Optional<String> first, Reply card) {
            if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return Attempt.notNow();
            }
            String id = "m" + calls.size();
            calls.add("post below " + first.orElse("nothing"));
            hangs.put(id, card);
            return new Attempt.Done(Optional.of(id));
        }

        @Override
        public Attempt change(String place, String message, Reply card) {
            if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return Attempt.notNow();
            }
            calls.add("change " + message);
            hangs.put(message, card);
            return Attempt.done();
        }
    }

    private static Reply reply(String words) {
        return new Reply(Language.SV, Audience.CHANNEL, List.of(new Block.Text(words)));
    }

    private static Told.Draw led() {
        return new Told.Draw(SESSION, true);
    }

    private static Told.Draw voted() {
        return new Told.Draw(SESSION, false);
    }

    @Test
    void hangsTheQuestionBelowTheFirstCard() throws InterruptedException {
        Channel channel = new Channel();
        try (Board board = new Board("test", room, PAUSE)) {
            board.draw(led(), Language.SV, channel);
            Await.until("both cards", () -> messages.size() == 2);
        }
        assertThat(channel.calls).containsExactly("post below nothing", "post below m0");
    }

    @Test
    void gathersTwoHundredVotes() throws InterruptedException {
        Channel channel = new Channel();
        try (Board board = new Board("test", room, PAUSE)) {
            board.draw(led(), Language.SV, channel);
            Await.until("both cards", () -> messages.size() == 2);
            for (int i = 0; i < 200; i++) {
                votes.incrementAndGet();
                board.draw(voted(), Language.SV, channel);
            }
            Await.until("the count", () -> reply("votes 200").equals(channel.hangs.get("m1")));
        }
        assertThat(channel.calls).hasSizeLessThan(20);
        assertThat(channel.hangs.get("m0")).isEqualTo(reply("session"));
    }

    @Test
    void hangsNothingNewForAVote() {
        Channel channel = new Channel();
        try (Board board = new Board("test", room, PAUSE)) {
            board.draw(voted(), Language.SV, channel);
        }
        assertThat(channel.calls).isEmpty();
    }

    @Test
    void triesAgainWhenThePlatformIsBusy() throws InterruptedException {
        Channel channel = new Channel();
        channel.busy.set(3);
        try (Board board = new Board("test", room, PAUSE)) {
            board.draw(led(), Language.SV, channel);
            Await.until("both cards", () -> messages.size() == 2);
        }
        assertThat(channel.hangs.values()).containsExactlyInAnyOrder(reply("session"), reply("votes 0"));
    }

    /** Another program's older drawing arrives last, but that program looks again. */
    @Test
    void mendsADrawingThatCameTooLate() throws InterruptedException {
        Channel channel = new Channel();
        Channel slow = new Channel() {
            @Override
            public Attempt change(String place, String message, Reply card) {
                // While this is on its way, somebody votes and the other program draws that.
                if (votes.compareAndSet(1, 2)) {
                    channel.hangs.put(message, reply("votes 2"));
                }
                channel.hangs.put(message, card);
                return Attempt.done();
            }
        };
        try (Board board = new Board("test", room, PAUSE)) {
            board.draw(led(), Language.SV, channel);
            Await.until("both cards", () -> messages.size() == 2);
            votes.set(1);
            board.draw(voted(), Language.SV, slow);
            Await.until("the count", () -> reply("votes 2").equals(channel.hangs.get("m1")));
            assertThat(votes).hasValue(2);
        }
    }
}
