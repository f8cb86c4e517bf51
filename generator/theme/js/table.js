// Under a table that holds a whole list: its rows as CSV, in the order that the reader gave them.
import { download } from "./csv.js";

const text = (cell) => {
  const copy = cell.cloneNode(true);
  for (const aside of copy.querySelectorAll("small, [aria-hidden]")) aside.remove();
  const words = copy.querySelector("[aria-label]")?.ariaLabel ?? copy.textContent;
  return words.replace(/\s+/g, " ").trim();
};

for (const table of document.querySelectorAll("table[data-sortable]")) {
  const save = document.createElement("button");
  save.type = "button";
  save.textContent = `Download these ${table.tBodies[0].rows.length} rows as CSV`;
  save.addEventListener("click", () => download("agreements.csv", [...table.rows].map((row) => [...row.cells].map(text))));
  const line = document.createElement("p");
  line.className = "take";
  line.append(save);
  table.after(line);
}
