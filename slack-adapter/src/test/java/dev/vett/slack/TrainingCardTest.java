package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.vett.language.Language;
import dev.vett.quiz.Move;
import dev.vett.reply.Block;
import dev.vett.reply.Block.Button;
import dev.vett.reply.Block.Target;
import dev.vett.reply.PageLinks;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.screening.UserText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card of the training is one message that Slack takes, with all its buttons. */
class TrainingCardTest {
    private static final String SESSION = "s".repeat(22);
    private static final String SECRET = "x".repeat(44);
    private static final Optional<URI> NO_PAGE = Optional.empty();

    private static List<LayoutBlock> card(Optional<URI> page, List<Block> blocks) {
        Workspace workspace = new Workspace("T0", "xoxb-vett", Optional.of("almhult"), Language.SV);
        Desk desk = new Desk(
                new PageLinks(page, false),
                Labels.all(),
                new Forms(Labels.all(), new PageLinks(page, false)),
                new Core());
        return desk.card(new Reply(Language.SV, Audience.PRIVATE, blocks), workspace)
                .blocks();
    }

    private static Shown shown(List<LayoutBlock> blocks) {
        return new Shown(json(blocks));
    }

    private static JsonElement json(List<LayoutBlock> blocks) {
        return GsonFactory.createSnakeCase().toJsonTree(blocks);
    }

    private static Block.Actions votes() {
        return new Block.Actions(
                Optional.empty(),
                List.of(
                        new Button("Ja", new Target.Train(new Move.Vote(SESSION, 3, 0))),
                        new Button("Nej", new Target.Train(new Move.Vote(SESSION, 3, 1)))));
    }

    @Test
    void holdsItsButtonsBelowItsWords() {
        assertThat(json(card(NO_PAGE, List.of(new Block.Text("Fråga 1 av 5"), votes())))
                        .toString())
                .isEqualTo("""
                        [{"type":"section","text":{"type":"plain_text","text":"Fråga 1 av 5","emoji":false},\
                        "expand":true},\
                        {"type":"actions","elements":[\
                        {"type":"button","text":{"type":"plain_text","text":"Ja","emoji":false},\
                        "action_id":"vett:sv:0","value":"train|vote|%1$s|3|0"},\
                        {"type":"button","text":{"type":"plain_text","text":"Nej","emoji":false},\
                        "action_id":"vett:sv:1","value":"train|vote|%1$s|3|1"}]}]""".formatted(SESSION));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 6_000})
    void leavesOutWordsButNoButtonWhereThereIsNoRoom(int letters) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Lead(Block.Tone.INFORMATION, "Fråga 1 av 5")));
        for (int i = 0; i < 60; i++) {
            blocks.add(new Block.Text("ö".repeat(letters)));
        }
        blocks.add(votes());

        List<LayoutBlock> card = card(NO_PAGE, blocks);

        assertThat(card).hasSizeBetween(3, BlockKit.BLOCKS_OF_MESSAGE);
        assertThat(json(card).toString()).hasSizeLessThanOrEqualTo(BlockKit.MESSAGE + 1);
        assertThat(shown(card).labels()).containsExactly("Ja", "Nej");
        assertThat(shown(card).text()).startsWith("Fråga 1 av 5").endsWith("Resten visas inte.");
    }

    @Test
    void showsNoTextOfAPerson() {
        assertThat(card(NO_PAGE, List.of(new Block.Copy("Kopia", UserText.of("Kalle Berg")))))
                .isEmpty();
    }

    @Test
    void leadsToVettsOwnPageWherePeopleCanReachIt() {
        Block.Actions actions = new Block.Actions(
                Optional.empty(),
                List.of(
                        new Button("Skärm", new Target.Train(new Move.Screen(SESSION))),
                        new Button("Resultat", new Target.Train(new Move.Result(SESSION, SECRET)))));

        assertThat(card(NO_PAGE, List.of(actions))).isEmpty();
        assertThat(shown(card(Optional.of(Scene.PAGE), List.of(actions))).buttons())
                .extracting(Shown.Button::url)
                .containsExactly(
                        "https://vett.example.se/training/s/" + SESSION + "/screen",
                        "https://vett.example.se/training/s/" + SESSION + "/lead/" + SECRET);
    }
}
