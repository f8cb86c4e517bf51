// Opens a panel at the # of a statement: its citation in words, as BibTeX, RIS and CSL-JSON, to copy or to take away.
(() => {
  const CLIP = 200;
  const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  const SIGNS = {
    "\\": "{\\textbackslash}", "{": "{\\textbraceleft}", "}": "{\\textbraceright}",
    "~": "{\\textasciitilde}", "^": "{\\textasciicircum}",
  };

  const all = (selector) => [...document.querySelectorAll(selector)];
  const metas = (name) => all(`meta[name="${name}"]`).map((tag) => tag.content);
  const line = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
  const [publisher] = metas("citation_author");
  const [title] = metas("citation_title");
  const [date = ""] = metas("DC.date");
  const [language] = metas("DC.language");
  const quote = document.querySelector("#cite blockquote p");
  if (!publisher || !quote) return;
  const [address = location.href.split("#")[0]] = metas("DC.identifier");
  const name = new URL(address).pathname.split("/").filter(Boolean).pop();
  const asOf = line(document.querySelector(".foot time"));

  // What a statement says, without its notes and marks.
  const said = (block) => {
    const words = block.querySelector("summary > h3, p").cloneNode(true);
    words.querySelectorAll("sup, small, svg, .pl").forEach((node) => node.remove());
    return line(words);
  };
  const clipped = (text) =>
    text.length > CLIP ? `${text.slice(0, CLIP + 1).replace(/[\s,;:–]+\S*$/, "")} …` : text;

  const work = (block) => ({
    key: `${name}-${block.id}`,
    text: said(block),
    short: clipped(said(block)),
    note: asOf && `As of ${asOf}`,
    url: `${address}#${block.id}`,
  });

  const words = ({ short, url }) => {
    const rest = line(quote).slice(publisher.length + 2).replace(`, ${address}`, "");
    const quoted = short.replace(/“/g, "‘").replace(/”/g, "’");
    return [publisher, `“${quoted}”`, `in ${rest}`, asOf && `as of ${asOf}`, url].filter(Boolean).join(", ");
  };
  const latex = (text) => text.replace(/[\\{}~^$&#%_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
  const bibtex = ({ key, text, short, note, url }) => {
    const [year, month] = date.split("-");
    const fields = {
      author: `{{${latex(publisher)}}}`,
      title: `{{${latex(short)}}}`,
      booktitle: `{{${latex(title)}}}`,
      publisher: `{${latex(publisher)}}`,
      date: date && `{${date}}`,
      year: year && `{${year}}`,
      month: MONTHS[month - 1],
      note: note && `{${note}}`,
      url: `{${url}}`,
      language: `{${language}}`,
      abstract: `{${latex(text)}}`,
    };
    const given = Object.entries(fields).filter(([, value]) => value);
    return `@incollection{${key},\n${given.map(([field, value]) => `  ${field} = ${value}`).join(",\n")}\n}\n`;
  };
  const ris = ({ key, text, short, note, url }) => {
    const [year] = date.split("-");
    const tags = [
      ["TY", "CHAP"], ["ID", key], ["TI", short], ["T2", title], ["AU", publisher], ["PB", publisher],
      ["PY", year], ["DA", date && `${[...date.split("-"), "", ""].slice(0, 3).join("/")}/`],
      ["N1", note], ["UR", url], ["LA", language], ["AB", text],
    ];
    const given = tags.filter(([, value]) => value);
    return `${given.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("")}ER  - \r\n`;
  };
  const csl = ({ key, text, short, note, url }) => {
    const item = {
      id: key, type: "chapter", title: short, "container-title": title, author: [{ literal: publisher }], publisher,
      issued: date ? { "date-parts": [date.split("-").map(Number)] } : undefined,
      URL: url, language, note: note || undefined, abstract: text,
    };
    return `${JSON.stringify([item], null, 2)}\n`;
  };

  const FORMS = {
    Text: [words, "txt", "text/plain"],
    BibTeX: [bibtex, "bib", "application/x-bibtex"],
    RIS: [ris, "ris", "application/x-research-info-systems"],
    "CSL-JSON": [csl, "csl.json", "application/json"],
  };

  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.ariaLive = "polite"; // “Copied” is heard, too
    made.addEventListener("click", () => act(made));
    return made;
  };
  const group = (...nodes) => {
    const made = document.createElement("p");
    made.append(...nodes);
    return made;
  };
  const copy = async (text, pressed, otherwise) => {
    const label = pressed.textContent;
    try {
      await navigator.clipboard.writeText(await text());
      pressed.textContent = "Copied";
    } catch {
      pressed.textContent = otherwise();
    }
    setTimeout(() => (pressed.textContent = label), 2000);
  };
  // Where a page may not write to the clipboard, the text is marked for the reader to copy.
  const marked = (shown) => () => {
    getSelection().selectAllChildren(shown);
    return "Copy with Ctrl+C or ⌘C";
  };
  const download = (text, file, type) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const panel = (cited, close) => {
    const made = document.createElement("dialog");
    const shown = document.createElement("pre");
    let chosen = "Text";
    const choose = (form) => {
      chosen = form;
      shown.textContent = FORMS[form][0](cited);
      shown.className = form.toLowerCase();
      forms.forEach((one) => one.setAttribute("aria-pressed", one.textContent === form));
    };
    const forms = Object.keys(FORMS).map((form) => button(form, () => choose(form)));
    const save = () => download(shown.textContent, `${cited.key}.${FORMS[chosen][1]}`, FORMS[chosen][2]);
    made.className = "cite";
    made.setAttribute("aria-label", "Cite this statement");
    shown.tabIndex = 0;
    made.append(
      group(...forms),
      shown,
      group(button("Copy", (pressed) => copy(() => shown.textContent, pressed, marked(shown))), button("Download", save), button("Close", close)),
    );
    choose(chosen);
    return made;
  };

  let open;
  const shut = () => {
    open?.panel.remove();
    open = undefined;
  };
  const show = (mark) => {
    const close = () => {
      shut();
      mark.focus();
    };
    const block = document.getElementById(mark.hash.slice(1));
    open = { mark, panel: panel(work(block), close) };
    open.panel.addEventListener("keydown", (event) => event.key === "Escape" && close());
    block.append(open.panel);
    open.panel.show();
  };

  // The briefing whole: its files are there, so they are only copied, but not from disk, where none can be fetched.
  const fetched = (link) => async () => (await fetch(link.href)).text();
  const opened = (link) => () => {
    link.click();
    return "Opened";
  };
  const files = location.protocol === "file:" ? [] : all("#cite a[href^='citation.']");
  const copies = [
    button("Copy the text", (pressed) => copy(() => line(quote), pressed, marked(quote))),
    ...files.map((link) =>
      button(`Copy ${link.textContent}`, (pressed) => copy(fetched(link), pressed, opened(link))),
    ),
  ];
  quote.after(group(...copies));
  quote.nextSibling.className = "cite";

  all("a.pl").forEach((mark) => (mark.title = "Its address, and how to cite it"));
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("a.pl");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const again = open?.mark === mark;
    shut();
    if (!again) setTimeout(() => show(mark)); // after the browser has gone to the statement, which takes the focus
  });
})();
