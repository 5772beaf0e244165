// Names for what Django's admin leaves without one: fields in tables, boxes that look names up, cells of rows shown as cards.
"use strict";
{
  const SETTLED = 200; // milliseconds after which the boxes that look names up are there
  const words = (element) => element?.textContent.replace(/\s+/g, " ").trim().replace(/:$/, "") ?? "";
  const ofColumn = (cell) => {
    const head = cell.closest("table")?.querySelectorAll("thead th")[cell.cellIndex];
    return words(head?.querySelector(".text") ?? head);
  };
  const isNamed = (field) => field.labels?.length || field.hasAttribute("aria-label") || field.hasAttribute("aria-labelledby");
  const nameField = (field) => {
    const cell = field.closest("td");
    const name = cell ? ofColumn(cell) : words(field.closest("fieldset, .form-row")?.querySelector("legend, label"));
    if (name && !isNamed(field)) field.setAttribute("aria-label", name);
  };
  const nameLookUp = (box) => {
    const field = box.closest(".select2")?.previousElementSibling;
    const name = field?.getAttribute("aria-label") || words(field?.labels?.[0]);
    if (!name) return;
    box.removeAttribute("aria-labelledby");
    for (const part of [box, ...box.querySelectorAll("[role=textbox], [role=searchbox]")]) part.setAttribute("aria-label", name);
  };
  // Two columns of a table of rows have heads without words: what a row was before, and the way to take it away.
  const nameHead = (head) => {
    if (head.textContent.trim()) return;
    head.append(Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: head.matches(".original") ? "Row" : "Take away" }));
  };
  const nameCells = (root) => {
    const cells = root.querySelectorAll("#result_list td:not(.action-checkbox), .tabular .form-row td:not(.original, .delete)");
    for (const cell of cells) cell.dataset.head = ofColumn(cell);
  };
  const nameAll = (root) => {
    nameCells(root);
    root.querySelectorAll(".tabular thead th").forEach(nameHead);
    root.querySelectorAll("td input:not([type=hidden]), td select, td textarea, .datetime input").forEach(nameField);
    root.querySelectorAll(".select2-selection, .select2-search__field").forEach(nameLookUp);
  };
  nameCells(document);
  addEventListener("load", () => setTimeout(() => nameAll(document), SETTLED));
  document.addEventListener("formset:added", (event) => nameAll(event.target));
}
