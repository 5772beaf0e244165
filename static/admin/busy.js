// Says that work goes on, where a press of a button takes seconds, and lets no second press through.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.busy || event.defaultPrevented) return;
  if (form.querySelector(".busy")) return event.preventDefault();
  const told = Object.assign(document.createElement("p"), { className: "busy", textContent: form.dataset.busy });
  told.setAttribute("role", "status");
  (event.submitter?.closest("p, li, .submit-row") ?? form.lastElementChild).after(told);
});
addEventListener("pageshow", () => document.querySelectorAll(".busy").forEach((told) => told.remove()));
