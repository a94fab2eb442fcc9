"use strict";
// Everything works without this file: the page then has a link to see it anew. With it, what changes in a session is shown
// by itself, every two seconds, until somebody stops that.

const PAUSE = 2000;
const button = document.querySelector("[data-pause]");
// Each region as it was served: what somebody types or opens in it is no news.
const served = new Map();
// An open page names what it has, and is sent nothing (304) where nothing is new; at first it has nothing to name.
let tag = '""';
let going = button !== null;

async function look() {
  if (going && !document.hidden) {
    try {
      const response = await fetch(location.href, { headers: { "If-None-Match": tag } });
      if (response.ok) {
        tag = response.headers.get("ETag") ?? tag;
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
    if (old && served.get(fresh.id) !== fresh.innerHTML) {
      served.set(fresh.id, fresh.innerHTML);
      const focused = old.contains(document.activeElement);
      old.innerHTML = fresh.innerHTML;
      // Whoever was in what is gone goes on at its beginning.
      if (focused) {
        (old.querySelector("[tabindex]") ?? document.getElementById("main")).focus();
      }
    }
  }
}

for (const region of document.querySelectorAll("[data-live]")) {
  served.set(region.id, region.innerHTML);
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
