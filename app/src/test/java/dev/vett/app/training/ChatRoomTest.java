package dev.vett.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.vett.MovableClock;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.Store;
import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.quiz.Steering;
import dev.vett.reply.Block;
import dev.vett.reply.Reply;
import dev.vett.reply.TextRenderer;
import dev.vett.training.Card;
import dev.vett.training.Learner;
import dev.vett.training.Room;
import dev.vett.training.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A training in a chat from the first word to the result, as an adapter meets it: with the real packs and a real store. */
class ChatRoomTest {
    private static final String PLACE = "C1 1700.01";
    private static final Learner TRAINER = learner("U-trainer", Language.SV);

    @TempDir
    Path folder;

    private static Knowledge knowledge;
    private static Model model;
    private static Assembly assembly;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T10:00:00Z"));
    private Store store;
    private Room room;

    @BeforeAll
    static void load() {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        assembly =
                Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("linkoping")), model);
    }

    @AfterAll
    static void unload() {
        model.close();
        knowledge.close();
    }

    @BeforeEach
    void open() {
        store = Store.of(Settings.read(Map.of()), Optional.of(folder), clock);
        room = opened(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Room opened(Store store) {
        ScenarioSets sets = new ScenarioSets(() -> assembly);
        return new ChatRoom(
                        sets,
                        new Training(sets, store.training(), clock),
                        store.posts(),
                        "U-trainer"::equals,
                        Optional.empty(),
                        clock)
                .room();
    }

    private static Learner learner(String user, Language language) {
        return new Learner("T1", user, "linkoping", language);
    }

    private static List<Move> moves(Reply reply) {
        return reply.blocks().stream()
                .flatMap(block -> block instanceof Block.Actions actions
                        ? actions.buttons().stream()
                        : block instanceof Block.Question question ? question.answers().stream() : Stream.empty())
                .map(Block.Button::target)
                .filter(Block.Target.Train.class::isInstance)
                .map(target -> ((Block.Target.Train) target).move())
                .toList();
    }

    private static <M extends Move> M move(Reply reply, Class<M> kind) {
        return moves(reply).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Move.Lead steer(Reply console, Steering steering) {
        return moves(console).stream()
                .filter(Move.Lead.class::isInstance)
                .map(Move.Lead.class::cast)
                .filter(lead -> lead.steering() == steering)
                .findFirst()
                .orElseThrow();
    }

    @CanIgnoreReturnValue
    private Told press(Learner who, Move move) {
        return room.moved().apply(who, move);
    }

    private static String text(Reply reply) {
        return TextRenderer.render(reply);
    }

    private Reply card(String session, int number) {
        return room.cards().apply(session, Language.SV).stream()
                .filter(card -> card.number() == number)
                .findFirst()
                .orElseThrow()
                .reply();
    }

    @Test
    void goesFromTheFirstWordToTheResult() {
        Told asked = room.asked().apply(TRAINER, Optional.of(PLACE));
        Move.Begin begin = move(asked.reply(), Move.Begin.class);
        Told console = press(TRAINER, begin);
        String session = console.draw().orElseThrow().session();
        assertThat(room.posts().place(session)).contains(PLACE);
        assertThat(console.where()).isEqualTo(Told.Where.INSTEAD);

        for (int question = 0; question < begin.length(); question++) {
            Reply asking = card(session, question);
            assertThat(text(asking)).contains("Fråga " + (question + 1) + " av 3");
            List<Move> answers = moves(asking);
            for (int i = 0; i < 10; i++) {
                Told told = press(learner("U" + i, Language.NB), answers.get(i % 2));
                assertThat(told.where()).isEqualTo(Told.Where.BESIDE);
                assertThat(text(told.reply())).startsWith("Du svarte");
            }
            assertThat(text(card(session, question))).contains("10 av 10 har svarat");
            Move.Lead reveal = steer(console.reply(), Steering.REVEAL);
            console = press(TRAINER, reveal);
            assertThat(text(card(session, question)))
                    .contains("Rätt svar: ", "5 av 10", "██████████░░░░░░░░░░", "Så svarade gruppen");
            console = press(TRAINER, steer(console.reply(), Steering.NEXT));
        }

        List<Card> cards = room.cards().apply(session, Language.SV);
        assertThat(cards.get(cards.size() - 1).number()).isEqualTo(3);
        assertThat(text(cards.get(cards.size() - 1).reply())).contains("10 var med", "30 svar rätt");
        assertThat(text(console.reply())).contains("10 var med");
        assertThat(moves(card(session, Card.FIRST))).isEmpty();
        assertThat(text(card(session, Card.FIRST))).contains("slut");
    }

    @Test
    void letsOnlyTrainersStart() {
        Learner other = learner("U-other", Language.SV);
        Reply refused = room.asked().apply(other, Optional.of(PLACE)).reply();
        assertThat(text(refused)).contains("VETT_TRAINERS", "U-other");
        assertThat(moves(refused)).allMatch(Move.Alone.class::isInstance).isNotEmpty();

        Told forged = press(other, new Move.Begin("linkoping", 3, PLACE));
        assertThat(forged.draw()).isEmpty();
        assertThat(store.contents().map(there -> there.training().isEmpty()).orElse(true))
                .isTrue();
    }

    @Test
    void startsOnceForTwoPresses() {
        Move.Begin begin = new Move.Begin("linkoping", 3, PLACE);
        Optional<Told.Draw> first = press(TRAINER, begin).draw();
        assertThat(press(TRAINER, begin).draw()).isEqualTo(first);
        clock.forward(Duration.ofSeconds(11));
        assertThat(press(TRAINER, begin).draw()).isNotEqualTo(first);
    }

    @Test
    void isLedByNobodyWithoutTheSecret() {
        Told console = press(TRAINER, new Move.Begin("everyone", 3, PLACE));
        String session = console.draw().orElseThrow().session();
        Told forged = press(TRAINER, new Move.Lead(session, "x".repeat(44), Steering.REVEAL, 0));
        assertThat(forged.draw()).isEmpty();
        assertThat(forged.where()).isEqualTo(Told.Where.BESIDE);
        assertThat(moves(card(session, 0))).isNotEmpty();
    }

    @Test
    void showsNoCountOfFewerThanFive() {
        Told console = press(TRAINER, new Move.Begin("linkoping", 3, PLACE));
        String session = console.draw().orElseThrow().session();
        IntStream.range(0, 4).forEach(i -> press(learner("U" + i, Language.SV), new Move.Vote(session, 0, 0)));
        press(TRAINER, steer(console.reply(), Steering.REVEAL));
        assertThat(text(card(session, 0))).contains("Färre än fem").doesNotContain("█", "4 av 4");
    }

    @Test
    void saysWhyAnAnswerDoesNotCount() {
        Told console = press(TRAINER, new Move.Begin("linkoping", 3, PLACE));
        String session = console.draw().orElseThrow().session();
        Learner one = learner("U1", Language.SV);
        console = press(TRAINER, steer(console.reply(), Steering.PAUSE));
        assertThat(moves(card(session, 0))).isEmpty();
        assertThat(text(card(session, 0))).contains("Paus");
        assertThat(text(press(one, new Move.Vote(session, 0, 0)).reply())).contains("paus");
        console = press(TRAINER, steer(console.reply(), Steering.RESUME));
        console = press(TRAINER, steer(console.reply(), Steering.SKIP));
        assertThat(text(card(session, 0))).contains("hoppades över");
        assertThat(text(press(one, new Move.Vote(session, 0, 0)).reply())).contains("inte längre");
        press(TRAINER, steer(console.reply(), Steering.END));
        assertThat(text(press(one, new Move.Vote(session, 1, 0)).reply())).contains("slut");
        assertThat(text(press(one, new Move.Join("nosuchsession")).reply())).contains("slut");
    }

    /** The console's buttons lead on after the program was started again: all that they need is in them and in the store. */
    @Test
    void goesOnAfterARestart() {
        Told console = press(TRAINER, new Move.Begin("linkoping", 3, PLACE));
        String session = console.draw().orElseThrow().session();
        room.posts().keep(session, Card.FIRST, "m1");
        press(learner("U1", Language.SV), new Move.Vote(session, 0, 0));
        store.close();

        store = Store.of(Settings.read(Map.of()), Optional.of(folder), clock);
        room = opened(store);
        assertThat(room.posts().place(session)).contains(PLACE);
        assertThat(room.posts().find(session, Card.FIRST)).contains("m1");
        assertThat(text(card(session, 0))).contains("1 av 1 har svarat");
        Told revealed = press(TRAINER, steer(console.reply(), Steering.REVEAL));
        assertThat(moves(revealed.reply())).anyMatch(Move.Lead.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void trainsAloneAndStoresNothing(Language language) {
        Learner one = learner("U1", language);
        Reply reply = room.asked().apply(one, Optional.empty()).reply();
        Move.Alone next = move(reply, Move.Alone.class);
        int steps = 0;
        while (steps++ < 20) {
            Told told = press(one, next);
            assertThat(told.where()).isEqualTo(Told.Where.INSTEAD);
            reply = told.reply();
            next = move(reply, Move.Alone.class);
            if (next.seed().isEmpty()) {
                break;
            }
        }
        assertThat(steps)
                .as("three questions, each asked and shown, and the result")
                .isEqualTo(7);
        assertThat(text(reply)).contains("3");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train|alone|nosuchset|3|||0", "train|alone|linkoping|0|||0", "train|screen|abc"})
    void answersAButtonThatLeadsNowhere(String written) {
        Told told = press(TRAINER, Move.read(written).orElseThrow());
        assertThat(told.where()).isEqualTo(Told.Where.BESIDE);
        assertThat(text(told.reply())).contains("finns inte längre");
    }

    @Test
    void staysWhereAForgedButtonGoesTooFar() {
        Told told = press(TRAINER, new Move.Alone("linkoping", 3, Optional.of(7), "99999999", 17));
        assertThat(text(told.reply())).contains("Fråga 1 av 3");
    }

    @Test
    void saysThatTheStoreIsAway() throws Exception {
        store.close();
        Files.writeString(folder.resolve("vett.mv.db"), "no database");
        store = Store.of(Settings.read(Map.of()), Optional.of(folder), clock);
        room = opened(store);
        Told told = press(TRAINER, new Move.Begin("linkoping", 3, PLACE));
        assertThat(text(told.reply())).contains("går inte just nu");
        assertThat(press(TRAINER, new Move.Alone("linkoping", 3, Optional.empty(), "", 0))
                        .where())
                .as("alone goes on")
                .isEqualTo(Told.Where.INSTEAD);
    }
}
