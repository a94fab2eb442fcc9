package dev.vett.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A button of the training comes back as it was written, and nothing else does. */
class MoveTest {
    private static final String ID = "s".repeat(22);
    private static final String SECRET = "-_".repeat(22);

    static Stream<Move> moves() {
        return Stream.of(
                new Move.Begin("linkoping", 5, "19:abc@thread.tacv2;messageid=1700000000000"),
                new Move.Begin("everyone", 10, "C0AB 1700.01"),
                new Move.Lead(ID, SECRET, Steering.REVEAL, 4),
                new Move.Look(ID, SECRET),
                new Move.Join(ID),
                new Move.Vote(ID, 12, 3),
                new Move.Alone("asker", 5, Optional.empty(), "", 0),
                new Move.Alone("asker", 5, Optional.of(123456789), "0312", 4),
                new Move.Screen(ID),
                new Move.Result(ID, SECRET));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void comesBack(Move move) {
        assertThat(Move.read(move.write())).contains(move);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "train",
                "train|",
                "train|begin",
                "train|vote|s|1",
                "train|vote|s|1|2|3",
                "train|vote|s|-1|2",
                "train|vote|s|1|9999",
                "train|vote|a b|1|2",
                "train|lead|s|x|fly|0",
                "train|lead|s|x|REVEAL|0",
                "train|begin|../x|5|C1",
                "train|begin|x|5|C1|C2",
                "train|begin|x|5|",
                "train|alone|x|5|abc||0",
                "train|alone|x|5|1|12a|0",
                "vote|s|1|2",
                "train|join|s\n"
            })
    void isNothing(String written) {
        assertThat(Move.read(written)).isEmpty();
    }
}
