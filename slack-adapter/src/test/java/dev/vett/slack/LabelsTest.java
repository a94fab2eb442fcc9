package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import dev.vett.language.MessageFilesContract;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the forms, which must have room in Slack. */
class LabelsTest extends MessageFilesContract {
    LabelsTest() {
        super(Labels.class, "slack");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsWhereSlackPutsIt(Language language) {
        for (String key : List.of(
                "check.title",
                "check.submit",
                "ask.title",
                "ask.submit",
                "cancel",
                "close",
                "answer.title",
                "share",
                "share.do")) {
            assertThat(labels(language).say(key).length()).as(key).isBetween(1, 24);
        }
        assertThat(labels(language).say("share.sure")).hasSizeLessThanOrEqualTo(300);
        assertThat(labels(language).say("check.copy.option")).hasSizeLessThanOrEqualTo(75);
    }

    private static Labels labels(Language language) {
        return Objects.requireNonNull(Labels.all().get(language));
    }
}
