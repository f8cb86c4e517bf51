// Where in a page the words stand: the statement that holds most of them, and the words around.
const STATEMENT = /^(event|fact|dispute|unknown|assessment|money|source|system|technology|site|company|quantity)-/;
const LENGTH = 28;
// What is said comes before what is asked, and both before the name of a source.
const RANK = { dispute: 0.5, unknown: 0.5, source: 0.3 };

export const excerpt = (page) => {
  const words = page.raw_content.split(/\s+/);
  const found = page.weighted_locations;
  const places = new Set(found.map(({ location }) => location));
  const anchors = page.anchors.sort((a, b) => a.location - b.location);
  const parts = anchors
    .filter(({ id }) => STATEMENT.test(id))
    .map(({ id, location }) => ({ id, from: location, to: after(anchors, location, words.length) }));
  const opening = { id: "", from: 0, to: parts[0]?.from ?? words.length };
  const weigh = ({ id, from, to }) =>
    (RANK[id.split("-", 1)[0]] ?? 1) *
    found.reduce((sum, { location, weight }) => sum + (location >= from && location < to ? weight : 0), 0);
  const best = parts.reduce((a, b) => (weigh(b) > weigh(a) ? b : a), { id: "", from: 0, to: 0 });
  if (!best.id) return { id: "", pieces: pieces(words, opening, places) };
  return { id: best.id, pieces: pieces(words, best, places) };
};

const after = (anchors, place, end) => anchors.find(({ location }) => location > place)?.location ?? end;

// The words around the first one found, each with whether it was found.
const pieces = (words, { from, to }, found) => {
  const first = [...found].sort((a, b) => a - b).find((place) => place >= from && place < to) ?? from;
  const start = Math.max(from, Math.min(first - 8, to - LENGTH));
  const end = Math.min(to, start + LENGTH);
  const shown = [];
  if (start > from) shown.push(["…", false]);
  for (let place = start; place < end; place += 1) shown.push([plain(words[place]), found.has(place)]);
  if (end < to) shown.push(["…", false]);
  return shown;
};

// Pagefind writes the signs of mark-up as entities; a page's text is shown as text.
const plain = (word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
