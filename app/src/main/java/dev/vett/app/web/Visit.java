package dev.vett.app.web;

import dev.vett.app.setup.Assembly;
import dev.vett.language.Language;
import dev.vett.language.LanguageGuess;
import dev.vett.pack.PolicyPack;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Workplace;
import dev.vett.screening.UserText;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * Who looks at a page: which organisation, in which language.
 *
 * @param chosen whether the reader has chosen the language, so that the next page keeps it
 * @param workplace where the draft comes from, if that is known
 * @param tab of Teams that shows the page
 */
record Visit(
        Assembly assembly,
        PolicyPack pack,
        Language language,
        boolean chosen,
        Optional<Workplace> workplace,
        Optional<TeamsTab> tab) {

    /** The visit that an address asks for; without a pack the first that is offered. Empty if there is no such pack. */
    static Optional<Visit> reading(Site site, Request request) {
        Fields query = Request.extractQueryParameters(request);
        Assembly assembly = site.current().get();
        Optional<String> id = Optional.ofNullable(query.getValue("pack"));
        PolicyPack pack = assembly.packs()
                .get(id.orElseGet(() -> assembly.packs().keySet().iterator().next()));
        return Optional.ofNullable(pack).map(found -> {
            Optional<Language> chosen = chosen(query);
            Optional<TeamsTab> tab = TeamsTab.of(site, query);
            return new Visit(
                    assembly,
                    found,
                    chosen.or(site::language).orElseGet(() -> reader(request, tab, found)),
                    chosen.isPresent(),
                    assembly.workplace(site.workplace()),
                    tab);
        });
    }

    /** The visit that a form was sent from, in the text's language unless another is set. Empty as above. */
    static Optional<Visit> sending(Site site, Request request, Fields form, UserText text) {
        Assembly assembly = site.current().get();
        PolicyPack pack = assembly.packs().get(String.valueOf(form.getValue("pack")));
        return Optional.ofNullable(pack).map(found -> {
            Optional<Language> chosen = chosen(form);
            Optional<TeamsTab> tab = TeamsTab.of(site, form);
            return new Visit(
                    assembly,
                    found,
                    chosen.or(site::language)
                            .orElseGet(() -> LanguageGuess.of(text.text(), reader(request, tab, found))),
                    chosen.isPresent(),
                    workplace(site, assembly, form),
                    tab);
        });
    }

    Context context() {
        return new Context(pack.id(), language, Audience.PRIVATE).at(workplace);
    }

    /** The same for another organisation. */
    Visit with(PolicyPack other) {
        return new Visit(assembly, other, language, chosen, workplace, tab);
    }

    /** The query that keeps organisation and language. */
    String query() {
        return chosen ? query(language) : "?pack=" + Html.inAddress(pack.id()) + tabQuery();
    }

    /** The query that keeps the organisation and chooses a language. */
    String query(Language other) {
        return "?pack=" + Html.inAddress(pack.id()) + "&lang=" + other.code() + tabQuery();
    }

    private String tabQuery() {
        return tab.map(TeamsTab::query).orElse("");
    }

    /** The same for an attribute. */
    String href(String path, String fragment) {
        return Html.text(path + query() + fragment);
    }

    /** The one that the form names, or none of them; where it does not ask, the installation's. */
    private static Optional<Workplace> workplace(Site site, Assembly assembly, Fields form) {
        String id = form.getValue("workplace");
        return id == null
                ? assembly.workplace(site.workplace())
                : Optional.ofNullable(assembly.workplaces().get(id));
    }

    private static Optional<Language> chosen(Fields fields) {
        return Optional.ofNullable(fields.getValue("lang")).flatMap(Language::of);
    }

    /** Teams' language, else the first of the browser's that Vett speaks, else the document's. */
    private static Language reader(Request request, Optional<TeamsTab> tab, PolicyPack pack) {
        return tab.flatMap(TeamsTab::language)
                .or(() -> Request.getLocales(request).stream()
                        .filter(locale -> request.getHeaders().contains("Accept-Language"))
                        .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                        .findFirst())
                .orElse(pack.languages().get(0));
    }
}
