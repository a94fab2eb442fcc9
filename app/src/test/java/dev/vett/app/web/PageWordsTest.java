package dev.vett.app.web;

import dev.vett.language.MessageFilesContract;

/** The page's own words. */
class PageWordsTest extends MessageFilesContract {
    PageWordsTest() {
        super(Page.class, "page");
    }
}
