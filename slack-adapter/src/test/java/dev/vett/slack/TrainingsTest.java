package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vett.delivery.LogLines;
import dev.vett.quiz.Move;
import dev.vett.request.Request;
import dev.vett.slack.FakeSlack.Call;
import dev.vett.training.Learner;
import dev.vett.training.Room;
import dev.vett.training.ScriptedRoom;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training in Slack: who is told what, and where. */
class TrainingsTest {
    private static final String POSTED = "{\"ok\":true,\"ts\":\"1800000001.000200\"}";
    private static final String THREAD = "1799999999.000100";

    private final ScriptedRoom room = new ScriptedRoom();
    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(Scene.Terms.usual(), Optional.of(room.room()));
        scene.slack.answer(method -> POSTED);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static void isPrivate(Call call, String channel) {
        assertThat(call.method()).isEqualTo("chat.postMessage");
        assertThat(call.field("channel")).isEqualTo(channel);
    }

    /** The reply to "train" in the channel. */
    private Shown asked() throws InterruptedException {
        scene.command("/vett", "train");
        Shown reply = Shown.in(scene.next());
        scene.next();
        return reply;
    }

    /** The leader's console, once both cards hang. */
    private Shown started() throws InterruptedException {
        scene.anna.click(asked().button("start"), Person.DIRECT, false, scene.slack.responses());
        Shown console = new Shown(new JsonObject());
        for (int i = 0; i < 3; i++) {
            Call call = scene.next();
            console = call.method().equals("chat.update") ? Shown.in(call) : console;
        }
        return console;
    }

    @ParameterizedTest
    @CsvSource({"/vett, train", "/vett, Öva!", "/train, ''"})
    void aCommandInAChannelIsAnsweredInTheChatWithVett(String command, String text) throws InterruptedException {
        assertThat(scene.command(command, text).body()).isEmpty();

        Call reply = scene.next();
        isPrivate(reply, Posts.USER);
        assertThat(Shown.in(reply).labels()).containsExactly("start", "alone");
        Call line = scene.next();
        assertThat(line.method()).isEqualTo("respond");
        assertThat(line.body().get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(Shown.in(line).text()).contains("Fortsätt i chatten med Vett.");
        Learner learner = room.learners().get(0);
        assertThat(learner.workspace()).isEqualTo(Person.TEAM);
        assertThat(learner.user()).isEqualTo(Posts.USER);
        assertThat(learner.pack()).isEqualTo("almhult");
        assertThat(scene.requests).isEmpty();
    }

    @Test
    void aCommandInTheChatWithVettIsAnsweredThere() throws InterruptedException {
        scene.anna.command("/vett", "train", Person.DIRECT, scene.slack.responses());

        Call reply = scene.next();
        isPrivate(reply, Person.DIRECT);
        assertThat(Shown.in(reply).labels()).as("nothing to start").containsExactly("alone");
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void aCommandInAChatOfTwoOthersIsAnsweredInTheChatWithVett() throws InterruptedException {
        scene.slack.turnAway("chat.postMessage", FakeSlack.Back.refused("channel_not_found"));
        scene.anna.command("/vett", "train", "D0TWOOTHERS", scene.slack.responses());

        isPrivate(scene.next(), Posts.USER);
        assertThat(Shown.in(scene.next()).text()).contains("Fortsätt i chatten med Vett.");
    }

    @Test
    void aReplyThatSlackRefusesStandsWhereItWasAsked() throws InterruptedException {
        scene.slack.turnAway("chat.postMessage", FakeSlack.Back.refused("messages_tab_disabled"));
        scene.command("/vett", "train");

        Call reply = scene.next();
        assertThat(reply.method()).isEqualTo("respond");
        assertThat(reply.body().get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(Shown.in(reply).labels()).containsExactly("start", "alone");
        assertThat(scene.isQuiet()).as("no line that leads nowhere").isTrue();
    }

    @Test
    void aMentionMakesItsThreadThePlace() throws InterruptedException {
        scene.anna.mention("träna");

        Call reply = scene.next();
        isPrivate(reply, Posts.USER);
        assertThat(Move.read(Shown.in(reply).button("start").value()))
                .contains(new Move.Begin("linkoping", 5, Posts.CHANNEL + " " + Person.TS));
        Call line = scene.next();
        assertThat(line.method()).isEqualTo("chat.postEphemeral");
        assertThat(Shown.in(line).text()).contains("Fortsätt i chatten med Vett.");
    }

    @Test
    void aMentionInAThreadMakesThatThePlace() throws InterruptedException {
        JsonObject mention = scene.anna.message("app_mention", Posts.CHANNEL, "<@U0VETT> train");
        mention.addProperty("thread_ts", THREAD);
        scene.anna.event(mention);

        assertThat(Move.read(Shown.in(scene.next()).button("start").value()))
                .contains(new Move.Begin("linkoping", 5, Posts.CHANNEL + " " + THREAD));
        assertThat(scene.next().field("thread_ts")).isEqualTo(THREAD);
    }

    @Test
    void aDirectMessageIsAnsweredBelowIt() throws InterruptedException {
        scene.anna.direct("train");

        Call reply = scene.next();
        isPrivate(reply, Person.DIRECT);
        assertThat(Shown.in(reply).labels()).containsExactly("alone");
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void withoutTrainingItIsAQuestionLikeOthers() throws IOException {
        try (Scene plain = new Scene()) {
            assertThat(plain.command("/vett", "train").body()).contains("\"response_type\":\"ephemeral\"");
            assertThat(plain.requests.get(0)).isInstanceOf(Request.Ask.class);
        }
    }

    @Test
    void aGuestIsTurnedAway() throws InterruptedException {
        scene.slack.answer(method -> method.equals("users.info")
                ? "{\"ok\":true,\"user\":{\"id\":\"U0GUEST0001\",\"team_id\":\"" + Person.TEAM
                        + "\",\"is_restricted\":true}}"
                : POSTED);
        Person guest = scene.person(Person.TEAM, "U0GUEST0001");

        assertThat(guest.command("/vett", "train", Posts.CHANNEL, scene.slack.responses())
                        .body())
                .contains("Vett svarar bara");
        guest.click(vote(0), Posts.CHANNEL, false, scene.slack.responses());
        assertThat(Shown.in(scene.next()).text()).contains("Vett svarar bara");
        assertThat(room.learners()).isEmpty();
    }

    private static Shown.Button vote(int option) {
        return new Shown.Button("", "vett:sv:0", new Move.Vote(ScriptedRoom.SESSION, 0, option).write(), "");
    }

    @Test
    void whatIsPressedInTheChatWithVettChangesThatMessage() throws InterruptedException {
        scene.anna.click(asked().button("alone"), Person.DIRECT, false, scene.slack.responses());

        Call changed = scene.next();
        assertThat(changed.method()).isEqualTo("chat.update");
        assertThat(changed.field("channel")).isEqualTo(Person.DIRECT);
        assertThat(changed.field("ts")).isEqualTo(Person.TS);
        assertThat(Shown.in(changed).text()).contains("moved: train|alone|linkoping");
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void aMessageThatIsGoneIsPostedAnew() throws InterruptedException {
        Shown.Button alone = asked().button("alone");
        scene.slack.turnAway("chat.update", FakeSlack.Back.refused("message_not_found"));
        scene.anna.click(alone, Person.DIRECT, false, scene.slack.responses());

        isPrivate(scene.next(), Posts.USER);
    }

    @Test
    void whatIsPressedInAnEphemeralMessageReplacesIt() throws InterruptedException {
        scene.anna.click(asked().button("alone"), Posts.CHANNEL, true, scene.slack.responses());

        Call replaced = scene.next();
        assertThat(replaced.method()).isEqualTo("respond");
        assertThat(replaced.body().get("replace_original").getAsBoolean()).isTrue();
        assertThat(replaced.body().get("response_type").getAsString()).isEqualTo("ephemeral");
    }

    @Test
    void whatOthersSeeIsNeverReplaced() throws InterruptedException {
        scene.anna.click(asked().button("alone"), Posts.CHANNEL, false, scene.slack.responses());

        isPrivate(scene.next(), Posts.USER);
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void whatIsPressedInAViewIsAnsweredInTheChatWithVett() throws InterruptedException {
        scene.anna.click(asked().button("alone"), new JsonObject());

        isPrivate(scene.next(), Posts.USER);
    }

    @Test
    void aVoteIsAnsweredBesideTheCardInItsThread() throws InterruptedException {
        started();

        scene.anna.click(vote(1), Posts.CHANNEL, "1800000002.000200", Optional.of(THREAD), scene.slack.responses());

        Call line = next("respond");
        assertThat(line.body().get("replace_original").getAsBoolean()).isFalse();
        assertThat(line.body().get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(line.body().get("thread_ts").getAsString()).isEqualTo(THREAD);
        assertThat(Shown.in(line).text()).contains("counted: 1");
    }

    /** The next call of the method, among those that come at the same time. */
    private Call next(String method) throws InterruptedException {
        Call call = scene.next();
        return call.method().equals(method) ? call : next(method);
    }

    @Test
    void theCardsHangInTheThreadOfTheFirst() throws InterruptedException {
        scene.anna.click(asked().button("start"), Posts.CHANNEL, true, scene.slack.responses());

        Call first = next("chat.postMessage");
        assertThat(first.field("channel")).isEqualTo(Posts.CHANNEL);
        assertThat(first.fields()).doesNotContainKey("thread_ts");
        assertThat(Shown.in(first).text()).contains("a session");
        Call question = next("chat.postMessage");
        assertThat(question.field("thread_ts")).isEqualTo("1800000001.000200");
        assertThat(Shown.in(question).labels()).containsExactly("yes", "no");
    }

    @Test
    void theLeaderIsToldThatVettIsNotInTheChannel() throws InterruptedException {
        Shown.Button start = asked().button("start");
        scene.slack.turnAway("chat.postMessage", FakeSlack.Back.refused("not_in_channel"));
        scene.anna.click(start, Person.DIRECT, false, scene.slack.responses());
        assertThat(scene.slack.nextTurned().fields().get("channel")).isEqualTo(Posts.CHANNEL);

        Call line = next("chat.postMessage");
        isPrivate(line, Posts.USER);
        assertThat(Shown.in(line).text()).contains("/invite @Vett");
    }

    @Test
    void noButtonLeadsToAPageThatNobodyCanReach() throws InterruptedException {
        assertThat(started().labels()).containsExactly("reveal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "click"})
    void aFaultIsToldWithACode(String way) throws IOException, InterruptedException {
        Room broken = new Room(
                (who, place) -> {
                    throw new IllegalStateException("Kanariefågel7391");
                },
                (who, move) -> {
                    throw new IllegalStateException("Kanariefågel7391");
                },
                (session, language) -> List.of(),
                room);
        try (LogLines lines = new LogLines();
                Scene failing = new Scene(Scene.Terms.usual(), Optional.of(broken))) {
            if (way.equals("train")) {
                failing.command("/vett", "train");
            } else {
                failing.anna.click(vote(0), Posts.CHANNEL, false, failing.slack.responses());
            }

            assertThat(Shown.in(failing.next()).text()).matches("(?s).*[0-9A-F]{4}.*");
            assertThat(lines.all()).noneMatch(line -> line.contains("Kanarie") || line.contains(Posts.USER));
        }
    }

    @Test
    void nobodyIsNamedInTheLog() throws InterruptedException {
        try (LogLines lines = new LogLines()) {
            started();
            scene.anna.click(vote(1), Posts.CHANNEL, false, scene.slack.responses());
            next("respond");
            scene.close();
            assertThat(lines.all()).noneMatch(line -> line.contains(Posts.USER) || line.contains(ScriptedRoom.SECRET));
        }
    }
}
