// The table that a reader sees: every value with its mark, and a way to the statement that says so.
export const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
};

const SVG = "http://www.w3.org/2000/svg";
const mark = (state) => {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("class", `m ${state}`);
  drawn.setAttribute("aria-hidden", "true");
  drawn.append(document.createElementNS(SVG, "use"));
  drawn.firstChild.setAttribute("href", `#m-${state}`);
  return drawn;
};

// A steady state is told by its mark and, to those who hear the page, by its word; any other stands there in full.
const besides = ({ word, state, note }) => {
  const steady = /confirmed|reported/.test(state);
  const said = [steady ? "" : word, note].filter(Boolean).join(". ");
  return [
    word && steady ? element("small", { class: "vh" }, ` ${word}`) : undefined,
    said ? element("small", word ? { class: "under" } : {}, ` ${said}`) : undefined,
  ];
};

const shown = (value, address) => {
  const { text, state, anchor, shared } = value;
  const told = anchor ? element("a", { href: `${address}#${anchor}` }, text) : text;
  const drawn = state && state !== "not-applicable" ? mark(state) : undefined;
  return element("p", { class: shared ? "shared" : "own" }, drawn, element("span", {}, told), ...besides(value));
};

const cell = (values, address) => {
  if (!values.length) return element("td", { role: "cell", class: "no" }, element("p", {}, "– Nothing told"));
  return element("td", { role: "cell" }, ...values.map((value) => shown(value, address)));
};

const line = ({ name, differs, verdict, cells }, addresses) =>
  element(
    "tr",
    { role: "row", class: differs ? "differs" : "same" },
    element("th", { scope: "row", role: "rowheader" }, name, element("small", {}, ` ${verdict}`)),
    ...cells.map((values, index) => cell(values, addresses[index])),
  );

const part = (name, rows, addresses) => {
  const told = rows.filter(({ empty }) => !empty);
  const heading = element("th", { scope: "rowgroup", role: "rowheader", colspan: addresses.length + 1 }, name);
  const kind = told.some(({ differs }) => differs) ? "part" : "part same";
  const body = element("tbody", { role: "rowgroup" }, element("tr", { role: "row", class: kind }, heading));
  body.append(...told.map((row) => line(row, addresses)));
  return told.length ? body : undefined;
};

const column = ({ title, partner }, address) =>
  element(
    "th",
    { scope: "col", role: "columnheader" },
    element("small", {}, partner),
    element("a", { href: address }, title),
  );

export const drawn = (agreements, rows, addressOf) => {
  const addresses = agreements.map(addressOf);
  const corner = element("td", { role: "cell" });
  const heads = agreements.map((agreement, index) => column(agreement, addresses[index]));
  const head = element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, corner, ...heads));
  const groups = [...new Set(rows.map(({ group }) => group))];
  const bodies = groups.map((name) => part(name, rows.filter(({ group }) => group === name), addresses));
  return element("table", { role: "table", class: `n${agreements.length}` }, head, ...bodies.filter(Boolean));
};
