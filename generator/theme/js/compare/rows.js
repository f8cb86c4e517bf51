// The chosen agreements row by row: what each tells, whether they differ, and the same as cells of plain words.
const NOTHING = "Nothing told";

// Own words always differ: such a row is compared by what kind of thing is told.
const telling = (values) => {
  if (!values.length) return "absent";
  if (values.some(({ state }) => state === "disputed")) return "disputed";
  return values.every(({ state }) => state === "unknown") ? "unknown" : "stated";
};
const identity = ({ text, note = "", state = "" }) => `${text}|${note}|${state}`;
const sameness = ({ tells, values }) => (tells ? telling(values) : values.map(identity).sort().join("\n"));

const ALIKE = { stated: "told of all", disputed: "disputed in all", unknown: "asked of all" };
const verdict = (differs, [{ tells, values }]) => {
  if (differs) return "differs";
  return tells ? ALIKE[telling(values)] : "same";
};

const compared = (row, cells) => {
  const { key, group, name } = row;
  const everywhere = ({ text }) => cells.every(({ values }) => values.some((value) => value.text === text));
  const differs = new Set(cells.map(sameness)).size > 1;
  return {
    key,
    group,
    name,
    differs,
    empty: cells.every(({ values }) => !values.length),
    verdict: verdict(differs, cells),
    cells: cells.map(({ values, tells }) =>
      values.map((value) => ({ ...value, shared: Boolean(tells) || everywhere(value) })),
    ),
  };
};

export const rowsOf = (agreements) =>
  agreements[0].rows.map((row) => {
    const found = agreements.map(({ rows }) => rows.find(({ key }) => key === row.key));
    return compared(row, found.map((each) => ({ tells: row.tells, values: each?.values ?? [] })));
  });

const words = ({ text, note, word }) => {
  const beside = [word, note].filter(Boolean).join("; ");
  return beside ? `${text} (${beside})` : text;
};
const plain = (values) => values.map(words).join(" | ") || NOTHING;

export const tableOf = (agreements, rows, addressOf) => [
  ["Part", "Row", "Differs", ...agreements.map(({ title, partner }) => `${partner}: ${title}`)],
  ["", "Address", "", ...agreements.map(addressOf)],
  ...rows.map(({ group, name, differs, cells }) => [group, name, differs ? "yes" : "no", ...cells.map(plain)]),
];
