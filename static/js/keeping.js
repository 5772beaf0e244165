// Stories that a reader keeps, on this device alone; their list is an address that can be sent to others.
"use strict";
{
  const MOST = 200; // as many as one address may name
  const kept = () => (device.get("kept") ?? []).filter(Number.isInteger);
  const foot = document.querySelector(".foot ul");
  const list = () => `${foot.dataset.list}?${new URLSearchParams(kept().map((number) => ["story", number]))}`;
  const stories = (number) => (number === 1 ? "1 kept story" : `${number} kept stories`);

  // The way to the kept stories, in the foot of every page.
  const way = element("li", {});
  const link = element("a", { rel: "nofollow" });
  way.append(link);
  foot.append(way);

  const shown = []; // what tells of each button's story whether it is kept

  function show() {
    way.hidden = !kept().length;
    link.href = list();
    link.textContent = stories(kept().length);
    for (const say of shown) say();
  }

  // A button that keeps a story or forgets it, and beside it the way to all kept ones.
  function button(line, number, words) {
    const keep = element("button", { type: "button", class: "plain-button" });
    const see = element("a", { rel: "nofollow" });
    line.append(keep, see);
    const say = () => {
      const has = kept().includes(number);
      keep.replaceChildren(...words(has));
      keep.setAttribute("aria-pressed", String(has));
      see.hidden = !has;
      see.href = list();
      see.textContent = `See ${stories(kept().length)}`;
    };
    shown.push(say);
    keep.addEventListener("click", () => {
      const others = kept().filter((one) => one !== number);
      device.set("kept", kept().includes(number) ? others : [...others, number].slice(-MOST));
      show();
    });
  }

  // Under the headline of a story's own page.
  function own(article) {
    const line = element("p", { class: "keeping" });
    article.querySelector("header").append(line);
    button(line, Number(article.dataset.keep), (has) => [has ? "Kept on this device" : "Keep this story"]);
  }

  // Behind the section and source of a story in a list.
  function listed(card) {
    const line = element("span", { class: "keeping" });
    const which = () => element("span", { class: "hidden" }, `: ${card.querySelector("h3").textContent}`);
    card.querySelector(".meta").append("\u2003", line); // a wide space: it stays behind where the button begins a line
    button(line, Number(card.dataset.story), (has) => [has ? "Kept" : "Keep", which()]);
  }

  // Over the list of just the kept stories: what it is, and a way to forget them.
  function over(results) {
    const asked = new URLSearchParams(location.search).getAll("story").map(Number);
    if (!kept().length || asked.length !== kept().length || !asked.every((one) => kept().includes(one))) return;
    const line = element("p", { class: "since" }, "These stories are kept on this device; their address can be sent to others. ");
    const forget = element("button", { type: "button", class: "plain-button" }, "Forget them");
    forget.addEventListener("click", () => { device.drop("kept"); line.remove(); show(); });
    line.append(forget);
    results.querySelector(".cards").before(line);
  }

  document.querySelectorAll("[data-keep]").forEach(own);
  document.querySelectorAll(".cards [data-story]").forEach(listed);
  document.querySelectorAll("[data-one-by-one]").forEach(over);
  show();
  addEventListener("storage", show);
}
