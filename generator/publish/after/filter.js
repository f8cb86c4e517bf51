// The search of a copy that is read from disk: agreements by the words of their titles, by party and by technology.
(() => {
  const MOST = 100;
  const { agreements } = globalThis;
  const form = document.querySelector("form.find");
  const words = form.querySelector("[name=q]");
  const status = document.querySelector(".found [role=status]");
  const list = document.querySelector(".found ol");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const haystacks = agreements.map(([title, , parties, technologies, kind]) =>
    plain([title, ...parties, ...technologies, kind].join("\n")));

  const element = (name, text = "", ...children) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  };

  const chooser = (name, place, all) => {
    const counts = new Map();
    for (const row of agreements) for (const term of row[place]) counts.set(term, (counts.get(term) ?? 0) + 1);
    const select = element("select");
    select.name = name;
    select.append(new Option(all, ""));
    for (const [term, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
      select.append(new Option(`${term} (${count})`, term));
    }
    const label = element("label", `${name[0].toUpperCase()}${name.slice(1)} `);
    label.append(select);
    form.append(label);
    return select;
  };

  const item = ([title, file, parties, technologies, kind, date, state]) => {
    const link = element("a", title);
    link.href = `../${file}`;
    const heading = element("h2");
    heading.append(link);
    const about = element("p", [parties.join(", "), kind, date].filter(Boolean).join(" · "));
    const made = element("li");
    made.append(heading, about, element("p", state), element("p", technologies.join(", ")));
    return made;
  };

  const asked = new URLSearchParams(location.search);
  words.value = asked.get("q") ?? "";
  words.setAttribute("aria-label", "Words of titles, parties and technologies");
  const choosers = [[2, chooser("party", 2, "All parties")], [3, chooser("technology", 3, "All technologies")]];
  for (const [, select] of choosers) select.value = asked.get(select.name) ?? "";

  const show = () => {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    const found = agreements.filter((row, index) =>
      wanted.every((word) => haystacks[index].includes(word))
      && choosers.every(([place, { value }]) => !value || row[place].includes(value)));
    const more = found.length > MOST ? `, the first ${MOST} shown` : "";
    status.textContent = `${found.length} of ${agreements.length} agreements${more}`;
    list.replaceChildren(...found.slice(0, MOST).map(item));
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  show();
})();
