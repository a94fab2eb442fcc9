package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import dev.vett.policy.Answer;
import dev.vett.policy.Evidence;
import dev.vett.quiz.Move;
import dev.vett.reply.Block.Target;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a button carries comes back, and nothing else does. */
class ButtonCodeTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void carriesLanguageAndRequest(Language language) {
        Request.WithoutText request = new Request.Resolve(Evidence.none().answered("open-web", Answer.NO));

        assertThat(ButtonCode.read(ButtonCode.id(language, 7), ButtonCode.value("almhult", new Target.Send(request))))
                .contains(new ButtonCode(language, new ButtonCode.Deed.Send(new RequestCode("almhult", request))));
    }

    @Test
    void carriesAMoveOfTheTraining() {
        Move move = new Move.Begin("linkoping", 5, new Spot("C0AIGUIDE01", Optional.of("1800000000.000100")).write());

        assertThat(ButtonCode.read(ButtonCode.id(Language.NB, 3), ButtonCode.value("almhult", new Target.Train(move))))
                .contains(new ButtonCode(Language.NB, new ButtonCode.Deed.Train(move)));
    }

    @ParameterizedTest
    @EnumSource(Target.Box.class)
    void carriesAForm(Target.Box box) {
        assertThat(ButtonCode.read(ButtonCode.id(Language.NN, 0), ButtonCode.value("almhult", new Target.Form(box))))
                .contains(new ButtonCode(Language.NN, new ButtonCode.Deed.Form(box)));
    }

    @ParameterizedTest
    @CsvSource({
        "vett:sv:0, ''",
        "vett:sv:0, form|everything",
        "vett:sv:0, form|CHECK",
        "vett:sv:0, form",
        "vett:sv:0, help",
        "vett:sv:0, help|../../etc",
        "vett:sv:0, train|vote|s|one|0",
        "vett:sv:0, train|win|s",
        "vett:sv:0, open|almhult|almhult",
        "vett:sv:0, resolve|almhult|||0|open-web=perhaps",
        "vett:de:0, help|almhult",
        "vett:sv:, help|almhult",
        "vett:sv:99999, help|almhult",
        "vett:sv:0:1, help|almhult",
        "other:sv:0, help|almhult",
        "'', help|almhult"
    })
    void readsNothingElse(String id, String value) {
        assertThat(ButtonCode.read(id, value)).isEmpty();
    }

    @Test
    void readsNoEndlessValue() {
        assertThat(ButtonCode.read("vett:sv:0", "help|" + "a".repeat(100_000))).isEmpty();
    }
}
