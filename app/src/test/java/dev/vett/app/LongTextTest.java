package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vett.Outcome;
import dev.vett.app.setup.Assembly;
import dev.vett.app.setup.Knowledge;
import dev.vett.app.setup.Model;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.screening.UserText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts that repeat one thing: none takes time with its square, and none exhausts the stack. */
class LongTextTest {
    private static final int LENGTH = 100_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static Knowledge knowledge;
    private static Model model;
    private static Assembly assembly;

    @BeforeAll
    static void load() {
        knowledge = Knowledge.shipped();
        model = new Model(Optional.empty());
        assembly = Assembly.load(Assembly.Plan.of(knowledge.folder(), Optional.empty(), Optional.of("almhult")), model);
    }

    @AfterAll
    static void close() {
        model.close();
        knowledge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "å",
                "a",
                "möte",
                "chat",
                "sjukskriven",
                "1",
                "1.1",
                "070-",
                "1 ",
                "19090527-1474 ",
                "\u0130",
                "e\u0301",
                "\u200b",
                "\ud83d\ude00",
                "a@",
                "a.",
                "Anna ",
                "Storgatan ",
                "password=",
                "http://",
                "\\",
                "\"",
                "[",
                "\n",
                "-----BEGIN "
            })
    void isReadInReasonableTime(String unit) {
        String text = unit.repeat(LENGTH / unit.length());

        assertTimeoutPreemptively(LIMIT, () -> {
            Language language = LanguageGuess.of(text, Language.SV);
            Context context = new Context("almhult", language, Audience.PRIVATE);
            UserText given = UserText.of(text);
            for (Request request : List.of(new Request.Ask(given), new Request.Check(given, true))) {
                Outcome outcome = assembly.vett().handle(request, context);

                assertThat(assembly.replies().write(outcome, context).blocks()).isNotEmpty();
            }
        });
    }
}
