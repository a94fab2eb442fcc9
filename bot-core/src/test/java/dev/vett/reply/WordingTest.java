package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vett.language.Language;
import dev.vett.language.MessageFilesContract;
import java.util.List;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** The words of replies. */
class WordingTest extends MessageFilesContract {
    WordingTest() {
        super(Wording.class, "messages");
    }

    @Test
    void anUnknownMessageIsABug() {
        assertThatThrownBy(() -> Wording.read(Language.EN).say("no.such"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such");
    }

    @Test
    void listsAndNumbersFollowTheLanguage() {
        Wording swedish = Wording.read(Language.SV);
        assertThat(swedish.list(List.of())).isEmpty();
        assertThat(swedish.list(List.of("a"))).isEqualTo("a");
        assertThat(swedish.list(List.of("a", "b"))).isEqualTo("a och b");
        assertThat(swedish.list(List.of("a", "b", "c"))).isEqualTo("a, b och c");
        assertThat(swedish.say("check.length", 8412)).isEqualTo("Läste alla 8\u00a0412 tecken.");
        assertThat(Wording.read(Language.EN).say("check.length", 8412)).isEqualTo("Read all 8,412 characters.");
        assertThat(swedish.sentence("why.found", "åtgärd", "nivå 2")).startsWith("Åtgärd");
    }
}
