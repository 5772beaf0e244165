// Two comforts that a reader can switch off, both kept on this device alone: keys for reading, and marks beside stories
// that came since the last visit. Nothing is sent anywhere; no cookie is set.
"use strict";
{
  const VISIT = 30 * 60 * 1000; // milliseconds without a page after which a visit is over
  const STORIES = ".card, .item, .front-lead, .front-briefs article, .front-ahead li, .expected > li";
  const KEYS = [["/", "to the search box"], ["j", "to the next story"], ["k", "to the story before"], ["?", "these keys"], ["Esc", "closes what is open"]];
  const kept = device;

  // --- stories since the last visit ---

  // What was the newest story when the last visit ended; a visit lasts as long as no half-hour passes without a page.
  function lastVisit(newest) {
    const now = Date.now();
    const held = kept.get("visit") ?? { seen: 0, before: 0, at: 0, when: 0 };
    if (now - held.at > VISIT) Object.assign(held, { before: held.seen, when: held.at });
    Object.assign(held, { at: now, seen: Math.max(held.seen, newest) });
    kept.set("visit", held);
    return held;
  }

  function markNew() {
    unmark();
    if (kept.get("no-marks")) return;
    const { before, when } = lastVisit(Number(document.querySelector("[data-newest]")?.dataset.newest ?? 0));
    if (!before) return;
    offer(before, new Date(when));
    const fresh = [...document.querySelectorAll("[data-story]")].filter((card) => Number(card.dataset.story) > before);
    for (const card of fresh) card.querySelector("h2, h3, a")?.before(element("span", { class: "fresh" }, "New"));
    if (fresh.length) tell(fresh.length, new Date(when), before);
  }

  const dayOf = (when) => when.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

  // On the page that asks when a reader was last here: a button that knows.
  function offer(before, when) {
    const form = document.getElementById("catch-up");
    if (!form) return;
    const button = element("button", { type: "submit", name: "after", value: before, class: "quiet since-visit" }, `Since my last visit on ${dayOf(when)}`);
    button.addEventListener("click", () => { form.elements.from.value = ""; });
    form.querySelector("#from-hint").after(button);
  }

  // The new stories of this list in one page.
  function together(before) {
    const asked = new URLSearchParams(location.search);
    for (const name of ["page", "sort", "view", "all"]) asked.delete(name);
    asked.set("after", before);
    return element("a", { rel: "nofollow", href: `${document.querySelector("[data-catch-up]").dataset.catchUp}?${asked}` }, "Read them in one page");
  }

  function tell(number, when, before) {
    const day = dayOf(when);
    const line = element("p", { class: "since" }, `${number === 1 ? "1 story here is" : `${number} stories here are`} new since your last visit on ${day}. Only this device knows. `);
    const off = element("button", { type: "button", class: "plain-button" }, "Stop marking");
    off.addEventListener("click", () => { wish("no-marks", true); });
    if (location.pathname === document.querySelector("[data-list]").dataset.list || location.pathname === "/") line.append(together(before), " · ");
    line.append(off);
    (document.querySelector(".cards") ?? document.querySelector("main h1")).before(line);
  }

  const unmark = () => document.querySelectorAll(".fresh, .since, .since-visit").forEach((mark) => mark.remove());

  function wish(name, isOff) {
    if (isOff) kept.set(name, true); else kept.drop(name);
    if (name !== "no-marks") return;
    if (isOff) kept.drop("visit");
    markNew();
  }

  // --- keys ---

  const isTyping = (target) => target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  const stories = () => [...document.querySelectorAll(STORIES)].map((story) => story.querySelector("h2 a, h3 a, a")).filter((link) => link?.getClientRects().length);

  // To the link of the story after (1) or before (-1) the one that has the focus or stands at the top of the window.
  function step(way) {
    const links = stories();
    const onward = document.querySelector(way > 0 ? "main [rel=next]" : "main [rel=prev]");
    if (!links.length) return onward?.click();
    const here = links.findIndex((link) => link.closest(STORIES).contains(document.activeElement));
    const below = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
    const next = here >= 0 ? here + way : below < 0 ? links.length - 1 : way > 0 ? below : below - 1;
    const target = links[next] ?? onward;
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }

  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (kept.get("no-keys") || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const acts = { "/": () => document.querySelector("#q, #site-q, main input[type=search]")?.focus(), j: () => step(1), k: () => step(-1), "?": open };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  function choice(name, text) {
    const label = element("label", {});
    const box = element("input", { type: "checkbox" });
    box.checked = !kept.get(name);
    box.addEventListener("change", () => wish(name, !box.checked));
    label.append(box, element("span", {}, text));
    return label;
  }

  function open() {
    const dialog = element("dialog", { class: "keys", "aria-labelledby": "keys-title" });
    const list = element("dl", {});
    for (const [key, does] of KEYS) {
      const term = element("dt", {});
      term.append(element("kbd", {}, key));
      list.append(term, element("dd", {}, does));
    }
    const form = element("form", { method: "dialog" });
    form.append(element("button", {}, "Close"));
    dialog.append(element("h2", { id: "keys-title" }, "Keys for reading"), list, choice("no-keys", "Single keys work on this device"), choice("no-marks", "Mark what is new since my last visit; only this device knows"), form);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  const way = element("li", {});
  const button = element("button", { type: "button", class: "plain-button" }, "Keys for reading");
  button.addEventListener("click", open);
  way.append(button);
  document.querySelector(".foot ul")?.append(way);
  document.addEventListener("keydown", pressed);
  markNew();
}
