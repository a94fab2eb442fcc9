package dev.vett.app.web;

import dev.vett.language.Language;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;

/**
 * A tab of Teams that shows the page: in Teams' colours, and in its language where the reader has chosen none.
 *
 * <p>Teams writes both into the address that the app package names (learn.microsoft.com/microsoftteams/platform/tabs/how-to/
 * access-teams-context). Every link and form carries them on, so that nothing is kept in the browser.
 */
record TeamsTab(String theme, Optional<Language> language) {
    /**
     * Who may show a tab: learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements, without Microsoft's test
     * rings.
     */
    static final String HOSTS = "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com"
            + " https://*.microsoft365.com https://*.office.com https://outlook.office365.com";

    static final String SCRIPT = "<script src=\"/teams-tab.js\" defer></script>\n";

    private static final String LIGHT = "default";
    private static final List<String> THEMES = List.of(LIGHT, "dark", "contrast");

    /** The tab that an address or a form names; empty if the page is shown by itself, or may not be a tab. */
    static Optional<TeamsTab> of(Site site, Fields fields) {
        return Optional.ofNullable(fields.getValue("teams"))
                .filter(theme -> site.teamsTab())
                // Newer clients have more themes, such as glass; those are light.
                .map(theme -> new TeamsTab(
                        THEMES.contains(theme) ? theme : LIGHT,
                        Optional.ofNullable(fields.getValue("locale")).flatMap(Language::of)));
    }

    /** Goes on from another query. */
    String query() {
        return "&teams=" + theme
                + language.map(known -> "&locale=" + known.code()).orElse("");
    }

    String hidden() {
        return field("teams", theme)
                + language.map(known -> field("locale", known.code())).orElse("");
    }

    /** For the page's root. */
    String mark() {
        return " data-theme=\"" + theme + "\"";
    }

    /** When the dark style holds; otherwise the reader's system decides. */
    String dark() {
        return theme.equals(LIGHT) ? "not all" : "all";
    }

    private static String field(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">\n";
    }
}
