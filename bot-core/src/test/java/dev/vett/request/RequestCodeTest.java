package dev.vett.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.ShippedKnowledge;
import dev.vett.data.Problems;
import dev.vett.policy.Answer;
import dev.vett.policy.Evidence;
import dev.vett.screening.DataType;
import dev.vett.screening.DataTypes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
                new Request.Resolve(whole()),
                new Request.Resolve(Evidence.none().at(Optional.of(DataType.of("health/pupil")))),
                new Request.Resolve(evidence),
                new Request.Share(Evidence.none()),
                new Request.Share(whole()),
                new Request.Share(evidence));
    }

    /** The evidence of a copy, with something verified and something dismissed. */
    private static Evidence whole() {
        return new Evidence(
                Set.of(DataType.of("national-id"), DataType.of("phone"), DataType.of("health")),
                Set.of(DataType.of("national-id")),
                Set.of(DataType.of("email")),
                2,
                Map.of("copy/identifiable", Answer.NO),
                Set.of(DataType.of("phone"), DataType.of("email")),
                Set.of(DataType.of("person-name")),
                Optional.of(DataType.of("social-assistance")));
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
        Set<DataType> half = types.ids().stream()
                .filter(id -> id.hashCode() % 2 == 0)
                .map(DataType::of)
                .collect(Collectors.toSet());
        Set<DataType> rest = new HashSet<>(all);
        rest.removeAll(half);
        Evidence evidence = new Evidence(
                all,
                half,
                Set.of(),
                100,
                Map.of("open-information", Answer.DONT_KNOW, "copy/identifiable", Answer.NO),
                rest,
                Set.of(),
                Optional.of(DataType.of("union-or-belief-or-ethnicity")));

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
                // What a check digit proves is not dismissed, even if somebody forges a button.
                "resolve|almhult|national-id||1||national-id|national-id||",
                // What was not found can be neither verified nor dismissed.
                "resolve|almhult|phone||1||national-id|||",
                "resolve|almhult|phone||1|||email||",
                "resolve|almhult|phone||1|||||health,phone",
                "resolve|almhult|phone||1||||Anna Andersson|",
                "resolve|almhult|phone||1||||",
                "resolve|almhult|phone||1|||||||",
                "share|almhult",
                "share|almhult|Anna Andersson||0|",
                "share|almhult|phone||1||national-id|||",
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
