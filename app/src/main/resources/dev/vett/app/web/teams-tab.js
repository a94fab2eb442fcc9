"use strict";
// The page as a tab of Teams. Without this file it works the same, in the colours that Teams had when the tab was opened.
{
  // Microsoft's library asks a host of Microsoft's for a list of Teams' hosts. It carries that list, too, and the page
  // asks nobody.
  const ask = window.fetch;
  window.fetch = (address, options) => new URL(address, location.href).origin === location.origin
    ? ask(address, options)
    : Promise.reject(new TypeError("Vett's pages ask no other host"));

  const wear = theme => {
    const known = ["dark", "contrast"].includes(theme) ? theme : "default";
    document.documentElement.dataset.theme = known;
    document.getElementById("dark").media = known === "default" ? "not all" : "all";
  };

  const library = document.createElement("script");
  library.src = "/teams.min.js";
  library.addEventListener("load", async () => {
    const { app } = window.microsoftTeams;
    try {
      await app.initialize();
      app.registerOnThemeChangeHandler(wear);
      app.notifySuccess();
      wear((await app.getContext()).app.theme);
    } catch {
      // Opened outside of Teams: an ordinary page.
    }
  });
  document.head.append(library);
}
