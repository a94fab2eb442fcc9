package dev.vett.app.web;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.vett.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium, with the rules of accessibility that its pages are held to. */
record Chromium(Playwright playwright, Browser browser, String axe) implements AutoCloseable {

    /** Starts it; a test without the tools is skipped. */
    static Chromium start() throws IOException {
        Path driver = TestTools.require("driver/chromium").getParent();
        String axe = Files.readString(TestTools.require("node_modules/axe-core/axe.min.js"));
        System.setProperty("playwright.cli.dir", driver.toString());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(driver.resolve("chromium"))
                        // As root there is no sandbox; the rest keeps the browser from asking the network for anything.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser, axe);
    }

    /** What axe finds against WCAG 2.2 A and AA and its own good practice. The page's policy would keep axe out. */
    @SuppressWarnings("unchecked")
    List<String> violations(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject enabled = new JsonObject();
        enabled.addProperty("enabled", true);
        session.send("Page.setBypassCSP", enabled);
        page.evaluate(axe);
        return (List<String>) page.evaluate("""
                () => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
                    .then(result => result.violations.map(v => v.id + ": " + v.nodes.map(n => n.target).join(", ")))
                """);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
