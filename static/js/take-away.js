// Finds stories in a file that was taken away: every word typed must stand in a story's text or tags.
"use strict";
{
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const stories = [...document.querySelectorAll("article")].map((article) => [article, plain(article.textContent)]);

  function show(box, told) {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [article, text] of stories) {
      article.hidden = !words.every((word) => text.includes(word));
      count += !article.hidden;
    }
    told.value = words.length ? `${count} of ${stories.length} stories` : "";
  }

  if (stories.length > 1) {
    const form = document.createElement("div");
    form.className = "find";
    form.setAttribute("role", "search");
    form.innerHTML = '<label>Find in these stories <input type="search" autocomplete="off"></label><output role="status"></output>';
    const [box, told] = [form.querySelector("input"), form.querySelector("output")];
    box.addEventListener("input", () => show(box, told));
    // A story that a link of the index leads to must be seen.
    addEventListener("hashchange", () => {
      if (document.querySelector("article:target")?.hidden) { box.value = ""; show(box, told); document.querySelector(":target").scrollIntoView(); }
    });
    document.querySelector("main").before(form);
  }
}
