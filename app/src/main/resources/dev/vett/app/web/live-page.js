"use strict";
// Everything works without this file: the page then has a link to see it anew. With it, what changes in a session is shown
// by itself, every two seconds, until somebody stops that.

const PAUSE = 2000;
const button = document.querySelector("[data-pause]");
let going = button !== null;

async function look() {
  if (going && !document.hidden) {
    try {
      const response = await fetch(location.href);
      if (response.ok) {
        update(new DOMParser().parseFromString(await response.text(), "text/html"));
      }
    } catch {
      // The next look may do better.
    }
  }
  setTimeout(look, PAUSE);
}

function update(page) {
  for (const fresh of page.querySelectorAll("[data-live]")) {
    const old = document.getElementById(fresh.id);
    if (old && old.innerHTML !== fresh.innerHTML) {
      const focused = old.contains(document.activeElement);
      old.innerHTML = fresh.innerHTML;
      // Whoever was in what is gone goes on at its beginning.
      if (focused) {
        (old.querySelector("[tabindex]") ?? document.getElementById("main")).focus();
      }
    }
  }
}

if (button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    going = !going;
    const text = button.textContent;
    button.textContent = button.dataset.on;
    button.dataset.on = text;
  });
  setTimeout(look, PAUSE);
}
