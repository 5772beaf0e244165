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

  function show() {
    way.hidden = !kept().length;
    link.href = list();
    link.textContent = stories(kept().length);
  }

  // A button under the headline that keeps the story or forgets it.
  function button(article) {
    const number = Number(article.dataset.keep);
    const line = element("p", { class: "keeping" });
    const keep = element("button", { type: "button", class: "plain-button" });
    const see = element("a", { rel: "nofollow" });
    line.append(keep, see);
    const say = () => {
      const has = kept().includes(number);
      keep.textContent = has ? "Kept on this device" : "Keep this story";
      keep.setAttribute("aria-pressed", String(has));
      see.hidden = !has;
      see.href = list();
      see.textContent = `See ${stories(kept().length)}`;
      show();
    };
    keep.addEventListener("click", () => {
      const others = kept().filter((one) => one !== number);
      device.set("kept", kept().includes(number) ? others : [...others, number].slice(-MOST));
      say();
    });
    article.querySelector("header").append(line);
    say();
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

  show();
  document.querySelectorAll("[data-keep]").forEach(button);
  document.querySelectorAll("[data-one-by-one]").forEach(over);
  addEventListener("storage", show);
}
