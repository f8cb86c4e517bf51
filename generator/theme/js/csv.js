// Rows of a page as a CSV file (RFC 4180), safe to open in a spreadsheet: as the files of the data set are.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export const safe = (value) => (typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value));

const cell = (value) => {
  const text = safe(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csv = (rows) => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

export const download = (name, rows) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
