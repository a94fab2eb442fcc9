package dev.vett.app.web;

import dev.vett.app.setup.Assembly;
import dev.vett.language.Language;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the pages are made from.
 *
 * @param language of everything; without it the reader's own
 * @param workplace of everybody who does not choose another on the page
 * @param demo whether all packs are offered and the page says that it is a demonstration
 * @param local whether only this computer reaches the page, so that a draft does not leave it
 * @param address under which a proxy shows the page, such as {@code https://vett.example.se}
 * @param teamsTab whether Microsoft's hosts may show the pages in a frame, as a tab of Teams
 */
public record Site(
        Supplier<Assembly> current,
        Optional<Language> language,
        Optional<String> workplace,
        boolean demo,
        boolean local,
        Optional<URI> address,
        boolean teamsTab,
        String version) {

    /** Pages that are shown in no frame. */
    public Site(
            Supplier<Assembly> current,
            Optional<Language> language,
            Optional<String> workplace,
            boolean demo,
            boolean local,
            Optional<URI> address,
            String version) {
        this(current, language, workplace, demo, local, address, false, version);
    }
}
