"use strict";
// Everything works without this file. With it the page stays where it is while Vett reads, and a text can be copied.

const status = text => { document.getElementById("status").textContent = text; };

/** Forms are sent without leaving the page: the answer is the whole page, and takes the place of this one. */
document.addEventListener("submit", async event => {
  const form = event.target;
  const button = event.submitter;
  const action = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action"), location.href);
  if (form.method !== "post" || form.dataset.plain !== undefined || form.dataset.sending) {
    return;
  }
  event.preventDefault();
  form.dataset.sending = "yes";
  document.getElementById("main").setAttribute("aria-busy", "true");
  status(document.body.dataset.working);
  const fields = new FormData(form);
  if (button?.name) {
    fields.append(button.name, button.value);
  }
  try {
    const response = await fetch(action.pathname, { method: "POST", body: new URLSearchParams(fields) });
    if (!response.ok) {
      throw new Error("refused");
    }
    show(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    delete form.dataset.sending;
    document.getElementById("main").removeAttribute("aria-busy");
    status("");
    failed(form);
  }
});

/** A reply to a text that has been changed since must not be taken for a reply to the new one. */
document.addEventListener("input", event => {
  const reply = document.getElementById("reply");
  if (event.target.id === "draft" && reply?.dataset.stale) {
    note(reply, reply.dataset.stale, "prepend");
    delete reply.dataset.stale;
  }
});

function show(page) {
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  Object.assign(document.body.dataset, page.body.dataset);
  // Nobody loses what stands in the other box, or a text that was too long to be read.
  const typed = ["question", "draft"].map(id => [id, document.getElementById(id).value]);
  document.body.replaceChildren(...page.body.childNodes);
  for (const [id, value] of typed) {
    const box = document.getElementById(id);
    box.value ||= value;
  }
  prepare();
  const reply = document.getElementById("reply");
  reply.focus({ preventScroll: true });
  reply.scrollIntoView();
}

/** Said beside the form that was not read, where the text still is. What stands below answers something else. */
function failed(form) {
  document.querySelectorAll(".failed, #reply, .marked").forEach(element => element.remove());
  note(form.isConnected ? form : document.getElementById("draft-form"), document.body.dataset.failed, "append");
}

function note(place, text, where) {
  const note = document.createElement("p");
  note.className = "failed note warning";
  note.setAttribute("role", "alert");
  note.textContent = text;
  place[where](note);
}

function prepare() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
  }
}

document.addEventListener("click", async event => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).value);
    status(copy.dataset.done);
    copy.textContent = copy.dataset.done;
  }
  const box = event.target.closest("a[href='#draft'], a[href='#question']");
  if (box) {
    event.preventDefault();
    document.querySelector(box.getAttribute("href")).focus();
  }
});

prepare();
