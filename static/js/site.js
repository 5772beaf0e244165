// Comfort for readers with script: suggestions while typing, a box that finds a value in a long facet, and a form that
// applies itself when a box is ticked. Every page is complete without this file.
"use strict";

const WAIT = 150; // milliseconds without a key before the server is asked

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
    status.textContent = found.length ? `${found.length} suggestions, use the arrow keys` : "";
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

function findBox(facet) {
  const values = [...facet.querySelectorAll("li")];
  if (values.length < 15) return;
  const box = element("input", { type: "search", class: "find", "aria-label": `Find among ${facet.dataset.plural}`, placeholder: `Find among ${values.length} ${facet.dataset.plural}` });
  box.addEventListener("input", () => {
    const words = box.value.trim().toLowerCase();
    for (const value of values) value.hidden = !value.querySelector("input").checked && !value.textContent.toLowerCase().includes(words);
  });
  box.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  facet.querySelector("ul").before(box);
}

function form(ask) {
  const fields = () => [...ask.elements].filter((field) => field.name && !field.disabled);
  const tidy = () => fields().forEach((field) => { if (field.value === "") field.disabled = true; });
  const apply = later(() => {
    try { sessionStorage.setItem("place", String(scrollY)); } catch { /* private windows may refuse */ }
    ask.requestSubmit();
  }, 350);
  ask.addEventListener("submit", tidy);
  addEventListener("pageshow", () => [...ask.elements].forEach((field) => { field.disabled = false; }));
  for (const field of fields()) {
    if (field.type === "checkbox" || field.tagName === "SELECT") field.addEventListener("change", apply);
  }
  try {
    const place = sessionStorage.getItem("place");
    sessionStorage.removeItem("place");
    if (place && matchMedia("(min-width: 58rem)").matches) scrollTo(0, Number(place));
  } catch { /* as above */ }
}

document.querySelectorAll("[data-suggest]").forEach(suggestions);
document.querySelectorAll(".facet[data-plural]").forEach(findBox);
if (document.getElementById("ask")) form(document.getElementById("ask"));
document.querySelectorAll(".share").forEach((field) => field.addEventListener("focus", () => field.select()));
