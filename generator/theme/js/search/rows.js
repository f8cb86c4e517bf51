// Agreements as rows: fetched by the two hundred, shown as the page without a script shows them, or written as CSV.
import { excerpt } from "./excerpt.js";
import { fetched } from "./sieve.js";

const files = new Map();
const FIELDS = ["id", "title", "partner", "date", "edtf", "states", "sources", "origins", "disputes", "unknowns"];
const KINDS = { dispute: "Dispute", unknown: "Open question", assessment: "Judgement", source: "Source" };

export const rowOf = async (number, sieve) => {
  const size = sieve.known.rows;
  const file = Math.floor(number / size);
  if (!files.has(file)) files.set(file, fetched(`rows/${file}.json`));
  const values = (await files.get(file))[number % size];
  const row = Object.fromEntries(FIELDS.map((field, index) => [field, values[index]]));
  const states = Object.keys(sieve.known.states);
  return {
    ...row,
    number,
    states: row.states.map((state) => states[state]),
    form: sieve.terms("form", number).join(", "),
    status: sieve.terms("status", number).join(", "),
    technologies: sieve.terms("technology", number).join("; "),
  };
};

export const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const mark = (state) => {
  if (state === "not-applicable") return document.createElement("i");
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawn.setAttribute("class", `m ${state}`);
  drawn.setAttribute("aria-hidden", "true");
  drawn.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  drawn.firstChild.setAttribute("href", `#m-${state}`);
  return drawn;
};

const ladder = ({ states }, { rungs, states: words }) => {
  const reach = Math.max(0, ...states.map((state, index) => (/^(confirmed|reported)$/.test(state) ? index : 0)));
  const told = rungs.map(([name, nothing], index) => {
    const word = states[index] === "unknown" ? nothing : words[states[index]];
    return `${name}: ${word.toLowerCase()}`;
  });
  const label = `Ladder. ${told.join("; ")}`;
  return element("span", { class: `ml r${reach}`, role: "img", "aria-label": label }, ...states.map(mark));
};

export const item = (row, sieve) => {
  const href = `../briefings/${row.id}/`;
  const link = element("a", { href }, row.title);
  return element(
    "li",
    { "data-row": row.number },
    element("h2", {}, link),
    element("p", {}, `${row.partner} · ${row.form} · ${row.date}`),
    element("p", {}, ladder(row, sieve.known), ` ${row.status}`),
  );
};

// Under a row found by its words: the words in their place, and the way to the statement that says so.
export const quote = (page, href) => {
  const { id, pieces } = excerpt(page);
  const quoted = element("p", { class: "quote" });
  for (const [word, found] of pieces) quoted.append(found ? element("mark", {}, word) : word, " ");
  if (id) {
    const about = element("span", { class: "vh" }, ` in ${page.meta.title}`);
    quoted.append(element("a", { href: `${href}#${id}` }, KINDS[id.split("-", 1)[0]] ?? "Statement", about));
  }
  return quoted;
};

export const table = (rows, sieve) => [
  ["id", "title", "partner", "form", "status", "date", ...sieve.known.rungs.map(([name]) => name.toLowerCase()),
    "technologies", "sources", "origins", "open_disputes", "unknowns", "address"],
  ...rows.map((row) => [row.id, row.title, row.partner, row.form, row.status, row.edtf, ...row.states,
    row.technologies, row.sources, row.origins, row.disputes, row.unknowns,
    new URL(`../briefings/${row.id}/`, document.baseURI).href]),
];
