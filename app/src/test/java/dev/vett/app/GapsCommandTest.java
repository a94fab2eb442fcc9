package dev.vett.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.Unanswered;
import dev.vett.app.setup.Settings;
import dev.vett.app.store.GapCounts;
import dev.vett.app.store.Store;
import dev.vett.language.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vett gaps}: what is asked and not answered, and nothing that is rare enough to tell of a person. */
class GapsCommandTest {
    private final YearMonth now = YearMonth.now(ZoneId.systemDefault());

    @TempDir
    Path data;

    private Map<String, String> environment;

    @BeforeEach
    void setUp() {
        environment = Map.of("VETT_DATA", data.toString());
    }

    @Test
    void drawsAMapInTheWordsOfThePack() {
        fill();

        Run run = vett("gaps", "--pack", "linkoping", "--months", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(now.minusMonths(1) + "  " + now + "  totalt\n")
                .containsPattern("(?m)^Mötesanteckningar|^Protokoll|^Mötesprotokoll")
                .containsPattern("(?m)████ 40 +█*▒▒ 12  52$")
                .containsPattern("(?m)^Upphovsrätt +· +░ 6  6$")
                .containsPattern("(?m)^Annat, som Vett saknar ord för +<5 +░ 9  9\\+$")
                .containsPattern("(?m)^Övriga ämnen, färre än 5 gånger vart +<5 +<5  5\\+$")
                .doesNotContain("Companion", "ChatGPT", "almhult");
    }

    @Test
    void writesASpreadsheet() {
        fill();

        Run run = vett("gaps", "--csv", "--months", "2");

        assertThat(run.out().lines())
                .contains(
                        "pack,topic,name," + now.minusMonths(1) + "," + now + ",total",
                        "linkoping,copyright,Upphovsrätt,0,6,6",
                        "linkoping,,\"Övriga ämnen, färre än 5 gånger vart\",<5,<5,5+",
                        "asker,,\"Andre temaer, færre enn 5 ganger hvert\",0,<5,<5");
    }

    @Test
    void looksAtTheMonthsThatAreAskedFor() {
        fill();

        assertThat(vett("gaps", "--pack", "linkoping", "--months", "1").out())
                .doesNotContain(now.minusMonths(1).toString(), "52")
                .containsPattern("████ 12  12\n");
        assertThat(vett("gaps", "--months", "0").err()).isEqualTo("vett: --months is a number from 1 to 120\n");
    }

    @Test
    void saysThatNothingIsCounted() {
        assertThat(vett("gaps").err()).isEqualTo("Nothing is counted yet.\n");
        assertThat(vett("gaps", "--pack", "asker").out()).contains("Ingenting er telt disse månedene.");
        assertThat(vett("gaps", "--pack", "nowhere").exit()).isEqualTo(2);
        assertThat(data).isEmptyDirectory();
    }

    private void fill() {
        count(now.minusMonths(1), "linkoping", "meeting-minutes", 40);
        count(now, "linkoping", "meeting-minutes", 12);
        count(now, "linkoping", "copyright", 6);
        count(now.minusMonths(1), "linkoping", Unanswered.OTHER, 2);
        count(now, "linkoping", Unanswered.OTHER, 9);
        count(now.minusMonths(1), "linkoping", "chatgpt", 4);
        count(now, "linkoping", "companion-chatbot", 3);
        count(now, "asker", "chatgpt", 4);
        count(now.minusMonths(2), "almhult", "price", 4);
    }

    private void count(YearMonth month, String pack, String topic, int times) {
        Clock clock = Clock.fixed(month.atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (Store store = Store.of(Settings.read(Map.of()), Optional.of(data), clock);
                GapCounts gaps = store.gaps()) {
            gaps.start();
            for (int i = 0; i < times; i++) {
                gaps.count(new Unanswered(pack, Language.SV, "not-covered", Set.of(topic)));
            }
        }
    }

    private Run vett(String... args) {
        return Run.vett(environment, "", args);
    }
}
