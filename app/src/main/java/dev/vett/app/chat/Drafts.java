package dev.vett.app.chat;

import dev.vett.app.setup.Settings;
import dev.vett.app.setup.UsageException;
import java.net.URI;
import java.util.Optional;

/** Where drafts are checked, for every chat platform alike ({@code VETT_DRAFTS}). */
record Drafts(Settings settings) {
    private static final String NAME = "VETT_DRAFTS";
    private static final String PAGE = "page";
    private static final String DIALOG = "dialog";

    /**
     * Whether that is on Vett's own page, which people reach under this address.
     *
     * @throws UsageException if the setting says so and there is no such address, or if it says anything else
     */
    boolean onPage(Optional<URI> page) {
        String where = settings.value(NAME).orElse(page.isPresent() ? PAGE : DIALOG);
        if (!where.equals(PAGE) && !where.equals(DIALOG)) {
            throw new UsageException(NAME + " is page or dialog");
        }
        if (where.equals(PAGE) && page.isEmpty()) {
            throw new UsageException(NAME + "=page needs --page-url (VETT_PAGE_URL), where people reach the page");
        }
        return where.equals(PAGE);
    }
}
