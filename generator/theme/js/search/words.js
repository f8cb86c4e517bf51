// Words, found by Pagefind: never without words, which would fetch its whole index.
import { fetched } from "./sieve.js";

let opening;

const open = async () => {
  const [{ createInstance }, names] = await Promise.all([
    import(new URL("../../pagefind/pagefind.js", import.meta.url)),
    fetched("words.json"),
  ]);
  const finder = createInstance({ noWorker: true, metaCacheTag: "1" });
  await finder.init();
  return { finder, rows: new Map(names.map((name, row) => [name, row])) };
};

// Agreements by their row, best first, and beside them the other pages; both with what tells where the words stand.
export const find = async (words) => {
  opening ??= open().catch((error) => {
    opening = undefined;
    throw error;
  });
  const { finder, rows } = await opening;
  const { results } = await finder.search(words);
  const agreements = new Map();
  const pages = [];
  for (const result of results) {
    if (rows.has(result.id)) agreements.set(rows.get(result.id), result.data);
    else pages.push(result.data);
  }
  return { agreements, pages };
};
