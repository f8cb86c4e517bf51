// Any two to four agreements side by side: the address names them, only theirs are fetched.
import { download, safe } from "../csv.js";
import { rowsOf, tableOf } from "./rows.js";
import { drawn, element } from "./table.js";

const section = document.getElementById("beside");
const form = section?.querySelector("form");
const status = section?.querySelector("[role=status]");
const site = document.title.split(" | ").pop();
const page = (id) => `../briefings/${id}/`;
const absolute = ({ id }) => new URL(page(id), document.baseURI).href;

const named = () => {
  const asked = new URLSearchParams(location.search);
  const ids = [..."abcd"].map((letter) => asked.get(letter)).filter((id) => /^[a-z0-9-]+$/.test(id ?? ""));
  return [...new Set(ids)];
};

const fetched = async (id) => {
  const answer = await fetch(`${page(id)}comparison.json`);
  if (!answer.ok) throw new Error(id);
  return answer.json();
};

// What is related to the first comes first; an agreement that the choices lack joins them.
const choose = (chosen) => {
  const [first, ...rest] = form.querySelectorAll("select");
  const names = new Map([...first.options].map(({ value, text }) => [value, text]));
  for (const { id, title, partner } of chosen) {
    if (!names.has(id)) first.append(new Option(`${partner}: ${title}`, id));
  }
  const near = (chosen[0]?.related ?? []).filter((id) => names.has(id));
  rest.forEach((select) => {
    const every = [...first.options].slice(1).map((option) => option.cloneNode(true));
    const related = element("optgroup", { label: "Related to the first" });
    related.append(...every.filter(({ value }) => near.includes(value)));
    select.append(...(near.length ? [related] : []), ...every.filter(({ value }) => !near.includes(value)));
  });
  [first, ...rest].forEach((select, index) => (select.value = chosen[index]?.id ?? ""));
};

const flash = (button, words) => {
  const label = button.textContent;
  button.textContent = words;
  setTimeout(() => (button.textContent = label), 2000);
};

// As a table for a text processor, and with tabs for a spreadsheet.
const copy = async (button, rows, table) => {
  const cells = rows.map((row) => row.map((value) => safe(value).replace(/\s+/g, " ")));
  const markup = document.createElement("table");
  for (const row of cells) markup.insertRow().append(...row.map((value) => element("td", {}, value)));
  const forms = { "text/html": markup.outerHTML, "text/plain": cells.map((row) => row.join("\t")).join("\n") };
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    flash(button, "Copied");
  } catch {
    getSelection().selectAllChildren(table);
    flash(button, "Copy with Ctrl+C or ⌘C");
  }
};

const pressed = (label, act) => {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => act(button));
  return button;
};

const tools = (agreements, rows, table) => {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", () => table.classList.toggle("only", box.checked));
  const cells = tableOf(agreements, rows, absolute);
  return element(
    "p",
    { class: "tools" },
    element("label", {}, box, " Differences only"),
    pressed("Copy as a table", (button) => copy(button, cells, table)),
    pressed("Download as CSV", () => download(`${agreements.map(({ id }) => id).join("--")}.csv`, cells)),
    element("a", { href: "./" }, "All agreements"),
  );
};

const show = (agreements) => {
  const rows = rowsOf(agreements);
  const told = rows.filter(({ empty }) => !empty);
  const apart = told.filter(({ differs }) => differs).length;
  const silent = rows.filter(({ empty }) => empty).map(({ name }) => name.toLowerCase());
  const names = new Intl.ListFormat("en-GB").format(agreements.map(({ title }) => title));
  const table = drawn(agreements, rows, ({ id }) => page(id));
  const region = element("div", { class: "wide", role: "region", "aria-label": "Comparison" }, table);
  const legend = element("p", { class: "note" });
  legend.append(...section.querySelector("template").content.cloneNode(true).childNodes);
  const note = silent.length
    ? element("p", { class: "note" }, `Nothing is told in any of them under: ${[...new Set(silent)].join(", ")}.`)
    : "";
  const title = `They differ in ${apart} of the ${told.length} rows in which anything is told`;
  section.append(element("h2", {}, title), legend, tools(agreements, rows, table), region, note);
  new ResizeObserver(() => (region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1)).observe(region);
  document.title = `${names} compared | ${site}`;
};

const start = async () => {
  const ids = named();
  const answers = await Promise.allSettled(ids.map(fetched));
  const found = answers.filter(({ value }) => value).map(({ value }) => value);
  const lost = answers.filter(({ reason }) => reason).map(({ reason }) => `“${reason.message}”`);
  choose(found);
  const missing = lost.length ? `Not found: ${lost.join(", ")}. ` : "";
  status.textContent = missing + (ids.length && found.length < 2 ? "Choose at least two agreements." : "");
  if (found.length > 1) show(found);
};

if (form) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const [letter, id] of [...formData]) if (!id) formData.delete(letter);
  });
  start();
}
