// Comfort for readers with script: suggestions while typing, a box that finds a value in a long facet, and a form that
// applies itself when a box is ticked (on a narrow screen it tells how many stories its button would show). Every page is complete without this file.
"use strict";

const WAIT = 150; // milliseconds without a key before the server is asked
const COPIED = 4_000; // milliseconds for which a button says that it has copied
const LONG = 15; // rows from which a list gets a box to find one

function later(work, wait) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...given), wait);
  };
}

function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

// --- suggestions: an ARIA combobox with a list below it ---

function suggestions(input, number) {
  const list = element("ul", { class: "options", role: "listbox", id: `options-${number}`, "aria-label": "Suggestions" });
  const status = element("p", { class: "hidden", role: "status" });
  let chosen = -1;
  list.hidden = true;
  input.after(list, status);
  for (const [key, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"]]) input.setAttribute(key, value);

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[place].id);
  };
  const show = (found) => {
    list.replaceChildren(...found.map((one, index) => {
      const option = element("li", { role: "option", id: `${list.id}-${index}`, "aria-selected": "false", "data-url": one.url });
      const count = one.count == null ? "" : ` · ${one.count.toLocaleString("en-GB")}`;
      option.append(element("span", {}, one.label), element("span", { class: "detail" }, `${one.detail || one.kind}${count}`));
      return option;
    }));
    list.hidden = found.length === 0;
    chosen = -1;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length ? `${found.length} ${found.length === 1 ? "suggestion" : "suggestions"}, use the arrow keys` : "";
  };
  const ask = later(async () => {
    const words = input.value.trim();
    if (words.length < 2) return close();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`);
      if (answer.ok && input.value.trim() === words && document.activeElement === input) show((await answer.json()).suggestions);
    } catch { close(); }
  }, WAIT);

  input.addEventListener("input", ask);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
    if (list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen >= last ? 0 : chosen + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen <= 0 ? last : chosen - 1); }
    if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); location.assign(list.children[chosen].dataset.url); }
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[data-url]");
    if (option) location.assign(option.dataset.url);
  });
}

// --- the form of the list ---

// A box above a long list that hides what does not hold the typed words; `kept` names what stays all the same.
function findBox(list, plural, kept) {
  const values = [...list.querySelectorAll("li")];
  if (values.length < LONG) return;
  const box = element("input", { type: "search", class: "find", "aria-label": `Find among ${plural}`, placeholder: `Find among ${values.length.toLocaleString("en-GB")} ${plural}` });
  const status = element("p", { class: "hidden", role: "status" });
  const words = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  box.addEventListener("input", () => {
    const typed = words(box.value.trim());
    for (const value of values) value.hidden = !kept(value) && !words(value.textContent).includes(typed);
    for (const group of list.querySelectorAll("section")) group.hidden = !group.querySelector("li:not([hidden])");
    status.textContent = typed ? `${values.filter((value) => !value.hidden).length} ${plural}` : "";
  });
  box.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  list.before(status);
  (list.matches("fieldset") ? list.querySelector("ul") : list).before(box);
}

const wide = matchMedia("(min-width: 58rem)");

// What the browser keeps for these pages; a private window may refuse, and then nothing is kept.
const storing = (area) => ({
  get: (name) => { try { return JSON.parse(area().getItem(name)); } catch { return null; } },
  set: (name, value) => { try { area().setItem(name, JSON.stringify(value)); } catch { /* refused */ } },
  drop: (name) => { try { area().removeItem(name); } catch { /* refused */ } },
});
const remembered = storing(() => sessionStorage); // until the window is closed
const device = storing(() => localStorage); // for good, on this device alone

// Folded facets stay folded from page to page; on a narrow screen only those with a choice begin open.
function folding(facets) {
  const folded = new Set(remembered.get("folded") ?? []);
  for (const facet of facets) {
    const name = facet.id || "dates";
    if (!wide.matches) facet.open = "chosen" in facet.dataset || facet.querySelector("[aria-invalid]") !== null || location.hash === `#${facet.id}`;
    else if (folded.has(name)) facet.open = false;
    facet.addEventListener("toggle", () => {
      if (!wide.matches) return;
      if (facet.open) folded.delete(name); else folded.add(name);
      remembered.set("folded", [...folded]);
    });
  }
}

// How many stories the ticked boxes would show, on the button that shows them.
function counting(ask, button) {
  return later(async () => {
    const asked = new URLSearchParams([...new FormData(ask)].filter(([name, value]) => value !== "" && name !== "view" && name !== "all"));
    asked.set("page_size", "1");
    let told = "Show stories";
    try {
      const answer = await fetch(`${button.dataset.count}?${asked}`);
      if (answer.ok) {
        const { count } = await answer.json();
        told = count === 1 ? "Show 1 story" : `Show ${count.toLocaleString("en-GB")} stories`;
      }
    } catch { /* the button works without a number */ }
    button.textContent = told;
  }, WAIT);
}

function form(ask) {
  const button = document.querySelector("[data-count]");
  const fields = () => [...ask.elements].filter((field) => field.name && !field.disabled);
  const tidy = () => fields().forEach((field) => { if (field.value === "") field.disabled = true; });
  const count = counting(ask, button);
  const apply = later(() => ask.requestSubmit(), 350);
  const leave = (field) => remembered.set("place", { top: scrollY, name: field.name, value: field.value });
  ask.addEventListener("submit", tidy);
  addEventListener("pageshow", () => [...ask.elements].forEach((field) => { field.disabled = false; }));
  document.querySelectorAll(".at-once").forEach((sentence) => { sentence.hidden = !wide.matches; });
  button.setAttribute("aria-live", "polite");
  for (const field of fields()) {
    if (field.type === "checkbox") field.addEventListener("change", () => { if (wide.matches) { leave(field); apply(); } else count(); });
    else if (["from", "to", "added"].includes(field.id)) field.addEventListener("input", () => { if (!wide.matches) count(); });
  }
  const place = remembered.get("place");
  remembered.set("place", null);
  if (!place || !wide.matches) return;
  scrollTo(0, place.top);
  fields().find((field) => field.name === place.name && field.value === place.value)?.focus({ preventScroll: true });
}

// A button that copies an address and says so, with a sentence for those who do not see it; `refused` where it may not.
function copyButton(label, look, address, refused) {
  if (!navigator.clipboard) return [];
  const button = element("button", { type: "button", class: look }, label);
  const status = element("span", { class: "hidden", role: "status" });
  const again = later(() => { button.textContent = label; status.textContent = ""; }, COPIED);
  button.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(address()); } catch { return refused(); }
    button.textContent = "Copied";
    status.textContent = "The address was copied.";
    again();
  });
  return [button, status];
}

// The permanent link of a story or a receipt, and the address of a list as it is at the moment.
function copying(field) {
  field.addEventListener("focus", () => field.select());
  field.after(...copyButton(field.dataset.copy, "copy", () => field.value, () => field.focus()));
}

function copyingHere(place) {
  const address = () => location.href.split("#")[0];
  place.append(...copyButton(place.dataset.copyHere, "plain-button", address, () => prompt(place.dataset.copyHere, address())));
}

document.querySelectorAll("[data-suggest]").forEach(suggestions);
document.querySelectorAll("[data-plural]").forEach((facet) => findBox(facet, facet.dataset.plural, (value) => value.querySelector("input").checked));
document.querySelectorAll("[data-find]").forEach((index) => findBox(index, index.dataset.find, () => false));
folding(document.querySelectorAll("details.facet"));
if (document.getElementById("ask")) form(document.getElementById("ask"));
document.querySelectorAll(".share").forEach(copying);
document.querySelectorAll("[data-copy-here]").forEach(copyingHere);
