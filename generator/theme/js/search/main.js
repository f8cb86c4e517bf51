// The page of the search: words and filters in the address, results that follow them.
import { download } from "../csv.js";
import { Filters } from "./filters.js";
import { element, item, quote, rowOf, table } from "./rows.js";
import { Sieve } from "./sieve.js";
import { read, write } from "./state.js";
import { find } from "./words.js";

const form = document.querySelector(".find");
const field = form.elements.q;
const found = document.querySelector(".found");
const status = found.querySelector("[role=status]");
const list = found.querySelector("ol");
const more = element("button", { type: "button" }, "Show more");
const tools = element("p", { class: "tools" });
const pages = element("p", { class: "pages" });
const title = document.title;
let state = read(new URLSearchParams(location.search));
let sieve;
let turn = 0;
let rows = [];
let shown = 0;
let hits;

const count = (number) => `${number.toLocaleString("en-GB")} ${number === 1 ? "agreement" : "agreements"}`;

// Excerpts cost a file each: only those come that a reader has before them or is about to.
const READY = 5;
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      explain(target, hits);
    }
  },
  { rootMargin: "200px" },
);

// One that cannot be had, as when a new version has just been published, leaves its row as it is.
const explain = async (entry, result) => {
  const load = result?.agreements.get(Number(entry.dataset.row));
  const page = await load?.().catch(() => undefined);
  if (page) entry.querySelector(".quote")?.replaceWith(quote(page, entry.querySelector("a").getAttribute("href")));
};

const search = async () => {
  const mine = (turn += 1);
  const current = () => mine === turn;
  found.setAttribute("aria-busy", "true");
  try {
    sieve ??= await Sieve.load();
    await sieve.complete(new Set([...state.chosen.keys(), ...filters.open]));
    const result = state.words ? await findWords() : undefined;
    if (current()) await show(result, current);
  } catch (error) {
    if (current()) status.textContent = "The search could not be loaded. It is made when the site is published: a preview has none.";
  }
  if (current()) found.removeAttribute("aria-busy");
};

// Where there is no index, as in a preview, the titles are searched.
const findWords = async () => {
  try {
    return await find(state.words);
  } catch (error) {
    const parts = state.words.toLocaleLowerCase().split(/\s+/);
    const all = await Promise.all([...Array(sieve.known.agreements).keys()].map((number) => rowOf(number, sieve)));
    const fitting = all.filter((row) => {
      const text = `${row.title} ${row.partner}`.toLocaleLowerCase();
      return parts.every((part) => text.includes(part));
    });
    return { agreements: new Map(fitting.map((row) => [row.number, undefined])), pages: [], titles: true };
  }
};

// All that is in sight changes at one moment, so that nothing moves under a reader's eyes.
const show = async (result, current) => {
  const sifted = sieve.sift(state.chosen, result && result.agreements.keys());
  const first = await batch(sifted.rows, 0, result);
  const [near] = await Promise.all([pagesOf(result), ...first.slice(0, READY).map((entry) => explain(entry, result))]);
  if (!current()) return;
  hits = result;
  rows = sifted.rows;
  shown = 0;
  filters.show(sieve, state.chosen, sifted.counts);
  status.textContent = summary();
  showTools();
  pages.replaceChildren(...near);
  list.replaceChildren();
  append(first);
  found.append(tail); // put in anew, it does not count as moved
};

const summary = () => {
  const where = hits?.titles ? "in its title" : "";
  const words = state.words ? ` with “${state.words}” ${where}`.trimEnd() : "";
  const order = state.words ? "best first" : "newest first";
  if (rows.length) return `${count(rows.length)}${words}, ${order}`;
  const filters = sieve.asked(state.chosen).length ? " under these filters" : "";
  return `No agreement${words}${filters}. Fewer words or filters find more.`;
};

const batch = async (numbers, from, result) => {
  const next = numbers.slice(from, from + sieve.known.shown);
  const entries = (await Promise.all(next.map((number) => rowOf(number, sieve)))).map((row) => item(row, sieve));
  if (result && !result.titles) for (const entry of entries) entry.append(element("p", { class: "quote" }));
  return entries;
};

const append = (entries) => {
  list.append(...entries);
  shown += entries.length;
  more.hidden = shown >= rows.length;
  for (const entry of list.querySelectorAll("li:has(> .quote:empty)")) watcher.observe(entry);
};

const pagesOf = async (result) => {
  const data = result && !sieve.asked(state.chosen).length ? result.pages.slice(0, 3) : [];
  const known = await Promise.all(data.map((load) => load()));
  return known.flatMap(({ url, meta }, index) => [index ? ", " : "Pages: ", element("a", { href: url }, meta.title)]);
};

const showTools = () => {
  const chosen = [...state.chosen].flatMap(([facet, keys]) =>
    [...keys].filter((key) => sieve.name(facet, key)).map((key) => without(facet, key)),
  );
  const size = rows.length === 1 ? "this row" : `these ${rows.length.toLocaleString("en-GB")} rows`;
  const save = element("button", { type: "button", class: "save" }, `Download ${size} as CSV`);
  save.addEventListener("click", async () => {
    const all = await Promise.all(rows.map((number) => rowOf(number, sieve)));
    download("agreements.csv", table(all, sieve));
  });
  tools.replaceChildren(...chosen, ...(rows.length ? [save] : []));
};

const without = (facet, key) => {
  const name = sieve.name(facet, key);
  const button = element("button", { type: "button", "aria-label": `Without the filter ${name}` }, `${name} ×`);
  button.addEventListener("click", () => {
    choose(facet, key, false);
    field.focus();
  });
  return button;
};

const go = (step) => {
  const address = write(state);
  history[step](null, "", address);
  document.title = state.words ? `${state.words} | ${title}` : title;
  search();
};

const choose = (facet, key, on) => {
  const keys = state.chosen.get(facet) ?? new Set();
  keys[on ? "add" : "delete"](key);
  if (keys.size) state.chosen.set(facet, keys);
  else state.chosen.delete(facet);
  go("pushState");
};

const filters = new Filters(document.querySelectorAll(".facet"), (facet, key, on) =>
  key === undefined ? search() : choose(facet, key, on),
);

let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    state.words = field.value.trim();
    go("replaceState");
  }, 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  state.words = field.value.trim();
  go("pushState");
});
addEventListener("popstate", () => start());
more.addEventListener("click", async () => {
  const entries = await batch(rows, shown, hits);
  append(entries);
  entries[0]?.querySelector("a").focus();
});
for (const group of document.querySelectorAll(".facet:not([open])")) {
  group.addEventListener("toggle", () => group.open && search(), { once: true });
}

// Down from the field to the first result, up and down between them, up from the first back to the field.
form.closest("main").addEventListener("keydown", (event) => {
  const links = [field, ...list.querySelectorAll("h2 a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const place = links.indexOf(event.target);
  if (!step || place < 0 || !links[place + step]) return;
  event.preventDefault();
  links[place + step].focus();
});

const start = () => {
  state = read(new URLSearchParams(location.search));
  field.value = state.words;
  document.title = state.words ? `${state.words} | ${title}` : title;
  if (state.words || state.chosen.size || sieve) search();
};

// A key of one character must be one that a reader can turn off.
const slash = element("input", { type: "checkbox" });
try {
  slash.checked = localStorage.getItem("slash") !== "off";
  slash.addEventListener("change", () => localStorage.setItem("slash", slash.checked ? "on" : "off"));
} catch {
  slash.disabled = true; // a browser that keeps nothing has the key off
}
status.after(tools, pages);
const tail = element("div", {}, element("p", {}, more), ...found.querySelectorAll("ol ~ p"));
tail.append(element("p", {}, element("label", { class: "slash" }, slash, " The key / leads here from every page")));
found.append(tail);
more.hidden = true;
document.querySelector(".facets").classList.add("set"); // by now folded where it folds
start();
