// The lists of terms beside the results: links without a script, boxes to tick with one.
import { element } from "./rows.js";

const SHOWN = 7;
const MOST = 100;
const IN_ORDER = new Set(["status", "rung", "year", "disputed"]);

export class Filters {
  constructor(groups, changed) {
    this.groups = [...groups].map((group) => ({
      name: group.dataset.facet,
      group,
      list: group.querySelector("ul"),
      boxes: new Map(),
      wide: false,
      part: "",
    }));
    for (const one of this.groups) this.start(one, changed);
  }

  // Links become boxes with what the page itself says; nothing is fetched before something is asked for.
  start(one, changed) {
    for (const entry of [...one.list.children]) {
      const link = entry.querySelector("a");
      const key = link.pathname.split("/").at(-2);
      entry.replaceWith(this.box(one, key, link.textContent, entry.lastChild.textContent.trim()));
    }
    one.list.addEventListener("change", ({ target }) => changed(one.name, target.value, target.checked));
    const more = one.group.querySelector("p");
    if (!more) return;
    const button = element("button", { type: "button", "aria-expanded": "false" }, more.textContent);
    more.replaceChildren(button);
    button.addEventListener("click", () => {
      one.wide = !one.wide;
      button.setAttribute("aria-expanded", String(one.wide));
      changed(one.name);
    });
    one.narrow = element("input", { type: "search", "aria-label": `Narrow the list: ${more.textContent}` });
    one.narrow.addEventListener("input", () => {
      one.part = one.narrow.value.trim().toLocaleLowerCase();
      changed(one.name);
    });
  }

  box(one, key, name, count) {
    const input = element("input", { type: "checkbox", name: one.name, value: key });
    const number = element("span", {}, count);
    const entry = element("li", {}, element("label", {}, input, ` ${name} `, number));
    one.boxes.set(key, { input, number, entry });
    return entry;
  }

  // The names of the groups that a reader has before them, whose terms are needed.
  get open() {
    return this.groups.filter(({ group }) => group.open).map(({ name }) => name);
  }

  show(sieve, chosen, counts) {
    for (const one of this.groups) {
      const { terms } = sieve.facets.get(one.name) ?? {};
      if (terms) this.arrange(one, terms, chosen.get(one.name) ?? new Set(), counts.get(one.name));
    }
  }

  arrange(one, terms, chosen, counts) {
    const focused = document.activeElement;
    const entries = terms.map(([key, name], number) => ({ key, name, count: counts[number] }));
    if (!IN_ORDER.has(one.name)) entries.sort((a, b) => b.count - a.count);
    const matching = entries.filter(({ name }) => name.toLocaleLowerCase().includes(one.part));
    const shown = new Set((one.wide ? matching.slice(0, MOST) : entries.slice(0, SHOWN)).map(({ key }) => key));
    const kept = entries.filter(({ key }) => shown.has(key) || chosen.has(key));
    one.list.replaceChildren(
      ...kept.map(({ key, name, count }) => {
        const entry = one.boxes.get(key)?.entry ?? this.box(one, key, name, count);
        const { input, number } = one.boxes.get(key);
        input.checked = chosen.has(key);
        number.textContent = count.toLocaleString("en-GB");
        entry.classList.toggle("none", !count);
        return entry;
      }),
    );
    if (one.narrow) one.wide && terms.length > 20 ? one.list.before(one.narrow) : one.narrow.remove();
    if (focused !== document.activeElement && one.group.contains(focused)) focused.focus();
  }
}
