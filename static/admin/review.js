// Keys for the review screen; everything also works with the mouse and without this file.
"use strict";
{
  const rows = [...document.querySelectorAll(".review-row")];
  const form = document.getElementById("review-form");
  const isTyping = (element) => element.closest("input:not([type=radio]), textarea, select, .select2") !== null;
  const step = (by) => {
    const at = rows.indexOf(document.activeElement.closest(".review-row"));
    rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  const decide = (value) => {
    const row = document.activeElement.closest(".review-row");
    const choice = row?.querySelector(`input[value=${value}]`);
    if (choice) { choice.checked = true; step(1); }
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    y: () => decide("accepted"),
    x: () => decide("rejected"),
    a: () => form.querySelector("button[name=all]").click(),
    s: () => form.querySelector("button:not([name])").click(),
    b: () => document.getElementById("review-back")?.click(),
    n: () => document.getElementById("review-next").click(),
    t: () => document.querySelector(".select2-selection")?.focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = keys[event.key.toLowerCase()];
    if (act) { event.preventDefault(); act(); }
  });
  rows[0]?.focus();
}
