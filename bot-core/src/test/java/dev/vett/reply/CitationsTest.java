package dev.vett.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vett.language.Language;
import dev.vett.language.LocalText;
import dev.vett.pack.PolicyPack;
import dev.vett.pack.PolicyPack.Document;
import dev.vett.pack.PolicyPack.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationsTest {
    private static final Shipped SHIPPED = Shipped.load();

    @Test
    void namesDocumentSectionBodyAndDate() {
        assertThat(citations("almhult", Language.SV).full("almhult", "2.1").label())
                .isEqualTo("Riktlinje för användande av artificiell intelligens, §2.1 (Kommunfullmäktige 2024-09-30)");
        assertThat(citations("almhult", Language.EN).full("almhult", "2.1").label())
                .endsWith("section\u00a02.1 (Kommunfullmäktige, 30 September 2024)");
    }

    @Test
    void saysWhereTheDocumentDoesNotSay() {
        assertThat(citations("linkoping", Language.NB).full("linkoping", "3/2").label())
                .endsWith("punkt\u00a03, nr. 2 (vedtak og dato er ikke oppgitt)");
        assertThat(with(Optional.of("Nämnden"), Optional.empty())).endsWith("(Nämnden, datum anges inte)");
        assertThat(with(Optional.empty(), Optional.of(LocalDate.of(2025, 3, 1))))
                .endsWith("(2025-03-01, vem som har beslutat anges inte)");
    }

    @Test
    void labelsALayerAsTheirs() {
        assertThat(citations("karlstad", Language.SV).full("digg", "etikfragor").label())
                .startsWith("Digg och IMY: Riktlinje för")
                .endsWith("Etikfrågor (presentation)");
        assertThat(citations("karlstad", Language.SV).open("digg", "etikfragor").label())
                .isEqualTo("Läs Etikfrågor (Digg och IMY)");
        assertThat(citations("digg", Language.SV).full("digg", "etikfragor").label())
                .doesNotStartWith("Digg och IMY");
    }

    @Test
    void namesPlacesAsTheyStandInTheDocument() {
        Citations almhult = citations("almhult", Language.SV);
        assertThat(almhult.brief("almhult", "3/niva-2").label()).isEqualTo("§3");
        assertThat(almhult.full("almhult", "3/niva-2").label()).contains("§3, Internt - nivå 2 (");
        assertThat(almhult.open("almhult", "2.2").label()).isEqualTo("Läs §2.2 Hantera information säkert");
        Citations asker = citations("asker", Language.NB);
        assertThat(asker.brief("asker", "steg-3").label()).isEqualTo("Steg 3");
        assertThat(asker.brief("asker", "ai-vettreglene/6").label()).isEqualTo("AI-vettreglene, nr. 6");
        // Three sections of this guideline have the same last heading.
        assertThat(citations("karlstad", Language.SV)
                        .brief("karlstad", "vagledande-principer/vi-sakerstaller-hallbar-ai/beskrivning")
                        .label())
                .isEqualTo("Vi säkerställer hållbar AI, Beskrivning");
    }

    @Test
    void doesNotShout() {
        assertThat(citations("karlstad", Language.SV)
                        .brief("karlstad", "mojliggorare")
                        .label())
                .isEqualTo("Möjliggörare");
    }

    private static Citations citations(String pack, Language language) {
        return new Citations(SHIPPED.packs(), SHIPPED.pack(pack), Wording.read(language));
    }

    private static String with(Optional<String> body, Optional<LocalDate> date) {
        PolicyPack pack = SHIPPED.pack("linkoping");
        Document document = new Document(
                "Titel",
                Kind.GUIDELINE,
                body,
                date,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalText.empty());
        PolicyPack changed = Packs.withDocument(pack, document);
        return new Citations(java.util.Map.of("linkoping", changed), changed, Wording.read(Language.SV))
                .full("linkoping", "3")
                .label();
    }
}
