// A box that narrows long tables of names and phrases, whose texts stand in fields where a browser finds nothing.
"use strict";
{
  const ENOUGH = 15; // rows from which on the box is worth its place
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rowsOf = (table) => [...table.querySelectorAll(".has_original")];
  const wordsOf = (row) => plain([...row.querySelectorAll(".original p, input[type=text]")].map((one) => one.value ?? one.textContent).join(" "));
  const hasFault = (row) => row.matches(":has(.errorlist)") || row.previousElementSibling?.matches(".row-form-errors");
  const addBox = (group) => {
    const rows = rowsOf(group);
    if (rows.length < ENOUGH) return;
    const line = Object.assign(document.createElement("p"), { className: "find-row" });
    const box = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
    const told = document.createElement("span");
    const label = Object.assign(document.createElement("label"), { textContent: `Find among ${rows.length}` });
    label.append(" ", box);
    told.setAttribute("role", "status");
    line.append(label, told);
    box.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault()); // Enter would save the page
    box.addEventListener("input", () => {
      const wanted = plain(box.value.trim());
      for (const row of rows) row.hidden = Boolean(wanted) && !wordsOf(row).includes(wanted) && !hasFault(row);
      told.textContent = wanted ? `${rows.filter((row) => !row.hidden).length} shown` : "";
    });
    group.querySelector("table").before(line);
  };
  addEventListener("load", () => document.querySelectorAll(".inline-group .tabular").forEach(addBox));
}
