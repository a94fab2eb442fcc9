package dev.vett.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.policy.Answer;
import dev.vett.policy.Evidence;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCodeTest {
    static Stream<Request.WithoutText> requests() {
        Evidence evidence = new Evidence(
                Set.of(DataType.of("national-id"), DataType.of("health/employee")),
                Set.of(DataType.of("x-case-number")),
                2,
                Map.of("open-web", Answer.NO, "confirm/health/employee", Answer.DONT_KNOW));
        return Stream.of(
                new Request.Help(),
                new Request.About(),
                new Request.Open("digg", "3/niva-1"),
                new Request.Resolve(Evidence.none()),
                new Request.Resolve(evidence));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void comesBackAsItWas(Request.WithoutText request) {
        RequestCode code = new RequestCode("almhult", request);

        assertThat(RequestCode.read(code.write())).contains(code);
    }

    /** Every type that Vett knows, found and hinted at, is more than any draft holds. */
    @Test
    void fitsIntoAButton() {
        DataTypes types = DataTypes.read(ShippedKnowledge.folder(), new Problems());
        Set<DataType> all = types.ids().stream().map(DataType::of).collect(Collectors.toSet());
        Evidence evidence = new Evidence(all, Set.of(), 100, Map.of("open-information", Answer.DONT_KNOW));

        assertThat(new RequestCode("linkoping", new Request.Resolve(evidence)).write())
                .hasSizeLessThan(RequestCode.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help",
                "help|",
                "help|almhult|more",
                "help|../almhult",
                "help|ALMHULT",
                "help|almhult\n",
                "ask|almhult|Anna",
                "open|almhult|digg",
                "open|almhult|digg|<b>",
                "resolve|almhult|||0",
                "resolve|almhult|||-1|",
                "resolve|almhult|||9999999|",
                "resolve|almhult|,||0|",
                "resolve|almhult|Anna Andersson||0|",
                "resolve|almhult|||0|open-web",
                "resolve|almhult|||0|open-web=maybe",
                "resolve|almhult|||0|open-web=yes,open-web=no",
                "resolve|almhult|||0|open-web=yes=no",
            })
    void isNotReadFromAnythingElse(String forged) {
        assertThat(RequestCode.read(forged)).isEmpty();
    }

    @Test
    void isNotReadFromALongString() {
        String forged = "resolve|almhult|" + "health,".repeat(RequestCode.LONGEST) + "health||0|";

        assertThat(RequestCode.read(forged)).isEmpty();
    }
}
